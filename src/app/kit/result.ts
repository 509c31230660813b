import type { InputProblem, ProblemCode, ProblemParams } from '#contract/problems.ts'

/** Why an operation did not do what was asked. */
export interface Refusal {
  readonly code: ProblemCode
  readonly params?: ProblemParams
  readonly problems?: readonly InputProblem[]
  /** What was written on the way holds all the same: a failed sign-in is counted. */
  readonly keep?: true
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export const done = <T>(value: T): Result<T> => ({ ok: true, value })

export const refuse = (code: ProblemCode, more: Omit<Refusal, 'code'> = {}): Result<never> => ({
  ok: false,
  refusal: { code, ...more },
})

/** Several things wrong at once. */
export const refuseInput = (problems: readonly InputProblem[]): Result<never> => refuse('invalid-input', { problems })
