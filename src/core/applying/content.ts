/**
 * The content of an application as it is hashed, signed and frozen. The sealed letter is not part of it: the
 * letter carries the hash of this very content, so it can only come after it.
 */
import type { Day } from '../calendar/day.ts'
import type { Compiled } from '../rubric/compiled.ts'
import { COMMITMENT } from './parts.ts'
import type { Answers } from './answer.ts'
import { type OwnClaim, readStated } from './stated.ts'

/** Goes up when the shape of the content changes, so that an old hash is never taken for a new one. */
export const CONTENT_FORM = 1

export interface ContentSource {
  readonly compiled: Compiled
  readonly batch: {
    readonly id: string
    readonly programme: string
    readonly programmeSha256: string
    readonly year: number
    readonly number: number
    readonly assessmentYear: number
    readonly cutOff: Day
  }
  readonly enterprise: {
    readonly id: string
    readonly name: string
    readonly creditCode: string
    readonly office: string
    readonly officeName: string
    readonly legalRepresentative: string
    readonly address: string
    readonly industry: string
    readonly size: string
  }
  readonly profile: Answers
  readonly answers: Answers
  readonly roster:
    | {
        readonly fileName: string
        readonly people: number
        readonly counted: number
        readonly facts: Readonly<Record<string, number>>
        /** Which of them tell only the step reached. */
        readonly stepped: readonly string[]
        readonly sha256: string
      }
    | undefined
  readonly evidence: readonly EvidenceContent[]
}

export interface EvidenceContent {
  readonly row: string
  readonly position: number
  readonly sha256: string
  readonly title: string
  readonly media: string
  readonly pages: number | null
}

export interface Content extends Omit<ContentSource, 'compiled' | 'roster' | 'evidence'> {
  readonly form: number
  /** Each sound claim with its ground. */
  readonly facts: readonly OwnClaim[]
  readonly roster: NonNullable<ContentSource['roster']> | null
  /** By row, in the order shown. */
  readonly evidence: Readonly<Record<string, readonly Omit<EvidenceContent, 'row' | 'position'>[]>>
}

/** Picks what belongs to it field by field, so that nothing more slips in with a wider object. */
export function contentOf(source: ContentSource): Content {
  const { batch, enterprise, roster, profile, answers } = source
  const { claims } = readStated(source.compiled, source)
  return {
    form: CONTENT_FORM,
    batch: pick(batch, ['id', 'programme', 'programmeSha256', 'year', 'number', 'assessmentYear', 'cutOff']),
    enterprise: pick(enterprise, [
      'id',
      'name',
      'creditCode',
      'office',
      'officeName',
      'legalRepresentative',
      'address',
      'industry',
      'size',
    ]),
    profile,
    answers,
    facts: [...claims].sort(byFact),
    roster: roster ? pick(roster, ['fileName', 'people', 'counted', 'facts', 'stepped', 'sha256']) : null,
    evidence: evidenceByRow(source.evidence),
  }
}

const byFact = (a: OwnClaim, b: OwnClaim): number => order(a.fact, b.fact) || order(a.ground, b.ground)

/** By UTF-16 code units, as canonical JSON has it: no language decides the order. */
const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

function evidenceByRow(evidence: readonly EvidenceContent[]): Content['evidence'] {
  const rows: Record<string, Content['evidence'][string][number][]> = {}
  const inOrder = [...evidence].sort((a, b) => a.position - b.position || order(a.sha256, b.sha256))
  for (const one of inOrder) {
    if (one.row === COMMITMENT) continue
    rows[one.row] = [...(rows[one.row] ?? []), pick(one, ['sha256', 'title', 'media', 'pages'])]
  }
  return rows
}

function pick<T, K extends keyof T>(of: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, of[key]])) as Pick<T, K>
}

/**
 * JSON without spaces and with the keys of every object in order (RFC 8785): equal values give the same text
 * whatever order they were put together in, so that the hash depends on the content alone.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => order(a, b))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}
