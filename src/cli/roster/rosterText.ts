import type { Fact } from '#core/programme/programme.ts'
import type { RosterRules } from '#core/programme/rosterRules.ts'
import { type Language, rosterMessage, wordsIn } from '#roster/messages.ts'
import type { RosterReading } from '#roster/rosterReading.ts'
import type { RosterProblem } from '#roster/table/findings.ts'
import { printable } from '../enterprises/plainText.ts'

const WORDS = {
  zh: {
    counted: (people: number, counted: number) => `花名册中 ${people} 人,计入 ${counted} 人`,
    at: (year: number, cutOff: string) => `评价年度 ${year} 年,基准日 ${cutOff}`,
    problems: '问题(所在的行不计入)',
    warnings: '提醒',
  },
  en: {
    counted: (people: number, counted: number) => `${people} people in the list, ${counted} of them counted`,
    at: (year: number, cutOff: string) => `assessment year ${year}, cut-off ${cutOff}`,
    problems: 'Problems (these rows are not counted)',
    warnings: 'Warnings',
  },
} as const

/** The reading for a person at a screen: the facts with their names, then what is wrong and what is odd. */
export function rosterText(
  reading: RosterReading,
  rules: RosterRules,
  facts: Readonly<Record<string, Fact>>,
  language: Language,
): string {
  const words = WORDS[language]
  const lines = [
    words.counted(reading.people, reading.counted),
    words.at(reading.year, reading.cutOff),
    ...Object.entries(reading.facts).map(
      ([key, value]) => `${String(value).padStart(14)}  ${factLabel(key, facts, language)} (${key})`,
    ),
    ...section(words.problems, reading.problems, rules, language),
    ...section(words.warnings, reading.warnings, rules, language),
  ]
  return printable(`${lines.join('\n')}\n`)
}

const factLabel = (key: string, facts: Readonly<Record<string, Fact>>, language: Language): string =>
  wordsIn(facts[key.split('@')[0]!]?.label, language) ?? key

function section(head: string, problems: readonly RosterProblem[], rules: RosterRules, language: Language): string[] {
  if (problems.length === 0) return []
  return [
    '',
    `${head}: ${problems.length}`,
    ...problems.map((problem) => `  ${placeOf(problem)} ${rosterMessage(problem, rules, language)}`),
  ]
}

const placeOf = ({ sheet, cell }: RosterProblem): string => [sheet, cell].filter((part) => part !== '').join(' ')
