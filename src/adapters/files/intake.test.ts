import { createHash } from 'node:crypto'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { after, heicPhotograph, writtenPdf } from '#test/support/evidence/honest.ts'
import { jpeg, photograph } from '#test/support/evidence/pictures.ts'
import { fakeClamd } from '#test/support/fakeClamd.ts'
import { temporaryFolder } from '#test/support/folders.ts'
import { heicDecoder } from './heic.ts'
import { forget, type IncomingFile, type Intake, type IntakeParts, takeIn } from './intake.ts'
import { FILE_LIMITS } from './limits.ts'
import { clamdScanner, type Scanner } from './scan.ts'
import { type Area, AREAS, diskStorage, type FileStorage } from './storage.ts'

const KEY = 'f00dfeedf00dfeedf00dfeedf00dfeed'
const MARK = 'a line that our own signature knows'
const says = (answer: Awaited<ReturnType<Scanner['scan']>>): Scanner => ({
  scan: async () => answer,
  version: async () => undefined,
})
const DOWN = says({ state: 'unavailable', why: 'ECONNREFUSED' })
const CLEAN = says({ state: 'clean' })

let folder: ReturnType<typeof temporaryFolder>
let storage: FileStorage
beforeEach(() => {
  folder = temporaryFolder()
  storage = diskStorage(folder.path)
})
afterEach(() => folder.remove())

function upload(bytes: Buffer, declaredName = 'evidence'): IncomingFile {
  const path = join(folder.path, 'upload')
  writeFileSync(path, bytes)
  return { key: KEY, path, declaredName }
}

const take = (incoming: IncomingFile, parts: Partial<IntakeParts> = {}): Promise<Intake> =>
  takeIn(incoming, { storage, ...parts })

/** The areas in which something lies under the key. */
async function areas(): Promise<readonly Area[]> {
  const there = await Promise.all(AREAS.map(async (area) => ((await storage.exists(area, KEY)) ? [area] : [])))
  return there.flat()
}

const kept = async (area: Area): Promise<Buffer> => buffer((await storage.open(area, KEY))!.stream)
const halfOf = async (): Promise<Buffer> => (await jpeg(800, 600)).subarray(0, 2500)
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

describe('what is taken in', () => {
  test('a photograph: its bytes untouched, a preview without its place, a thumbnail, and when it was taken', async () => {
    const bytes = await photograph()
    const answer = await take(upload(bytes, 'IMG_1.jpg'), { scanner: CLEAN })
    expect(answer).toEqual({
      ok: true,
      file: {
        key: KEY,
        sha256: sha256(bytes),
        size: bytes.length,
        type: 'jpeg',
        media: 'image/jpeg',
        kind: 'image',
        state: 'clean',
        takenAt: '2025-03-14T09:26:53+08:00',
        notes: [],
        derived: {
          previews: { media: 'image/jpeg', size: expect.any(Number) },
          thumbnails: { media: 'image/webp', size: expect.any(Number) },
        },
      },
    })
    expect(await areas()).toEqual(['clean', 'previews', 'thumbnails'])
    expect((await kept('clean')).equals(bytes)).toBe(true)
    expect((await kept('previews')).includes('GPS')).toBe(false)
    expect(await sharp(await kept('thumbnails')).metadata()).toMatchObject({ format: 'webp', width: 200, height: 320 })
    expect(existsSync(join(folder.path, 'upload'))).toBe(false)
  })

  test('a HEIC, with a JPEG to look at', async () => {
    const answer = await take(upload(heicPhotograph()), { scanner: CLEAN, heic: heicDecoder() })
    expect(answer).toMatchObject({
      ok: true,
      file: { type: 'heic', takenAt: '2025-03-14T09:26:53+08:00', derived: { previews: { media: 'image/jpeg' } } },
    })
    expect(await sharp(await kept('previews')).metadata()).toMatchObject({ format: 'jpeg', width: 96, height: 64 })
  })

  test('a PDF, with its pages and nothing made of it', async () => {
    const answer = await take(upload(await writtenPdf(3), '合同.docx'), { scanner: CLEAN })
    expect(answer).toMatchObject({
      ok: true,
      file: { type: 'pdf', pages: 3, derived: {}, notes: [{ code: 'extension-disagrees' }] },
    })
    expect(await areas()).toEqual(['clean'])
  })

  test('without a scanner it is kept apart, and scanned as soon as there is one', async () => {
    const incoming = upload(await jpeg())
    expect(await take(incoming)).toMatchObject({ ok: true, file: { state: 'unscanned' } })
    expect(await areas()).toEqual(['unscanned', 'previews', 'thumbnails'])

    expect(await take(incoming, { scanner: DOWN })).toMatchObject({ ok: false, state: 'waiting' })
    expect(await areas()).toContain('unscanned')
    expect(await take(incoming, { scanner: CLEAN })).toMatchObject({ ok: true, file: { state: 'clean' } })
    expect(await areas()).toEqual(['clean', 'previews', 'thumbnails'])
    expect(await take(incoming)).toMatchObject({ ok: true, file: { state: 'clean' } })
  })
})

