import type { Fact, Programme } from '#core/programme/programme.ts'
import type { Answer, RecordAnswer, SelfCheck } from '../state/selfCheck.ts'
import type { Source } from '../table/view.ts'
import { typedNumber } from './typedNumber.ts'

export interface StatedFacts {
  /** Facts as `readFacts` takes them. */
  readonly facts: Readonly<Record<string, unknown>>
  readonly sources: Readonly<Record<string, Source>>
  /** Lists with an entry that lacks a field; unknown until it is filled in. */
  readonly unfinished: readonly string[]
}

/** The counts of the roster with the answers laid over them; an empty answer states nothing. */
export function statedFacts(programme: Programme, { answers, roster }: SelfCheck): StatedFacts {
  const facts: Record<string, unknown> = { ...roster?.facts }
  const sources: Record<string, Source> = {}
  const unfinished: string[] = []
  for (const key of Object.keys(facts)) sources[key] = 'roster'
  for (const [name, answer] of Object.entries(answers)) {
    const fact = programme.facts[name]
    const value = fact && answerValue(fact, answer)
    if (value === undefined) continue
    if (fact && !isFinished(fact, answer)) {
      unfinished.push(name)
      continue
    }
    sources[name] = name in facts ? 'overridden' : 'typed'
    facts[name] = value
  }
  return { facts, sources, unfinished }
}

export function answerValue(fact: Fact, answer: Answer): unknown {
  if (typeof answer === 'boolean') return answer
  if (typeof answer === 'string') {
    if (answer.trim() === '') return undefined
    return fact.type === 'choice' ? answer : typedNumber(answer)
  }
  return fact.type === 'records' ? answer.map((record) => recordValue(fact.fields, record)) : undefined
}

/** An entry just added is not yet wrong, only unfinished. */
function isFinished(fact: Fact, answer: Answer): boolean {
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
