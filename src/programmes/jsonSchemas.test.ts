import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SHIPPED_PROGRAMMES } from './find.ts'
import { jsonSchemas } from './jsonSchemas.ts'

const folder = join(SHIPPED_PROGRAMMES, 'schema')
const schemas = jsonSchemas()

/** When one is stale: `vitest run src/programmes/jsonSchemas.test.ts -u`. */
test.each(Object.keys(schemas))('programmes/schema/%s is up to date', async (name) => {
  await expect(schemas[name]).toMatchFileSnapshot(join(folder, name))
})

test('no other file lies in programmes/schema', async () => {
  expect((await readdir(folder)).sort()).toEqual(Object.keys(schemas).sort())
})
