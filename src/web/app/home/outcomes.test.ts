import { expect, test } from 'vitest'
import type { OwnNotice } from '#contract/noticing.ts'
import type { State } from '#core/workflow/states.ts'
import { objectionTask, resultTask } from './outcomes.ts'
import { HOME_TEXT } from './text/home.ts'
import type { Mine } from '../../applying/list/mine.ts'

const words = HOME_TEXT.zh
const own = (state: State) =>
  ({
    id: 'ours',
    state,
    year: 2026,
    batchNumber: 1,
    stateSince: '2026-05-01T00:00:00.000Z',
  }) as Mine['applications'][number]

test.each<[State, string, number]>([
  ['scored', '2026-05-02T00:00:00.000Z', 0],
  ['on_notice', '2026-05-02T00:00:00.000Z', 1],
  ['not_selected', '2026-05-30T00:00:00.000Z', 1],
  ['not_selected', '2026-06-01T00:00:00.000Z', 0],
])('the result of an application that is %s, on %s: %i', (state, now, tasks) => {
  const found = resultTask(words, own(state), now)
  expect(found).toHaveLength(tasks)
  for (const task of found)
    expect(task).toMatchObject({ title: '2026年第1批的结果已公布', to: '/applications/ours/result' })
})

test.each([
  ['investigating', '', 1],
  ['investigating', '名单已核对', 0],
  ['dismissed', '', 0],
] as const)('an objection that is %s, with the statement “%s”: %i', (state, statement, tasks) => {
  const objections = [{ id: 'one', state, statement }] as OwnNotice['objections']
  expect(objectionTask(words, own('on_notice'), objections)).toHaveLength(tasks)
})
