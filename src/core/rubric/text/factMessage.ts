/** What is wrong with a stated fact: which one, what was found, what is expected. */
import type { RecordField } from '#core/programme/programme.ts'
import type { Compiled } from '../compiled.ts'
import type { FactKey } from '../factBook.ts'
import type { FactProblem, FactProblemCode } from '../readFacts.ts'
import { type FactPhrases, factPhrases } from './factPhrases.ts'
import { exactDecimal, wholeNumber } from './numbers.ts'
import { type Language, type Voice, voiceOf } from './voice.ts'

interface Case {
  readonly voice: Voice
  readonly say: FactPhrases
  readonly problem: FactProblem
  /** Undefined when the programme has no such fact. */
  readonly key: FactKey | undefined
  /** The value as it was stated, in the words of the message. */
  readonly found: string
}

/** One message for each code; a code without one does not compile. */
const messages: { readonly [C in FactProblemCode]: (one: Case) => string } = {
  'not-an-object': ({ say }) => say.notAnObject,
  'unknown-fact': unknownFact,
  'unknown-value': unknownValue,
  'negative-count': (one) => one.say.negative(one.found, one.say.wholeNumber),
  'count-not-whole': (one) => one.say.notWhole(one.found, one.say.wholeNumber),
  'negative-money': (one) => one.say.negative(one.found, one.say.money),
  'money-too-fine': (one) => one.say.tooFine(one.found),
  'out-of-range': (one) => one.say.outOfRange(one.found, shown(one, 'min'), shown(one, 'max')),
  'more-than-whole': moreThanWhole,
}

/** `problem` as one sentence that names the fact by label and key (and the record and field in it). */
export function factMessage(problem: FactProblem, compiled: Compiled, language: Language): string {
  const voice = voiceOf(compiled, language)
  const say = factPhrases[language]
  const key = compiled.book.byKey.get(problem.fact)
  const { value } = problem.params
  const found = typeof value === 'number' ? printedNumber(value) : say.quoted(value ?? '')
  const one = { voice, say, problem, key, found }
  const place = key ? placeOf(one, key) : ''
  return place ? say.at(place, messages[problem.code](one)) : messages[problem.code](one)
}

/** Label and key of the fact; for a record its number, and label and name of the field. */
function placeOf({ voice, say, problem }: Case, key: FactKey): string {
  const { record, field } = problem.params
  const fact = say.named(voice.words(key.fact.label), key.key)
  if (record === undefined) return fact
  const spec = key.fields.find(({ name }) => name === field)?.field
  return say.inRecord(fact, wholeNumber(Number(record)), spec && say.named(voice.words(spec.label), String(field)))
}

/** Numbers of JSON as people write them; those that need an exponent stay as they are. */
function printedNumber(value: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value))
  if (!match) return String(value)
  const [, sign, whole, decimals = ''] = match
  return exactDecimal({ num: BigInt(`${sign}${whole}${decimals}`), den: 10n ** BigInt(decimals.length) })
}

const shown = ({ problem }: Case, param: string): string => printedNumber(Number(problem.params[param]))

function unknownFact({ voice, say, problem }: Case): string {
  const [name = ''] = problem.fact.split('@')
  const { byKey, keys } = voice.compiled.book
  if (!byKey.has(name)) return say.unknownFact(say.quoted(problem.fact))
  const known = keys.filter((key) => key.name === name).map((key) => key.key)
  return say.unknownVariant(say.quoted(problem.fact), known.join(say.separator))
}

function unknownValue(one: Case): string {
  const { say, key, problem, found } = one
  const { field, record } = problem.params
  const spec = key?.fields.find(({ name }) => name === field)?.field
  if (field !== undefined && !spec)
    return say.unknownField(found, (key?.fields ?? []).map(({ name }) => name).join(say.separator))
  const expected = spec ? expectedInField(one, spec) : record === undefined && key ? expectedOf(one, key) : say.record
  return problem.params['value'] === '' ? say.missing(expected) : say.unknownValue(found, expected)
}

function expectedOf(one: Case, { fact, fields, score }: FactKey): string {
  const { say } = one
  switch (fact.type) {
    case 'yesNo':
      return say.yesNo
    case 'choice':
      return say.oneOf(valuesOf(one, fact.values))
    case 'count':
      return say.wholeNumber
    case 'money':
      return say.money
    case 'score':
      return say.score(String(fact.min), String(fact.max), score ? String(fact.step) : '')
    case 'records':
      return say.records(fields.map(({ name }) => name).join(say.separator))
  }
}

function expectedInField(one: Case, spec: RecordField): string {
  const { say } = one
  if (spec.type === 'choice') return say.oneOf(valuesOf(one, spec.values))
  return spec.type === 'count' ? say.wholeNumber : say.subject
}

/** Each value with its words in brackets. */
const valuesOf = ({ say, voice }: Case, values: Readonly<Record<string, Readonly<Record<string, string>>>>): string =>
  Object.entries(values)
    .map(([value, text]) => say.named(value, voice.words(text)))
    .join(say.separator)

function moreThanWhole({ say, voice, problem, found }: Case): string {
  const whole = String(problem.params['whole'])
  const key = voice.compiled.book.byKey.get(whole)
  const name = key ? say.named(voice.words(key.fact.label), whole) : whole
  return say.moreThanWhole(found, name, printedNumber(Number(problem.params['limit'])))
}
