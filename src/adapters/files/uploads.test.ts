import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Upload, type UploadOptions } from 'tus-js-client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cuttingProxy } from '#test/support/cuttingProxy.ts'
import { temporaryFolder } from '#test/support/folders.ts'
import { uploadServer, type UploadServer, type UploadServerParts } from '#test/support/uploadServer.ts'
import { takeIn } from './intake.ts'
import { diskStorage } from './storage.ts'

const MB = 2 ** 20
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const base64 = (text: string): string => Buffer.from(text).toString('base64')

let folder: ReturnType<typeof temporaryFolder>
const ended: (() => Promise<unknown>)[] = []
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end()
  folder.remove()
})

async function serve(parts: UploadServerParts = {}): Promise<UploadServer> {
  const server = await uploadServer(folder.path, parts)
  ended.push(() => server.close())
  return server
}

/** Uploads by the client that the pages use; resolves with the address of the upload. */
const send = (port: number, bytes: Buffer, options: Partial<UploadOptions> = {}): Promise<string> =>
  new Promise((resolve, reject) => {
    const upload = new Upload(bytes, {
      endpoint: `http://127.0.0.1:${port}/uploads`,
      metadata: { filename: '证书.pdf' },
      retryDelays: [0, 20, 50, 100, 200],
      onSuccess: () => resolve(String(upload.url)),
      onError: reject,
      ...options,
    })
    upload.start()
  })

/** A request as a stranger may make it. */
const ask = (
  port: number,
  path: string,
  method: string,
  headers: Record<string, string> = {},
  body?: Uint8Array<ArrayBuffer>,
) =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { 'tus-resumable': '1.0.0', ...headers },
    ...(body !== undefined && { body }),
  })

const create = (port: number, size: number, metadata = `filename ${base64('a.pdf')}`) =>
  ask(port, '/uploads', 'POST', { 'upload-length': String(size), 'upload-metadata': metadata })

