/** The templates of messages about stated facts. */
import type { Language } from './voice.ts'

export interface FactPhrases {
  readonly separator: string
  readonly quoted: (text: string) => string
  readonly named: (label: string, key: string) => string
  readonly at: (place: string, message: string) => string
  readonly inRecord: (fact: string, number: string, field: string | undefined) => string
  readonly notAnObject: string
  readonly unknownFact: (fact: string) => string
  readonly unknownVariant: (fact: string, known: string) => string
  readonly unknownField: (field: string, known: string) => string
  readonly unknownValue: (found: string, expected: string) => string
  readonly missing: (expected: string) => string
  readonly negative: (found: string, expected: string) => string
  readonly notWhole: (found: string, expected: string) => string
  readonly tooFine: (found: string) => string
  readonly outOfRange: (found: string, min: string, max: string) => string
  readonly moreThanWhole: (found: string, whole: string, limit: string) => string
  // What is expected
  readonly yesNo: string
  readonly wholeNumber: string
  readonly money: string
  readonly subject: string
  readonly record: string
  readonly oneOf: (values: string) => string
  readonly score: (min: string, max: string, step: string) => string
  readonly records: (fields: string) => string
  // Warnings
  readonly zeroWhole: (fact: string, rows: string) => string
  readonly behindClosedGate: (fact: string, gate: string, rows: string) => string
  readonly beyondWhole: (fact: string, whole: string, rows: string) => string
}

const zh: FactPhrases = {
  separator: '、',
  quoted: (text) => `“${text}”`,
  named: (label, key) => `${label}（${key}）`,
  at: (place, message) => `${place}：${message}`,
  inRecord: (fact, number, field) => `${fact}第 ${number} 条${field ? `的${field}` : ''}`,
  notAnObject: '事实要写成一个 JSON 对象，如 {"id": "a", "facts": {…}} 中 facts 的值。',
  unknownFact: (fact) => `没有名为${fact}的事实，请检查拼写，或删去。`,
  unknownVariant: (fact, known) => `没有${fact}这一口径，可写：${known}。`,
  unknownField: (field, known) => `没有字段${field}，可写：${known}。`,
  unknownValue: (found, expected) => `不能是${found}，应为${expected}。`,
  missing: (expected) => `没有填，应为${expected}。`,
  negative: (found, expected) => `${found} 是负数，应为${expected}。`,
  notWhole: (found, expected) => `${found} 不是整数，应为${expected}。`,
  tooFine: (found) => `${found} 精确到分以下，金额最多两位小数。`,
  outOfRange: (found, min, max) => `${found} 超出范围，应在 ${min} 至 ${max} 之间。`,
  moreThanWhole: (found, whole, limit) => `${found} 多于${whole}的 ${limit}，部分不能大于整体，请核对两个数。`,
  yesNo: ' true 或 false',
  wholeNumber: ' 0 或正整数（不加引号）',
  money: '不小于 0 的元数，最多两位小数（不加引号）',
  subject: '姓名或编号',
  record: '一个 JSON 对象',
  oneOf: (values) => `下列之一：${values}`,
  score: (min, max, step) => ` ${min} 至 ${max} 之间、以 ${step} 为一级的数`,
  records: (fields) => `一个列表，每条是含 ${fields} 的 JSON 对象；没有就写 []`,
  zeroWhole: (fact, rows) => `${fact}为 0：${rows} 算不出占比或增长率，这部分得 0 分。`,
  behindClosedGate: (fact, gate, rows) => `${fact}已填，但${gate}未达到条件：${rows} 中不计这一项，请核对两处。`,
  beyondWhole: (fact, whole, rows) => `${fact}多于${whole}，中间一项又没有填：请核对，涉及 ${rows}。`,
}

const en: FactPhrases = {
  separator: ', ',
  quoted: (text) => `“${text}”`,
  named: (label, key) => `${label} (${key})`,
  at: (place, message) => `${place}: ${message}`,
  inRecord: (fact, number, field) => `${fact}, no. ${number}${field ? `, ${field}` : ''}`,
  notAnObject: 'The facts must be one JSON object, the value of facts in {"id": "a", "facts": {…}}.',
  unknownFact: (fact) => `There is no fact ${fact}. Check its spelling, or remove it.`,
  unknownVariant: (fact, known) => `There is no such reading as ${fact}; known are ${known}.`,
  unknownField: (field, known) => `There is no field ${field}; known are ${known}.`,
  unknownValue: (found, expected) => `It cannot be ${found}; give ${expected}.`,
  missing: (expected) => `It is missing; give ${expected}.`,
  negative: (found, expected) => `${found} is negative; give ${expected}.`,
  notWhole: (found, expected) => `${found} is not a whole number; give ${expected}.`,
  tooFine: (found) => `${found} is finer than a fen; money has at most two decimals.`,
  outOfRange: (found, min, max) => `${found} is out of range; give a number from ${min} to ${max}.`,
  moreThanWhole: (found, whole, limit) =>
    `${found} is more than the ${limit} of ${whole}; a part cannot exceed its whole. Check both numbers.`,
  yesNo: 'true or false',
  wholeNumber: '0 or a whole number above it (without quotes)',
  money: 'yuan, not below 0 and with at most two decimals (without quotes)',
  subject: 'a name or number',
  record: 'a JSON object',
  oneOf: (values) => `one of ${values}`,
  score: (min, max, step) => `a number from ${min} to ${max} in steps of ${step}`,
  records: (fields) => `a list of JSON objects with ${fields}; [] if there are none`,
  zeroWhole: (fact, rows) => `${fact} is 0: ${rows} cannot form their share or growth, which gives 0 points.`,
  behindClosedGate: (fact, gate, rows) =>
    `${fact} is given, but ${gate} does not meet its condition: ${rows} cannot count it. Check both.`,
  beyondWhole: (fact, whole, rows) =>
    `${fact} is more than ${whole}, and the fact between them is missing. Check both; ${rows} read them.`,
}

export const factPhrases: Readonly<Record<Language, FactPhrases>> = { zh, en }
