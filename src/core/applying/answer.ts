import type { Fact } from '../programme/programme.ts'
import { typedNumber } from './typedNumber.ts'

/** As typed: yes or no, a choice's id or a number as text, records field by field. */
export type AnswerValue = boolean | string | readonly RecordAnswer[]
export type RecordAnswer = Readonly<Record<string, string>>

/** Fact → what was typed or chosen, kept as typed even where it makes no sense. */
export type Answers = Readonly<Record<string, AnswerValue>>

/** The fact as `readFacts` takes it; undefined where nothing is stated. */
export function answerValue(fact: Fact, answer: AnswerValue): unknown {
  if (typeof answer === 'boolean') return answer
  if (typeof answer === 'string') {
    if (answer.trim() === '') return undefined
    return fact.type === 'choice' ? answer : typedNumber(answer)
  }
  return fact.type === 'records' ? answer.map((record) => recordValue(fact.fields, record)) : undefined
}

/** An entry just added is not yet wrong, only unfinished. */
export function isFinished(fact: Fact, answer: AnswerValue): boolean {
  if (fact.type !== 'records' || typeof answer !== 'object') return true
  const needed = Object.entries(fact.fields).filter(([, field]) => !(field.type === 'choice' && field.optional))
  return answer.every((record) => needed.every(([name]) => (record[name] ?? '').trim() !== ''))
}

type Fields = Extract<Fact, { type: 'records' }>['fields']

/** Fields left empty are left out; a count becomes a number. */
function recordValue(fields: Fields, record: RecordAnswer): Record<string, unknown> {
  const stated = Object.entries(fields).filter(([name]) => (record[name] ?? '').trim() !== '')
  return Object.fromEntries(
    stated.map(([name, { type }]) => [
      name,
      type === 'count' ? typedNumber(record[name] ?? '') : (record[name] ?? '').trim(),
    ]),
  )
}