const append = (port: number, path: string, offset: number, bytes: Uint8Array<ArrayBuffer>) =>
  ask(
    port,
    path,
    'PATCH',
    { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    bytes,
  )

async function begun(port: number, size: number): Promise<string> {
  const response = await create(port, size)
  return String(response.headers.get('location'))
}

describe('an upload arrives', () => {
  test('20 MB over a line that breaks three times: whole, and little is sent twice', async () => {
    const server = await serve()
    const proxy = await cuttingProxy(server.port, [4 * MB, 9 * MB, 15 * MB])
    ended.push(() => proxy.close())
    const bytes = randomBytes(20 * MB)
    await send(proxy.port, bytes, { chunkSize: MB })
    expect(server.finished).toMatchObject([{ size: 20 * MB, declaredName: '证书.pdf', metadata: {} }])
    expect(sha256(readFileSync(server.finished[0]!.path))).toBe(sha256(bytes))
    expect(proxy.sent()).toBeLessThan(20 * MB + 3 * 1.2 * MB)
  })

  test('though the server is stopped in the middle and another takes its place', async () => {
    const first = await serve()
    const bytes = randomBytes(3 * MB)
    const path = await begun(first.port, bytes.length)
    await append(first.port, path, 0, new Uint8Array(bytes.subarray(0, MB)))
    await first.close()
    const second = await serve()
    const url = await send(second.port, bytes, { uploadUrl: `http://127.0.0.1:${second.port}${path}` })
    expect(url).toContain(path)
    expect(sha256(readFileSync(second.finished[0]!.path))).toBe(sha256(bytes))
  })

  test('and can be taken in where it lies', async () => {
    const server = await serve()
    await send(server.port, readFileSync('test/samples/photo.heic'))
    const storage = diskStorage(join(folder.path, 'kept'))
    const { id, path, declaredName } = server.finished[0]!
    const answer = await takeIn({ key: id, path, declaredName }, { storage })
    expect(answer).toMatchObject({ ok: false, problem: { code: 'heic-off' } })
  })

  test('what else the sender said comes along', async () => {
    const server = await serve()
    await send(server.port, Buffer.from('x'), { metadata: { filename: 'a.pdf', row: 'r1', draft: '7' } })
    expect(server.finished[0]?.metadata).toEqual({ row: 'r1', draft: '7' })
  })

  test('several at once do not touch each other', async () => {
    const server = await serve()
    const all = Array.from({ length: 8 }, () => randomBytes(300_000))
    await Promise.all(all.map((bytes) => send(server.port, bytes, { chunkSize: 100_000 })))
    const arrived = server.finished.map(({ path }) => sha256(readFileSync(path)))
    expect(arrived.toSorted()).toEqual(all.map(sha256).toSorted())
  })
})

describe('nothing that was acknowledged is lost', () => {
  test('who is told cannot be told: the sender asks again until it is', async () => {
    let down = 3
    const told: string[] = []
    const server = await serve({
      hooks: {
        finished: async ({ id }) => {
          if (--down > 0) throw new Error('no database')
          told.push(id)
        },
      },
    })
    await send(server.port, Buffer.from('evidence'))
    expect(told).toHaveLength(1)
  })

  test('the server dies after the last byte: after the next start it is told', async () => {
    const dead = await serve({ hooks: { finished: () => Promise.reject(new Error('dead')) } })
    await expect(send(dead.port, Buffer.from('evidence'), { retryDelays: [] })).rejects.toThrow('503')
    await dead.close()
    const next = await serve()
    expect(await next.uploads.recover()).toBe(1)
    expect(next.finished).toMatchObject([{ size: 8, declaredName: '证书.pdf' }])
    expect(await next.uploads.recover()).toBe(0)
  })

  test('told once, however often it is asked', async () => {
    const server = await serve()
    const url = new URL(await send(server.port, Buffer.from('evidence'))).pathname
    for (let time = 0; time < 3; time++) await ask(server.port, url, 'HEAD')
    expect(server.finished).toHaveLength(1)
  })

  test('the last answer was lost and the file is taken away already: nothing is sent again', async () => {
    const server = await serve()
    const bytes = Buffer.from('evidence')
    const path = await begun(server.port, bytes.length)
    await append(server.port, path, 0, new Uint8Array(bytes))
    rmSync(server.finished[0]!.path)
    await send(server.port, bytes, { uploadUrl: `http://127.0.0.1:${server.port}${path}` })
    expect(server.finished).toHaveLength(1)
  })
})

describe('who may', () => {
  const asPerson = (person: string) => ({ headers: { 'x-person': person } })

  test('begin: the refusal is sent as it is, and nothing is stored', async () => {
    const server = await serve({
      hooks: {
        mayCreate: async (who, { size }) => (who === 'ann' && size < 10 ? undefined : { status: 403, body: 'closed' }),
      },
    })
    await send(server.port, Buffer.from('small'), asPerson('ann'))
    const stored = readdirSync(folder.path).length
    await expect(send(server.port, Buffer.from('small'), { ...asPerson('bob'), retryDelays: [] })).rejects.toThrow(
      'closed',
    )
    expect(readdirSync(folder.path)).toHaveLength(stored)
  })

  test.each(['HEAD', 'PATCH', 'DELETE'])('go on: a stranger’s %s finds nothing', async (method) => {
    const owners = new Map<string, string>()
    const server = await serve({
      hooks: {
        mayCreate: async (who, { id }) => void owners.set(id, who),
        mayContinue: async (who, id) => owners.get(id) === who,
      },
    })
    const path = await begun(server.port, 5)
    const headers = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
    const stranger = await ask(server.port, path, method, { ...headers, 'x-person': 'bob' })
    expect(stranger.status).toBe(404)
    expect((await ask(server.port, path, 'HEAD')).headers.get('upload-offset')).toBe('0')
  })
})

describe('what is not taken', () => {
  test('a byte too many, before it is sent', async () => {
    const server = await serve()
    expect((await create(server.port, 20 * MB)).status).toBe(201)
    expect((await create(server.port, 20 * MB + 1)).status).toBe(413)
  })

  test('more than was said', async () => {
    const server = await serve()
    const path = await begun(server.port, 5)
    expect((await append(server.port, path, 0, new Uint8Array(6))).status).toBe(413)
    expect(server.finished).toEqual([])
  })

  test('a size that is said later', async () => {
    const server = await serve()
    const response = await ask(server.port, '/uploads', 'POST', { 'upload-defer-length': '1' })
    expect(response.status).toBe(501)
  })

  test.each([
    ['no name', ''],
    ['an empty name', 'filename'],
    ['a name of 300 letters', `filename ${base64('a'.repeat(300))}`],
    ['a name of two lines', `filename ${base64('a\nb.pdf')}`],
    ['a name in no encoding', `filename ${Buffer.from([0xff, 0xfe, 0x41]).toString('base64')}`],
    ['a long value', `filename ${base64('a')},row ${base64('r'.repeat(501))}`],
    ['a value that is none', `filename ${base64('a')},row`],
    ['many values', `filename ${base64('a')},${Array.from({ length: 12 }, (_, at) => `k${at} ${base64('x')}`).join()}`],
    ['metadata that is none', 'filename not-base64!'],
  ])('%s', async (_, metadata) => {
    const server = await serve()
    expect((await create(server.port, 5, metadata)).status).toBe(400)
    expect(readdirSync(folder.path)).toEqual([])
  })

  test.each(['..%2f..%2fetc%2fpasswd', '%2e%2e', 'x.json', 'ABCDEF', '0'.repeat(32)])(
    'an address of %s',
    async (id) => {
      const server = await serve()
      expect((await ask(server.port, `/uploads/${id}`, 'HEAD')).status).toBe(404)
      expect((await append(server.port, `/uploads/${id}`, 0, new Uint8Array(1))).status).toBe(404)
      expect((await ask(server.port, `/uploads/${id}`, 'DELETE')).status).toBe(404)
    },
  )

  test.each(['GET', 'PUT'])('%s: what was uploaded cannot be read back', async (method) => {
    const server = await serve()
    const url = new URL(
      await send(server.port, Buffer.from('<script>'), { metadata: { filename: 'a', filetype: 'text/html' } }),
    )
    const response = await ask(server.port, url.pathname, method)
    expect(response.status).toBe(405)
    expect(await response.text()).toBe('')
  })

  test('pages of other sites', async () => {
    const server = await serve({ headers: { 'x-content-type-options': 'nosniff' } })
    const response = await ask(server.port, '/uploads', 'OPTIONS', { origin: 'https://elsewhere.example' })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('a finished upload is not taken back; an unfinished one is', async () => {
    const server = await serve()
    const finished = new URL(await send(server.port, Buffer.from('x'))).pathname
    expect((await ask(server.port, finished, 'DELETE')).status).toBe(400)
    const path = await begun(server.port, 5)
    expect((await ask(server.port, path, 'DELETE')).status).toBe(204)
    expect((await ask(server.port, path, 'HEAD')).status).toBe(404)
  })
})

describe('what was left lying', () => {
  const HOUR = 3_600_000
  const age = (path: string, hours: number): void => {
    const then = new Date(Date.now() - hours * HOUR)
    utimesSync(path, then, then)
  }

  test('is removed after a day: unfinished uploads and remains, never what arrived', async () => {
    const server = await serve({ hooks: { finished: () => Promise.reject(new Error('down')) } })
    const [old, young] = [await begun(server.port, 5), await begun(server.port, 5)]
    await send(server.port, Buffer.from('arrived'), { retryDelays: [] }).catch(() => undefined)
    const arrived = readdirSync(folder.path).find(
      (name) => existsSync(join(folder.path, name)) && readFileSync(join(folder.path, name), 'utf8') === 'arrived',
    )!
    writeFileSync(join(folder.path, 'remains'), 'x')
    for (const name of readdirSync(folder.path)) if (!name.startsWith(young.slice(9))) age(join(folder.path, name), 25)

    expect(await server.uploads.removeExpired(new Date())).toBe(2)
    const left = readdirSync(folder.path)
    expect(left.toSorted()).toEqual([arrived, `${arrived}.json`, young.slice(9), `${young.slice(9)}.json`].toSorted())
    expect((await ask(server.port, old, 'HEAD')).status).toBe(404)
    expect(await server.uploads.removeExpired(new Date(Date.now() + 25 * HOUR))).toBe(1)
  })

  test('what is known of files that were taken away goes as well', async () => {
    const server = await serve()
    await send(server.port, Buffer.from('x'))
    rmSync(server.finished[0]!.path)
    expect(await server.uploads.removeExpired(new Date(Date.now() + 25 * HOUR))).toBe(0)
    expect(readdirSync(folder.path)).toEqual([])
  })
})
