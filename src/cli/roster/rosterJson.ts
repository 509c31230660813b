import type { RosterRules } from '#core/programme/rosterRules.ts'
import { type Language, rosterMessage } from '#roster/messages.ts'
import type { RosterReading } from '#roster/rosterReading.ts'
import type { RosterProblem } from '#roster/table/findings.ts'

/** One line of JSON: facts, people, problems and warnings with their places, columns by field. */
export function rosterJson(reading: RosterReading, rules: RosterRules, language: Language): string {
  const told = (problems: readonly RosterProblem[]) =>
    problems.map((problem) => ({
      sheet: problem.sheet,
      cell: problem.cell,
      code: problem.code,
      message: rosterMessage(problem, rules, language),
    }))
  const { facts, people, counted, problems, warnings, columns } = reading
  return `${JSON.stringify({ facts, people, counted, problems: told(problems), warnings: told(warnings), columns })}\n`
}
