import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findProgramme, listProgrammes } from './find.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'programmes-'))
  for (const id of ['2026-01-01-hill', '2024-05-01-hill', 'schema']) {
    await mkdir(join(folder, id))
    if (id !== 'schema') await writeFile(join(folder, id, 'programme.yaml'), `id: ${id}\n`)
  }
})
afterAll(() => rm(folder, { recursive: true }))

test('folders with a programme.yaml are programmes, the oldest first', async () => {
  expect((await listProgrammes(folder)).map(({ id }) => id)).toEqual(['2024-05-01-hill', '2026-01-01-hill'])
})

test('the default is the newest', async () => {
  expect((await findProgramme(undefined, folder))?.id).toBe('2026-01-01-hill')
})

test('one is found by its id, and an unknown id finds none', async () => {
  expect((await findProgramme('2024-05-01-hill', folder))?.dir).toBe(join(folder, '2024-05-01-hill'))
  expect(await findProgramme('2025-05-01-hill', folder)).toBeUndefined()
})

test('the shipped programmes are found', async () => {
  expect((await listProgrammes()).length).toBeGreaterThan(0)
})
