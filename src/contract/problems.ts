import { z } from 'zod'
import type { Words } from '#core/kernel/words.ts'
import { components } from './components.ts'
import { PROBLEMS, type ProblemCode } from './problemTable.ts'

export type { ProblemCode }

/** What stands in the words of a problem, `{most}` and the like; words may differ by language. */
export type ProblemParams = Readonly<Record<string, string | number | Words>>

/** One thing wrong with the input: where, and in words. */
export const InputProblem = z
  .object({ path: z.string(), code: z.string(), title: z.string(), titleZh: z.string() })
  .register(components, { id: 'InputProblem' })
export type InputProblem = z.infer<typeof InputProblem>

/** What an error looks like on the wire: problem+json of RFC 9457, with the message also in Chinese. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    titleZh: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    /** Everything that is wrong, not the first thing only. */
    problems: z.array(InputProblem).optional(),
  })
  .register(components, { id: 'Problem' })
export type Problem = z.infer<typeof Problem>

/** The body of an error by its code. */
export function problem(
  code: ProblemCode,
  more: { readonly detail?: string; readonly params?: ProblemParams; readonly problems?: readonly InputProblem[] } = {},
): Problem {
  const [status, titleZh, title] = PROBLEMS[code]
  const { detail, params = {}, problems } = more
  return {
    type: `/problems/${code}`,
    title: filled(title, params, 'en'),
    titleZh: filled(titleZh, params, 'zh'),
    status,
    ...(detail && { detail }),
    ...(more.params && { params: plainOnly(params) }),
    ...(problems && { problems: [...problems] }),
  }
}

/** One of several problems of an input. */
export function inputProblem(path: string, code: ProblemCode, params: ProblemParams = {}): InputProblem {
  const [, titleZh, title] = PROBLEMS[code]
  return { path, code, title: filled(title, params, 'en'), titleZh: filled(titleZh, params, 'zh') }
}

/** Words with what stands in them put in; what is not given stays as it is written. */
export const filled = (words: string, params: ProblemParams, language: keyof Words): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    return value === undefined ? whole : typeof value === 'object' ? value[language] : String(value)
  })

/** What programs read: words of a language are in the titles. */
const plainOnly = (params: ProblemParams): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).filter((entry): entry is [string, string | number] => typeof entry[1] !== 'object'),
  )
