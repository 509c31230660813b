import type { z } from 'zod'
import type { Path, Place } from './places.ts'
import type { ProgrammeProblem } from './problem.ts'
import { shapeMessage } from './shapeMessages.ts'

type Issue = z.core.$ZodIssue

/** Holds data against a schema: the value, or everything that does not fit, each with its place. */
export function checkShape<T>(
  schema: z.ZodType<T>,
  data: unknown,
  placeOf: (path: Path) => Place,
): { value: T } | { problems: ProgrammeProblem[] } {
  const result = schema.safeParse(data, { reportInput: true })
  // The data itself goes on, not zod's copy: it has the same shape, and keeps the order of its keys.
  if (result.success) return { value: data as T }
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
}

function codeOf(issue: Issue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'missing'
  if (issue.code === 'custom') return String(issue.params?.['code'])
  return CODES[issue.code] ?? 'wrong-form'
}
