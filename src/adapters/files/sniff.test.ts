import { describe, expect, test } from 'vitest'
import { honestFiles } from '#test/support/evidence/honest.ts'
import { hostileFiles } from '#test/support/evidence/hostile.ts'
import { sniff } from './sniff.ts'

describe('what people send is taken for what it is', async () => {
  const files = await honestFiles()
  test.each(files.map((file) => [file.name, file] as const))('%s', async (_, file) => {
    const { fileName, bytes, type, pages, disagrees } = file
    const sniffed = await sniff(bytes, fileName)
    expect(sniffed).toMatchObject({ ok: true, type, ...(pages && { pages }) })
    expect(sniffed).toMatchObject({ notes: disagrees ? [{ params: { declared: disagrees } }] : [] })
  })
})

describe('what means harm or is something else is refused, each with its reason', async () => {
  const files = await hostileFiles()
  test.each(files.map((file) => [file.name, file] as const))('%s', async (_, { bytes, fileName, problem }) => {
    expect(await sniff(bytes, fileName ?? 'evidence')).toEqual({ ok: false, problem })
  })
})
