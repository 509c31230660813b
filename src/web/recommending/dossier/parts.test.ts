import { expect, test } from 'vitest'
import type { Evidence } from '#contract/applying.ts'
import type { RowView, TableView } from '../../table/view.ts'
import { filesOf, isWithout, passes } from './parts.ts'

const row = (max: number, source: 'roster' | 'typed'): RowView => ({
  min: max,
  max,
  why: '',
  next: undefined,
  missing: [],
  wrong: [],
  sources: [source],
  checked: undefined,
})
const view: TableView = {
  rows: { typed: row(200, 'typed'), counted: row(300, 'roster'), none: row(0, 'typed'), shown: row(100, 'typed') },
  groups: {},
  total: { min: 600, max: 600 },
}
const file = (id: string, under: string, position: number) => ({ id, row: under, position }) as Evidence
const evidence = [file('b', 'shown', 2), file('a', 'shown', 1), file('c', 'commitment', 1)]

test('files come in their order', () => {
  expect(filesOf(evidence, 'shown').map(({ id }) => id)).toEqual(['a', 'b'])
})

test.each([
  ['typed', true],
  ['counted', false],
  ['none', false],
  ['shown', false],
  ['unknown', false],
])('%s has points that nothing shows: %s', (id, without) => {
  expect(isWithout(view, evidence, id)).toBe(without)
  expect(passes('without', view, evidence, id)).toBe(without)
})

test('all are shown, or those with files', () => {
  const rows = Object.keys(view.rows)
  expect(rows.filter((id) => passes('all', view, evidence, id))).toEqual(rows)
  expect(rows.filter((id) => passes('withFiles', view, evidence, id))).toEqual(['shown'])
})
