import { z } from 'zod'
import { components } from './components.ts'

/** What an error looks like on the wire: problem+json of RFC 9457, with the message also in Chinese. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    titleZh: z.string(),
    status: z.int(),
    detail: z.string().optional(),
  })
  .register(components, { id: 'Problem' })
export type Problem = z.infer<typeof Problem>

/** Problem code → status and words: the one place where a code becomes a message. */
const problems = {
  'not-found': [404, '没有这个地址，请检查链接。', 'There is nothing at this address. Check the link.'],
  'unknown-programme': [
    404,
    '没有这个方案，可用的方案见 /programmes。',
    'There is no such programme. See /programmes.',
  ],
  'bad-request': [400, '请求有误，请检查后重试。', 'The request is malformed. Check it and try again.'],
  'too-large': [413, '提交的内容太大。', 'The request is too large.'],
  'not-ready': [
    503,
    '数据库暂时没有应答，请稍后再试。',
    'The database does not answer at the moment. Try again later.',
  ],
  fault: [500, '系统内部出错，已记入日志。请稍后再试。', 'A fault inside the system; it was logged. Try again later.'],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>

export type ProblemCode = keyof typeof problems

/** The body of an error by its code. */
export function problem(code: ProblemCode, detail?: string): Problem {
  const [status, titleZh, title] = problems[code]
  return { type: `/problems/${code}`, title, titleZh, status, ...(detail && { detail }) }
}
