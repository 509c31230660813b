import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT, temporaryFolder } from '#test/support/folders.ts'
import { rawPdf } from '#test/support/evidence/pdfs.ts'
import { run } from '#test/support/processes.ts'

// Below node_modules Node strips no types, and our hook does not reach threads by itself (0002).
const folder = temporaryFolder()
const installed = join(folder.path, 'node_modules', 'jiangxin')

beforeAll(() => {
  for (const part of ['package.json', 'bin', 'src/adapters/files']) {
    mkdirSync(dirname(join(installed, part)), { recursive: true })
    cpSync(join(ROOT, part), join(installed, part), { recursive: true })
  }
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(ROOT, 'node_modules', name), join(folder.path, 'node_modules', name))
})
afterAll(() => folder.remove())

test('installed as a package, HEIC and PDF are read in threads all the same', async () => {
  const script = join(folder.path, 'try.mjs')
  writeFileSync(join(folder.path, 'one.pdf'), rawPdf())
  writeFileSync(
    script,
    `import nodeModule from 'node:module'
     import { readFileSync } from 'node:fs'
     nodeModule.createRequire(import.meta.url)('./node_modules/jiangxin/bin/stripTypes.js').install(nodeModule, ${JSON.stringify(installed)})
     const { heicDecoder } = await import('./node_modules/jiangxin/src/adapters/files/heic.ts')
     const { inspectPdf } = await import('./node_modules/jiangxin/src/adapters/files/pdf.ts')
     const { FILE_LIMITS } = await import('./node_modules/jiangxin/src/adapters/files/limits.ts')
     const heic = await heicDecoder().toJpeg(readFileSync(${JSON.stringify(join(ROOT, 'test/samples/photo.heic'))}))
     console.log(heic.ok, JSON.stringify(await inspectPdf(readFileSync('one.pdf'), FILE_LIMITS)))`,
  )
  const { code, out, err } = await run(process.execPath, [script], { cwd: folder.path })
  expect({ code, out, err }).toEqual({
    code: 0,
    out: 'true {"ok":true,"pages":1}\n',
    err: '',
  })
})
