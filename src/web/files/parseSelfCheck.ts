import type { Answer, EffortAnswer, RecordAnswer, RosterFacts, SelfCheck } from '../state/selfCheck.ts'

export type ParsedSelfCheck =
  | { readonly ok: true; readonly check: SelfCheck }
  | { readonly ok: false; readonly problem: FileProblem }
export type FileProblem = 'not-json' | 'not-a-self-check'

/** A file taken along earlier, or what the browser kept. Nothing in it is trusted; whole entries that make no sense are dropped. */
export function parseSelfCheck(text: string): ParsedSelfCheck {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return { ok: false, problem: 'not-json' }
  }
  if (!isObject(json) || typeof json['programme'] !== 'string') return { ok: false, problem: 'not-a-self-check' }
  const { programme, enterprise, year, cutOff, answers, efforts, roster } = json
  if (!isYear(year) || !isDay(cutOff) || !isObject(answers)) return { ok: false, problem: 'not-a-self-check' }
  return {
    ok: true,
    check: {
      programme,
      enterprise: typeof enterprise === 'string' ? enterprise : '',
      year,
      cutOff,
      answers: kept(answers, isAnswer),
      efforts: isObject(efforts) ? kept(efforts, isEffort) : {},
      roster: isRoster(roster) ? { ...roster, facts: kept(roster.facts, isNumber) } : undefined,
    },
  }
}

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isYear = (value: unknown): value is number =>
  isNumber(value) && Number.isInteger(value) && value > 1900 && value < 2200
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
const isRecord = (value: unknown): value is RecordAnswer =>
  isObject(value) && Object.values(value).every((part) => typeof part === 'string')
const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'boolean' || typeof value === 'string' || (Array.isArray(value) && value.every(isRecord))
const isEffort = (value: unknown): value is EffortAnswer =>
  isObject(value) && typeof value['price'] === 'string' && typeof value['days'] === 'string'
const isRoster = (value: unknown): value is RosterFacts =>
  isObject(value) &&
  typeof value['file'] === 'string' &&
  ['people', 'counted'].every((count) => isNumber(value[count])) &&
  isObject(value['facts'])

function kept<T>(record: Readonly<Json>, fits: (value: unknown) => value is T): Record<string, T> {
  const entries = Object.entries(record).filter((entry): entry is [string, T] => fits(entry[1]))
  return Object.fromEntries(entries)
}
