import { expect, test } from 'vitest'
import { type Batch, BatchPlan } from '#contract/batches.ts'
import { newBatch, planOf, typedOf } from './typedBatch.ts'

const batch: Batch = {
  id: 'b1',
  programme: 'p',
  programmeSha256: 'x',
  year: 2026,
  number: 1,
  assessmentYear: 2025,
  cutOff: '2026-03-31',
  opensAt: '2026-03-15T01:00:00.000Z',
  closesAt: '2026-04-15T09:00:00.000Z',
  steps: { recommendation: '2026-04-22' },
  skilledQuota: 40,
  excellentQuota: null,
  noticeDays: 5,
  formalCheckDays: 5,
  correctionDays: 5,
  corrections: 1,
  note: '请尽早申报',
  state: 'draft',
  version: 1,
  open: false,
  applications: 0,
}

test('a batch is typed by the wall clock of the place, and read back as it was', () => {
  const typed = typedOf(batch)
  expect(typed).toMatchObject({ opensAt: '2026-03-15T09:00', closesAt: '2026-04-15T17:00', excellentQuota: '' })
  const { id: _, programmeSha256: __, state: ___, version: ____, open: _____, applications: ______, ...plan } = batch
  expect(planOf(typed)).toEqual(plan)
  expect(BatchPlan.parse(planOf(typed))).toEqual(plan)
})

test('what is empty is told at its field, but for the quotas', () => {
  const parsed = BatchPlan.safeParse(planOf(newBatch('p', '2026-03-02')))
  const paths = parsed.error?.issues.map(({ path }) => path.join('.'))
  expect(new Set(paths)).toEqual(new Set(['cutOff', 'opensAt', 'closesAt']))
})
