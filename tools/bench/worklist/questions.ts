/** What clerks and officers ask of the list: the same questions over HTTP and of the bare database. */
import type { WorklistFilter, WorklistSlice, WorklistSort } from '#store/worklist.ts'
import { type Dice, diceOf } from '../server/dice.ts'
import { CLERKS, type Filled, signInNames, TEXTS } from './fill.ts'

export interface Question {
  readonly filter: WorklistFilter
  readonly slice: WorklistSlice
}

export const CLIENTS = signInNames.length
export const QUESTIONS_EACH = 100
const SIZE = 20
const SORTS: readonly WorklistSort[] = ['submitted', 'number', 'name', 'score', 'since', 'due']
const STATES = ['draft', 'submitted', 'returned', 'recommended', 'under_review', 'scored', 'declined', 'lapsed']
/** What `late` means while the bench runs. */
export const TODAY = (): string => new Date().toISOString().slice(0, 10)

export const isClerk = (client: number): boolean => client < CLERKS

/** The office a clerk reaches; undefined for officers. */
export const officeOf = (client: number, { offices }: Filled): string | undefined =>
  isClerk(client) ? offices[(client * 2) % offices.length] : undefined

export function questionsOf(client: number, filled: Filled): readonly Question[] {
  const dice = diceOf(client + 1)
  return Array.from({ length: QUESTIONS_EACH }, () => ({
    filter: {
      batch: dice.next() < 0.85 ? filled.batches[0]! : filled.batches[1]!,
      ...(isClerk(client) ? clerksFilter(dice) : officersFilter(dice, filled)),
    },
    slice: sliceOf(dice),
  }))
}

/** Of one's own area: mostly by state, at times by a name or what is late. */
function clerksFilter(dice: Dice): WorklistFilter {
  const kind = dice.next()
  if (kind < 0.15) return { text: dice.pick(TEXTS) }
  if (kind < 0.25) return { lateOn: TODAY() }
  if (kind < 0.35) return {}
  return { states: kind < 0.85 ? [dice.pick(STATES)] : ['submitted', 'returned'] }
}

/** Of the district: by state, office, name, industry, and several at once. */
function officersFilter(dice: Dice, { offices, industries }: Filled): WorklistFilter {
  const kind = dice.next()
  const states = [dice.pick(STATES)]
  if (kind < 0.3) return { states }
  if (kind < 0.45) return { office: dice.pick(offices), ...(dice.next() < 0.6 && { states }) }
  if (kind < 0.65) return { text: dice.pick(TEXTS), ...(dice.next() < 0.3 && { states }) }
  if (kind < 0.8) return { industry: dice.pick(industries), ...(dice.next() < 0.5 && { states }) }
  if (kind < 0.85) return { lateOn: TODAY() }
  return kind < 0.9 ? {} : { office: dice.pick(offices), industry: dice.pick(industries), states }
}

const sliceOf = (dice: Dice): WorklistSlice => ({
  sort: dice.next() < 0.4 ? 'submitted' : dice.pick(SORTS),
  order: dice.next() < 0.7 ? 'desc' : 'asc',
  page: dice.next() < 0.6 ? 1 : 2 + dice.whole(4),
  size: SIZE,
})

export function pathOf({ filter, slice }: Question): string {
  const { states, lateOn, ...rest } = filter
  const query = { ...rest, ...(states && { states: states.join(',') }), ...(lateOn && { late: 'true' }), ...slice }
  const search = new URLSearchParams(
    Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]),
  )
  return `/api/worklist?${search.toString()}`
}
