import { expect, test } from 'vitest'
import { limits } from '#roster/spreadsheet/limits.ts'
import { ROSTER_MEGABYTES } from './fileTypes.ts'

test('the first page promises what the reader takes', () => {
  expect(ROSTER_MEGABYTES * 2 ** 20).toBe(limits.fileBytes)
})
