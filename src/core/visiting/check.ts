/** Everything that is wrong with a record, each at its place; the phone and the server ask the same. */
import {
  type Attendant,
  base64Bytes,
  LEAST_OFFICIALS,
  MOST_PHOTOS,
  PHOTO_BYTES,
  type RowFinding,
  type Signature,
  signersOf,
  type VisitRecord,
} from './record.ts'

export type VisitFault =
  | 'required'
  | 'visit-day-ahead'
  | 'visit-times'
  | 'visit-few-officials'
  | 'visit-name-twice'
  | 'visit-row-open'
  | 'visit-rows-differ'
  | 'visit-words-missing'
  | 'visit-value-out-of-place'
  | 'visit-photo'
  | 'visit-not-signed'
  | 'visit-signature-unknown'

export interface VisitProblem {
  readonly path: string
  readonly code: VisitFault
}

/** What a record is held against. */
export interface Planned {
  /** The day it is now. */
  readonly today: string
  /** The rows to look at, each with the facts it reads. */
  readonly rows: readonly { readonly row: string; readonly facts: readonly string[] }[]
}

export const checkRecord = (record: VisitRecord, planned: Planned): readonly VisitProblem[] => [
  ...checkContent(record, planned),
  ...refusalProblems(record),
  ...signatureProblems(record),
]

/** Without the signatures, which come last. */
export const checkContent = (record: VisitRecord, { today, rows }: Planned): readonly VisitProblem[] => [
  ...timeProblems(record, today),
  ...peopleProblems(record),
  ...rowProblems(record.rows, rows),
  ...photoProblems(record),
]

const at = (path: string, code: VisitFault): VisitProblem => ({ path, code })
const when = (wrong: boolean, path: string, code: VisitFault): readonly VisitProblem[] =>
  wrong ? [at(path, code)] : []

function timeProblems({ day, from, to }: VisitRecord, today: string): readonly VisitProblem[] {
  return [
    ...when(day === '', 'day', 'required'),
    ...when(day > today, 'day', 'visit-day-ahead'),
    ...when(from === '', 'from', 'required'),
    ...when(to === '', 'to', 'required'),
    ...when(from !== '' && to !== '' && to <= from, 'to', 'visit-times'),
  ]
}

function peopleProblems({ officials, experts, received }: VisitRecord): readonly VisitProblem[] {
  const named = (path: string, { name, post }: Attendant) => [
    ...when(name === '', `${path}.name`, 'required'),
    ...when(post === '', `${path}.post`, 'required'),
  ]
  const everybody = [
    ...officials.map((one, index) => [`officials.${index}`, one] as const),
    ...experts.map((one, index) => [`experts.${index}`, one] as const),
    ['received', received] as const,
  ]
  const met = new Set<string>()
  const twice = everybody.flatMap(([path, { name }]) => {
    if (name === '') return []
    if (met.has(name)) return [at(`${path}.name`, 'visit-name-twice')]
    met.add(name)
    return []
  })
  return [
    ...when(officials.length < LEAST_OFFICIALS, 'officials', 'visit-few-officials'),
    ...everybody.flatMap(([path, one]) => named(path, one)),
    ...twice,
  ]
}

/** The rows that were planned, in their order: none is passed over. */
function rowProblems(found: readonly RowFinding[], planned: Planned['rows']): readonly VisitProblem[] {
  const same = found.length === planned.length && found.every(({ row }, index) => row === planned[index]!.row)
  if (!same) return [at('rows', 'visit-rows-differ')]
  return found.flatMap((finding, index) => findingProblems(`rows.${index}`, finding, planned[index]!.facts))
}

function findingProblems(path: string, finding: RowFinding, facts: readonly string[]): readonly VisitProblem[] {
  const { seen, values, note } = finding
  const named = new Set(values.map(({ fact }) => fact))
  const stray = named.size < values.length || values.some(({ fact }) => !facts.includes(fact))
  return [
    ...when(seen === '', `${path}.seen`, 'visit-row-open'),
    ...when(seen === 'differs' && values.length === 0 && note === '', `${path}.note`, 'visit-words-missing'),
    ...when(seen === 'notSeen' && note === '', `${path}.note`, 'visit-words-missing'),
    ...when((seen !== 'differs' && values.length > 0) || stray, `${path}.values`, 'visit-value-out-of-place'),
  ]
}

/** How the bytes of a JPEG begin, in base64. */
const JPEG = '/9j/'

function photoProblems({ photos }: VisitRecord): readonly VisitProblem[] {
  return [
    ...when(photos.length > MOST_PHOTOS, 'photos', 'visit-photo'),
    ...photos.flatMap(({ jpeg }, index) =>
      when(!jpeg.startsWith(JPEG) || base64Bytes(jpeg) > PHOTO_BYTES, `photos.${index}`, 'visit-photo'),
    ),
  ]
}

/** A refusal says why; who saw it is nobody of either side. */
function refusalProblems({ refusal, officials, received }: VisitRecord): readonly VisitProblem[] {
  if (!refusal) return []
  const { reason, witness } = refusal
  return [
    ...when(reason === '', 'refusal.reason', 'required'),
    ...when(
      [...officials, received].some(({ name }) => name !== '' && name === witness),
      'refusal.witness',
      'visit-name-twice',
    ),
  ]
}

/** One signature of each who has to sign, and of nobody else. */
function signatureProblems(record: VisitRecord): readonly VisitProblem[] {
  const signers = signersOf(record)
  const belongs = (given: Signature) => signers.some((one) => one.side === given.side && one.name === given.name)
  const missing = signers.flatMap(({ side, name }, index) => {
    const own = record.signatures.filter((given) => given.side === side && given.name === name)
    return when(own.length !== 1 || !isMade(own[0]!), `signers.${index}`, 'visit-not-signed')
  })
  const strange = record.signatures.flatMap((given, index) =>
    when(!belongs(given), `signatures.${index}`, 'visit-signature-unknown'),
  )
  return [...missing, ...strange]
}

/** A tap on the glass is no signature. */
const isMade = ({ typed, strokes }: Signature): boolean =>
  typed || strokes.reduce((points, stroke) => points + stroke.length / 2, 0) >= LEAST_POINTS
const LEAST_POINTS = 6
