/** What is missing before an application can be submitted. The same for the server and the browser. */
import type { Day } from '../calendar/day.ts'
import type { Compiled } from '../rubric/compiled.ts'
import { type Score, score } from '../rubric/score.ts'
import type { Answers } from './answer.ts'
import { COMMITMENT, ENTERPRISE, type Parts, partsOf, ROSTER, type RowFact, type RowPart } from './parts.ts'
import { checkProfile } from './profile.ts'
import { readStated, type Stated } from './stated.ts'

export type EvidenceState = 'waiting' | 'clean' | 'unscanned' | 'infected' | 'refused'

/** An application as far as it is filled in. */
export interface Draft {
  readonly compiled: Compiled
  readonly today: Day
  readonly enterprise: Readonly<Record<EnterpriseField, string>>
  readonly profile: Answers
  /** By fact. */
  readonly answers: Answers
  readonly roster: { readonly facts: Readonly<Record<string, number>> } | undefined
  /** Under rows and under `commitment`. */
  readonly evidence: readonly { readonly row: string; readonly title: string; readonly state: EvidenceState }[]
}

/** What the enterprise's own entry must hold before it can apply. */
export const ENTERPRISE_FIELDS = ['address', 'industry', 'size'] as const
export type EnterpriseField = (typeof ENTERPRISE_FIELDS)[number]

export type GapCode =
  | 'enterprise-missing'
  | 'profile-problem'
  | 'roster-missing'
  | 'fact-unanswered'
  | 'fact-unfinished'
  | 'fact-wrong'
  | 'evidence-missing'
  | 'evidence-waiting'
  | 'evidence-infected'
  | 'evidence-refused'
  | 'commitment-missing'

export interface Gap {
  readonly part: string
  readonly code: GapCode
  /** `field`, `fact`, `problem` (its code) and what its message speaks of; `title` of a file. */
  readonly params: Readonly<Record<string, string | number>>
}

export interface Check {
  readonly parts: Parts
  readonly stated: Stated
  readonly score: Score
  readonly gaps: readonly Gap[]
}

export const checkApplication = (draft: Draft): readonly Gap[] => readDraft(draft).gaps

/** The gaps with all they were found by. */
export function readDraft(draft: Draft): Check {
  const { compiled } = draft
  const parts = partsOf(compiled)
  const stated = readStated(compiled, draft)
  const own = score(compiled, stated.sheet)
  const told = new Set<string>()
  return {
    parts,
    stated,
    score: own,
    gaps: [
      ...enterpriseGaps(draft),
      ...rosterGaps(draft, parts),
      ...parts.rows.flatMap((part) => rowGaps({ draft, part, stated, score: own, told })),
      ...fileGaps(draft, COMMITMENT),
      ...(hasFile(draft, COMMITMENT) ? [] : [gap(COMMITMENT, 'commitment-missing')]),
    ],
  }
}

const gap = (part: string, code: GapCode, params: Gap['params'] = {}): Gap => ({ part, code, params })

function enterpriseGaps({ enterprise, profile, today }: Draft): Gap[] {
  return [
    ...ENTERPRISE_FIELDS.filter((field) => enterprise[field].trim() === '').map((field) =>
      gap(ENTERPRISE, 'enterprise-missing', { field }),
    ),
    ...checkProfile(profile, today).map(({ field, code, params }) =>
      gap(ENTERPRISE, 'profile-problem', { ...params, field, problem: code }),
    ),
  ]
}

/** The list stands for the name lists that several rows ask for, so it is needed even where numbers were typed. */
function rosterGaps({ roster }: Draft, { rows }: Parts): Gap[] {
  const counts = rows.some(({ facts }) => facts.some(({ from }) => from === 'roster'))
  return counts && !roster ? [gap(ROSTER, 'roster-missing')] : []
}

interface RowCase {
  readonly draft: Draft
  readonly part: RowPart
  readonly stated: Stated
  readonly score: Score
  /** Facts whose gap was told under a row above. */
  readonly told: Set<string>
}

function rowGaps(row: RowCase): Gap[] {
  if (row.part.departments) return []
  const { min, max } = row.score.rows[row.part.row.index]!
  // A condition that is not met settles the row at nothing; what else it would ask no longer matters.
  const settled = min === 0 && max === 0
  // Without a list, what it would count is not asked for one by one.
  const asked = row.draft.roster ? ['enterprise', 'roster'] : ['enterprise']
  const facts = row.part.facts.filter(({ from }) => asked.includes(from))
  return [
    ...facts.flatMap((fact) => factGaps(row, fact, settled)),
    ...(min !== null && min > 0 ? evidenceGaps(row) : []),
    ...fileGaps(row.draft, row.part.id),
  ]
}

function factGaps({ part, stated, told }: RowCase, { name, key }: RowFact, settled: boolean): Gap[] {
  if (told.has(name)) return []
  const found = factGapsOf(part.id, stated, name, key, settled)
  if (found.length > 0) told.add(name)
  return found
}

function factGapsOf(part: string, stated: Stated, name: string, key: string, settled: boolean): Gap[] {
  const problems = stated.problems[key] ?? stated.problems[name] ?? []
  if (problems.length > 0)
    return problems.map(({ fact, code, params }) => gap(part, 'fact-wrong', { ...params, fact, problem: code }))
  if (stated.unfinished.includes(name)) return [gap(part, 'fact-unfinished', { fact: name })]
  return settled || stated.facts[key] !== undefined ? [] : [gap(part, 'fact-unanswered', { fact: name })]
}

const hasFile = ({ evidence }: Draft, part: string): boolean => evidence.some(({ row }) => row === part)

function evidenceGaps({ draft, part }: RowCase): Gap[] {
  const asked = (part.row.row.evidence ?? []).length > 0
  return asked && !hasFile(draft, part.id) ? [gap(part.id, 'evidence-missing')] : []
}

/** Files that cannot stay as they are, or whose check is not done. */
const fileGaps = ({ evidence }: Draft, part: string): Gap[] =>
  evidence.flatMap(({ row, title, state }) =>
    row !== part || state === 'clean' || state === 'unscanned' ? [] : [gap(part, `evidence-${state}`, { title })],
  )
