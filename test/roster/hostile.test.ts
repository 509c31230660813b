import { describe, expect, test } from 'vitest'
import { harbourRoster, readBytes } from './support/rosters.ts'
import { hostileFiles } from './support/hostile.ts'

const files = await hostileFiles()

describe('refused, each with its reason, before it does harm', () => {
  test.each(files.map((file) => [file.name, file] as const))('%s', async (_, { bytes, fileName, code }) => {
    const { facts, problems } = await readBytes(bytes, { rules: harbourRoster, fileName: fileName ?? 'list.xlsx' })
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect(facts).toEqual({})
  })
})
