import type { Words } from '#core/kernel/words.ts'
import type { InputProblem, Problem, ProblemCode, ProblemParams } from '#contract/problems.ts'

/** `offline`: no answer came at all; `unreadable`: the answer was not one of ours. */
export type ApiCode = ProblemCode | 'offline' | 'unreadable'

/** Why a call did not do what was asked, as the server's problem table words it. */
export class ApiProblem extends Error {
  readonly code: ApiCode
  readonly words: Words
  readonly params: ProblemParams
  /** Each wrong entry by its path in the body. */
  readonly problems: readonly InputProblem[]

  constructor(code: ApiCode, words: Words, params: ProblemParams = {}, problems: readonly InputProblem[] = []) {
    super(words.en)
    this.code = code
    this.words = words
    this.params = params
    this.problems = problems
  }
}

/** An answer of the server that is a problem. */
export async function problemOf(answer: Response): Promise<ApiProblem> {
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json')
  if (!isProblem) return UNREADABLE
  const { type, title, titleZh, params, problems } = (await answer.json()) as Problem
  const code = type.slice(type.lastIndexOf('/') + 1) as ProblemCode
  return new ApiProblem(code, { zh: titleZh, en: title }, params, problems)
}

export const OFFLINE = new ApiProblem('offline', {
  zh: '没有连上服务器，可能是网络断了。刚才填写的内容都还在，联网后再试一次。',
  en: 'The server was not reached; the line may be down. What you typed is still here. Try again when it is back.',
})

const UNREADABLE = new ApiProblem('unreadable', {
  zh: '服务器的应答读不懂，可能正在更新。请稍后再试一次。',
  en: 'The answer of the server could not be read; it may be updating. Try again in a moment.',
})
