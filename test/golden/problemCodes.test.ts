/** Every problem that the core finds has its words in the contract's one table, which fills in what they speak of. */
import { expect, test } from 'vitest'
import type { CreditCodeProblem } from '#core/codes/creditCode.ts'
import type { WorkflowProblemCode } from '#core/workflow/problems.ts'
import { PROBLEMS } from '#contract/problemTable.ts'

type Words = readonly [status: number, zh: string, en: string]

/** A code without words does not compile. */
const words: Readonly<Record<WorkflowProblemCode | CreditCodeProblem['code'], Words>> = PROBLEMS

test('a refusal for the state is a conflict, one for the role is forbidden, a gap in the form a bad request', () => {
  expect(words['wrong-state'][0]).toBe(409)
  expect(words['wrong-role'][0]).toBe(403)
  expect(words['reason-missing'][0]).toBe(400)
  expect(words['credit-code-check'][0]).toBe(400)
})