describe('what is not', () => {
  test.each<[string, () => Buffer | Promise<Buffer>, Partial<IntakeParts>, string, string]>([
    ['a scanner that is down accepts nothing', jpeg, { scanner: DOWN }, 'waiting', 'scanner-unavailable'],
    ['infected', jpeg, { scanner: says({ state: 'infected', signature: 'X' }) }, 'infected', 'infected'],
    ['of no allowed type', () => Buffer.from('<html>'), { scanner: CLEAN }, 'refused', 'type-not-allowed'],
    ['empty', () => Buffer.alloc(0), { scanner: CLEAN }, 'refused', 'file-empty'],
    ['a HEIC where there is no decoder', heicPhotograph, { scanner: CLEAN }, 'refused', 'heic-off'],
    ['half a HEIC', () => heicPhotograph().subarray(0, 900), { heic: heicDecoder() }, 'refused', 'heic-unreadable'],
    ['half a photograph', halfOf, { scanner: CLEAN }, 'refused', 'file-damaged'],
  ])('%s', async (_, make, parts, state, code) => {
    const bytes = await make()
    const incoming = upload(bytes)
    const answer = await take(incoming, parts)
    expect(answer).toMatchObject({ ok: false, state, problem: { code }, size: bytes.length, sha256: sha256(bytes) })
    expect(await areas()).toEqual([])
    expect(existsSync(incoming.path)).toBe(true)
    expect(await take(incoming, parts)).toEqual(answer)

    await forget(KEY, storage, incoming.path)
    expect(readdirSync(folder.path)).not.toContain('upload')
  })

  test('a file that is too large is not even read', async () => {
    const answer = await take(upload(Buffer.alloc(3001)), { limits: { ...FILE_LIMITS, bytes: 3000 } })
    expect(answer).toMatchObject({ ok: false, state: 'refused', size: 3001, problem: { code: 'file-too-large' } })
    expect(answer).not.toHaveProperty('sha256')
  })

  test('a key under which nothing lies is a fault', async () => {
    await expect(take({ key: KEY, path: join(folder.path, 'none'), declaredName: 'x' })).rejects.toThrow(KEY)
  })
})

test('what the scanner sees is the whole original', async () => {
  const clamd = await fakeClamd({
    answer: (stream) => (stream.includes(MARK) ? 'stream: Own.Test FOUND' : 'stream: OK'),
  })
  try {
    const scanner = clamdScanner(clamd.address)
    const bytes = after(await jpeg(), MARK)
    expect(await take(upload(bytes), { scanner })).toMatchObject({
      state: 'infected',
      problem: { params: { signature: 'Own.Test' } },
    })
    expect(clamd.finished[0]?.equals(bytes)).toBe(true)
    await clamd.stop()
    expect(await take(upload(bytes), { scanner })).toMatchObject({ state: 'waiting' })
  } finally {
    await clamd.stop()
  }
})

describe('a fault in between', () => {
  test.each(['previews', 'thumbnails', 'clean'] as const)(
    'storing in %s fails: nothing is lost, and the next try gives the whole answer',
    async (area) => {
      const incoming = upload(await photograph())
      const full = async (): Promise<never> => {
        throw new Error('no space left')
      }
      const failing: FileStorage = {
        ...storage,
        put: (to, ...rest) => (to === area ? full() : storage.put(to, ...rest)),
        write: (to, ...rest) => (to === area ? full() : storage.write(to, ...rest)),
      }
      await expect(takeIn(incoming, { storage: failing, scanner: CLEAN })).rejects.toThrow('no space left')
      expect(existsSync(incoming.path)).toBe(true)
      expect(await storage.exists('clean', KEY)).toBe(false)
      expect(await take(incoming, { scanner: CLEAN })).toMatchObject({ ok: true, file: { state: 'clean' } })
    },
  )

  test('the answer is lost after the file moved: asked again, it is the same', async () => {
    const incoming = upload(await photograph())
    const first = await take(incoming, { scanner: CLEAN })
    expect(await take(incoming, { scanner: DOWN })).toEqual(first)
  })

  test('forgetting takes everything, once and again', async () => {
    const incoming = upload(await photograph())
    await take(incoming, { scanner: CLEAN })
    await forget(KEY, storage, incoming.path)
    await forget(KEY, storage, incoming.path)
    expect(await areas()).toEqual([])
  })
})
