import type { z } from 'zod'
import { type InputProblem, inputProblem, type ProblemCode, type ProblemParams } from '#contract/problems.ts'
import { PROBLEMS } from '#contract/problemTable.ts'
import type { Route } from '#contract/route.ts'
import { done, refuseInput, type Result } from './result.ts'

export interface RawRequest {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

/** The three parts of a request as the contract has them, or everything that is wrong with them. */
export function parseRequest(route: Route, raw: RawRequest): Result<RawRequest> {
  const parts = (['params', 'query', 'body'] as const).map((name) => {
    const schema = route[name]
    if (!schema) return { name, value: undefined, problems: [] }
    const unstorable = nulAt(raw[name])
    if (unstorable) return { name, value: undefined, problems: [inputProblem(unstorable.join('.'), 'wrong-form')] }
    const parsed = schema.safeParse(raw[name] ?? {})
    return parsed.success
      ? { name, value: parsed.data, problems: [] }
      : { name, value: undefined, problems: parsed.error.issues.flatMap(problemsOf) }
  })
  const problems = parts.flatMap((part) => part.problems)
  if (problems.length > 0) return refuseInput(problems)
  return done(Object.fromEntries(parts.map(({ name, value }) => [name, value])) as unknown as RawRequest)
}

/** Where a text holds the letter U+0000, which no text of a person does and no database takes. */
function nulAt(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return value.includes('\u0000') ? [] : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const path = key.includes('\u0000') ? [] : nulAt(inner)
    if (path) return [key, ...path]
  }
  return undefined
}

type Issue = z.core.$ZodIssue

function problemsOf(issue: Issue): readonly InputProblem[] {
  const path = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((field) => inputProblem([path, field].filter(Boolean).join('.'), 'unknown-field', { field }))
  const [code, params] = codeOf(issue)
  return [inputProblem(path, code, params)]
}

function codeOf(issue: Issue): [ProblemCode, ProblemParams?] {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_type':
      return [issue.input === undefined ? 'required' : issue.expected === 'number' ? 'not-a-number' : 'wrong-form']
    case 'invalid_format':
      return [issue.format === 'email' ? 'not-an-email' : issue.format === 'date' ? 'not-a-day' : 'wrong-form']
    case 'invalid_value':
      return [issue.input === undefined ? 'required' : 'not-a-choice']
    case 'custom':
      return [ownCode(issue.params)]
    default:
      return ['wrong-form']
  }
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): [ProblemCode, ProblemParams?] {
  const least = Number(minimum)
  if (origin === 'string') return least === 1 ? ['required'] : ['too-short', { least }]
  return origin === 'array' ? ['too-few', { least }] : ['too-small', { least }]
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): [ProblemCode, ProblemParams?] {
  const most = Number(maximum)
  if (origin === 'string') return ['too-long', { most }]
  return origin === 'array' ? ['too-many-items', { most }] : ['too-big', { most }]
}

/** A refinement of the contract names its problem itself. */
function ownCode(params: Readonly<Record<string, unknown>> | undefined): ProblemCode {
  const code = params?.['code']
  return typeof code === 'string' && code in PROBLEMS ? (code as ProblemCode) : 'wrong-form'
}
