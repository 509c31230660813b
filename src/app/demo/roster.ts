import type { Programme } from '#core/programme/programme.ts'
import type { RosterField } from '#core/programme/rosterRules.ts'
import { stepsOnly } from '#core/applying/stepsOnly.ts'
import { applicationRoster } from '#roster/applicationRoster.ts'
import { readRoster } from '#roster/readRoster.ts'
import type { Chance } from './chance.ts'
import { identityNumber, personName } from './inventions.ts'

export const ROSTER_FILE = '职工花名册.csv'

export interface DemoRoster {
  readonly people: number
  readonly counted: number
  readonly facts: Record<string, number>
  readonly stepped: string[]
  /** As they are sent. */
  readonly persons: Record<string, string | boolean>[]
}

/** An employee list as a works has it, read and counted as the browser does: nobody's pay is in what comes of it. */
export async function demoRoster(
  programme: Programme,
  by: Chance,
  { year, cutOff, size }: { readonly year: number; readonly cutOff: string; readonly size: number },
): Promise<DemoRoster> {
  const rules = programme.roster
  const fields = Object.entries(rules.fields)
  const rows = Array.from({ length: size }, () => person(programme, by, year))
  const lines = [fields.map(([, field]) => heading(field, year)), ...rows]
  const csv = lines.map((line) => line.join(',')).join('\r\n')
  const reading = await readRoster(Buffer.from(csv), rules, { fileName: ROSTER_FILE, year, cutOff })
  const own = applicationRoster(reading)
  const { facts, stepped } = stepsOnly(programme, own.facts, own.onlySteps)
  return {
    people: reading.people,
    counted: reading.counted,
    facts: { ...facts },
    stepped: [...stepped],
    persons: [...own.people],
  }
}

function heading({ headings, year }: RosterField, assessed: number): string {
  const text = headings[0] ?? ''
  return year === undefined ? text : `${year === 'this' ? assessed : assessed - 1}年${text}`
}

/** One line of the list. Who stands higher earns more, and a little more than the year before. */
function person(programme: Programme, by: Chance, year: number): string[] {
  const skill = by.below(100)
  const income = 52_000 + 600 * skill + 10 * by.below(1500)
  const fields = Object.values(programme.roster.fields)
  const post = fields.find(({ kind }) => kind === 'yesNo')
  return fields.map((field) => cellOf(programme, field, { by, year, skill, income, common: field === post }))
}

interface Drawn {
  readonly by: Chance
  readonly year: number
  /** From 0 to 99. */
  readonly skill: number
  readonly income: number
  /** A mark that most of the skilled have; the others are rare. */
  readonly common: boolean
}

function cellOf(programme: Programme, field: RosterField, drawn: Drawn): string {
  const { by, year, skill, income, common } = drawn
  const { yes, no } = programme.roster.words
  switch (field.kind) {
    case 'name':
      return personName(by)
    case 'identity':
      return identityNumber(programme, by)
    case 'text':
      return by.pick(['一车间', '二车间', '品质部', '设备部', '综合部'])
    case 'yesNo':
      return (by.percent(common ? (skill > 30 ? 75 : 15) : 7) ? yes : no)[0] ?? ''
    case 'choice':
      return choice(field, drawn)
    case 'code':
      return ''
    case 'date':
      if (!field.required) return by.percent(4) ? `${year}-0${1 + by.below(9)}-15` : ''
      return `${year - 1 - by.below(14)}-${String(1 + by.below(12)).padStart(2, '0')}-01`
    case 'money':
      if (field.year === 'previous') return String(Math.round(income * (0.92 + by.below(6) / 100)))
      return field.year === 'this' ? String(income) : skill > 55 ? String(100 + 50 * by.below(6)) : ''
    case 'attendance':
      return by.percent(60) ? String(4 * (1 + by.below(10))) : ''
  }
}

/** Most are of the form that the list would hold without the column; the higher a level, the fewer have it. */
function choice({ values, blank }: Extract<RosterField, { kind: 'choice' }>, { by, skill }: Drawn): string {
  const word = (at: number): string => values[at]?.words[0] ?? ''
  if (blank === 'unknown') return by.percent(93) ? word(values.length - 1) : word(by.below(values.length))
  if (skill < 40) return ''
  return word(Math.min(values.length - 1, Math.floor(((skill - 40) / 60) ** 1.6 * values.length * 0.75)))
}
