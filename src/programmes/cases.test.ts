import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readCases } from './cases/readCases.ts'
import { caseRunner, statedDifferences } from './cases/runCase.ts'
import { listProgrammes, SHIPPED_PROGRAMMES } from './find.ts'
import { loadProgramme } from './load.ts'

const TEST_PROGRAMMES = fileURLToPath(new URL('../../test/programmes', import.meta.url))
const programmes = [...(await listProgrammes(SHIPPED_PROGRAMMES)), ...(await listProgrammes(TEST_PROGRAMMES))]

describe.each(programmes)('$id', async ({ dir }) => {
  const programme = await loadProgramme(dir)
  const run = caseRunner(programme)
  const files = await readCases(dir)

  test('has cases for every row', () => {
    const covered = new Set(files.map((file) => file.row))
    const rows = programme.rubric.groups.flatMap((group) => group.rows.map((row) => row.id))
    expect(rows.filter((id) => !covered.has(id))).toEqual([])
  })

  test('every YAML file of cases/ is read', async () => {
    const names = (await readdir(join(dir, 'cases'))).filter((name) => name.endsWith('.yaml'))
    expect(files).toHaveLength(names.length)
  })

  describe.each(files)('$file', (file) => {
    test('what the file states', () => expect(statedDifferences(programme, file)).toEqual([]))
    test.each(file.cases)('$name', (example) => expect(run(file, example)).toEqual([]))
  })
})
