import type { z } from 'zod'
import type { Programme } from '#core/programme/programme.ts'
import type { Path, Place } from './places.ts'
import type { ProgrammeProblem } from './problem.ts'
import { programmeSchema } from './schema/programme.ts'
import { shapeMessage } from './shapeMessages.ts'

type Issue = z.core.$ZodIssue

/** Holds merged data against the schema: the programme, or everything that does not fit, each with its place. */
export function checkShape(
  data: unknown,
  placeOf: (path: Path) => Place,
): { programme: Programme } | { problems: ProgrammeProblem[] } {
  const result = programmeSchema.safeParse(data, { reportInput: true })
  if (result.success) return { programme: data as Programme }
  return {
    problems: result.error.issues.flatMap(deepest).map((issue) => {
      const path = issue.path as Path
      const at = issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path
      return { ...placeOf(at), path: at.join('.'), code: codeOf(issue), message: shapeMessage(issue) }
    }),
  }
}

/** The alternative of a union that got furthest says best what is wrong. */
function deepest(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const within = issue.errors.map((branch) => branch.flatMap(deepest))
  const best = within.find((branch) => branch.length > 0 && branch.every(({ path }) => path.length > 0))
  if (!best || within.filter((branch) => branch.every(({ path }) => path.length > 0)).length > 1) return [issue]
  return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
}

const CODES: Readonly<Record<string, string>> = {
  invalid_type: 'wrong-type',
  unrecognized_keys: 'unknown-key',
  invalid_value: 'unknown-value',
  custom: 'exactly-one',
}

const codeOf = (issue: Issue): string =>
  issue.code === 'invalid_type' && issue.input === undefined ? 'missing' : (CODES[issue.code] ?? 'wrong-form')
