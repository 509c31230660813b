/** A programme of no district: just enough for the engine, with facts of every type and small bounds. */
import type {
  Amount,
  Fact,
  Group,
  Programme,
  Reading,
  Rubric,
  Rule,
  TotalRule,
  Under,
} from '#core/programme/programme.ts'

const words = (text: string) => ({ en: text })
const choices = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, words(name)]))

/**
 * People are few, so that every way to complete what is unknown can be tried. `masters` are part of
 * `makers`, these of `members`; `faults` and `incidents` are for deductions alone.
 */
export const SMALL_FACTS = {
  open: { type: 'yesNo', label: words('open') },
  tidy: { type: 'yesNo', label: words('tidy') },
  size: { type: 'choice', label: words('size'), values: choices('small', 'middle', 'large') },
  rank: { type: 'choice', label: words('rank'), values: choices('none', 'low', 'high', 'top') },
  members: { type: 'count', label: words('members'), max: 7 },
  makers: { type: 'count', label: words('makers'), max: 7, within: 'members' },
  masters: { type: 'count', label: words('masters'), max: 7, within: 'makers' },
  events: { type: 'count', label: words('events'), max: 9 },
  pay: { type: 'money', label: words('pay'), max: 1 },
  payBefore: { type: 'money', label: words('pay before'), max: 1 },
  mark: { type: 'score', label: words('mark'), min: 0, max: 2, step: '1/2' },
  prizes: {
    type: 'records',
    label: words('prizes'),
    fields: {
      person: { type: 'subject', label: words('person') },
      level: { type: 'choice', label: words('level'), values: choices('local', 'national') },
      grade: { type: 'count', label: words('grade'), min: 1, max: 3 },
      metal: { type: 'choice', label: words('metal'), values: choices('plain', 'gold'), optional: true },
    },
  },
  faults: { type: 'count', label: words('faults'), max: 6 },
  incidents: {
    type: 'records',
    label: words('incidents'),
    fields: {
      kind: { type: 'choice', label: words('kind'), values: choices('light', 'heavy') },
      people: { type: 'count', label: words('people') },
    },
  },
} as const satisfies Record<string, Fact>

/** One switch of rules, and two ways of counting that both touch `masters`. */
export const SMALL_READINGS = {
  R: reading('rule', [], 'other'),
  C: { ...reading('counting', ['b1', 'b2', 'b3', 'x1'], 'other'), facts: ['makers', 'masters'] },
  D: { ...reading('counting', ['b1', 'b3', 'x1'], 'late'), facts: ['masters'] },
} satisfies Record<string, Reading>

function reading(kind: Reading['kind'], rows: readonly string[], alternative: string): Reading {
  return {
    kind,
    rows,
    question: words('?'),
    default: { id: 'usual', text: words('usual') },
    alternatives: { [alternative]: words(alternative) },
  }
}

export interface SmallRow {
  readonly id: string
  readonly rule: Rule
  readonly max?: Amount
  readonly under?: Under<unknown>
  readonly falling?: readonly string[]
}

export interface SmallGroup {
  readonly kind: Group['kind']
  readonly rows: readonly SmallRow[]
  readonly max?: Amount
}

export function smallProgramme(
  groups: readonly SmallGroup[],
  {
    facts = SMALL_FACTS,
    readings = SMALL_READINGS,
    total = { base: 0, bonus: 0, bonusCounts: 'add' },
    under,
  }: {
    readonly facts?: Programme['facts']
    readonly readings?: Programme['readings']
    readonly total?: TotalRule
    readonly under?: Rubric['under']
  } = {},
): Programme {
  const rubric: Rubric = {
    total,
    columns: [],
    groups: groups.map(({ rows, ...group }, at) => ({
      ...group,
      id: `g${at + 1}`,
      no: at + 1,
      title: words(`group ${at + 1}`),
      rows: rows.map((row) => ({ ...row, indicator: words(row.id), criteria: words(row.id), basis: 'year' as const })),
    })),
    ...(under ? { under } : {}),
  }
  return {
    id: 'small',
    languages: ['en'],
    name: words('small'),
    distinction: words('fine'),
    source: { document: words('none'), annex: words('none') },
    effective: { from: '2024-01-01' },
    place: { name: words('nowhere') },
    offices: [],
    industries: [],
    departments: {},
    phases: [],
    targets: [],
    tasks: [],
    calendar: { confirmed: [], holidays: [], workdays: [] },
    facts,
    readings,
    rubric,
    roster: { fields: {}, facts: {} } as unknown as Programme['roster'],
    incentives: [],
  }
}
