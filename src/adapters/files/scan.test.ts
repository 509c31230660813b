import { createServer, type Server, type Socket } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { type ClamdAddress, clamdAddress, clamdScanner } from './scan.ts'
import { type FakeClamd, fakeClamd } from '#test/support/fakeClamd.ts'

const ended: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ended.splice(0)) await end()
})

async function clamd(...given: Parameters<typeof fakeClamd>): Promise<FakeClamd> {
  const fake = await fakeClamd(...given)
  ended.push(fake.stop)
  return fake
}

/** A server that does something of its own with each connection. */
async function oddServer(each: (socket: Socket) => void): Promise<ClamdAddress> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined))
    each(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ended.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  return { host: '127.0.0.1', port: typeof address === 'object' && address ? address.port : 0 }
}

const quick = { connectMs: 300, answerMs: 300 }

describe('the setting CLAMD', () => {
  test.each<[string, ClamdAddress | undefined]>([
    ['tcp://127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['tcp://scanner.office:9', { host: 'scanner.office', port: 9 }],
    ['tcp://[::1]:3310', { host: '::1', port: 3310 }],
    ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['unix:///run/clamd.ctl', { path: '/run/clamd.ctl' }],
    ['tcp://127.0.0.1', undefined],
    ['tcp://127.0.0.1:0', undefined],
    ['tcp://127.0.0.1:65536', undefined],
    ['tcp://user@host:3310', undefined],
    ['http://127.0.0.1:3310', undefined],
    ['unix:relative', undefined],
    ['127.0.0.1:3310', undefined],
    ['', undefined],
  ])('%j', (setting, address) => expect(clamdAddress(setting)).toEqual(address))
})

describe('what clamd answers', () => {
  test.each([
    ['stream: OK', { state: 'clean' }],
    ['stream: Eicar-Test-Signature FOUND', { state: 'infected', signature: 'Eicar-Test-Signature' }],
    ['stream: Odd name, with OK in it FOUND', { state: 'infected', signature: 'Odd name, with OK in it' }],
    ['INSTREAM size limit exceeded. ERROR', { state: 'unavailable', why: 'INSTREAM size limit exceeded. ERROR' }],
    ['stream: Can’t allocate memory ERROR', { state: 'unavailable', why: expect.stringContaining('ERROR') }],
    ['UNKNOWN COMMAND', { state: 'unavailable', why: 'UNKNOWN COMMAND' }],
    ['stream: OK but', { state: 'unavailable', why: 'stream: OK but' }],
    ['', { state: 'unavailable', why: 'no answer' }],
  ])('%j', async (says, means) => {
    const { address } = await clamd({ answer: () => says })
    expect(await clamdScanner(address).scan([Buffer.from('x')])).toEqual(means)
  })
})

describe('what is sent', () => {
  test('arrives byte for byte, however it was cut', async () => {
    const { address, received } = await clamd({ answer: () => 'stream: OK' })
    const scanner = clamdScanner(address)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200_000 }), { maxLength: 5 }), async (chunks) => {
        received.length = 0
        expect(await scanner.scan(chunks)).toEqual({ state: 'clean' })
        expect(Buffer.concat(received).equals(Buffer.concat(chunks))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('in chunks that are never empty, since an empty one ends the stream', async () => {
    const { address, chunkSizes } = await clamd({ answer: () => 'stream: OK' })
    await clamdScanner(address).scan([Buffer.alloc(0), Buffer.alloc(150_000), Buffer.alloc(0), Buffer.alloc(1)])
    expect(chunkSizes).toEqual([65_536, 65_536, 18_928, 1])
  })

  test('20 MB without leaving anything behind', async () => {
    const warnings: Error[] = []
    const listen = (warning: Error): void => void warnings.push(warning)
    process.on('warning', listen)
    const { address, finished } = await clamd({ answer: () => 'stream: OK' })
    expect(await clamdScanner(address).scan([Buffer.alloc(20 * 2 ** 20)])).toEqual({ state: 'clean' })
    process.off('warning', listen)
    expect(finished[0]?.length).toBe(20 * 2 ** 20)
    expect(warnings).toEqual([])
  })

  test('over a unix socket as well', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiangxin-clamd-'))
    ended.push(() => rmSync(folder, { recursive: true, force: true }))
    const { address } = await clamd({ answer: (bytes) => `stream: ${bytes.length} FOUND`, path: join(folder, 'ctl') })
    expect(await clamdScanner(address).scan([Buffer.alloc(99)])).toEqual({ state: 'infected', signature: '99' })
  })

  test('its version is asked for', async () => {
    const { address } = await clamd({ version: 'ClamAV 1.4.6/27000/Mon Jan  5' })
    expect(await clamdScanner(address).version()).toBe('ClamAV 1.4.6/27000/Mon Jan  5')
  })
})

describe('a scanner that is down accepts nothing', () => {
  const scan = (address: ClamdAddress, bytes = 10) => clamdScanner(address, quick).scan([Buffer.alloc(bytes)])

  test('nobody listens', async () => {
    const { address, stop } = await clamd({})
    await stop()
    expect(await scan(address)).toEqual({ state: 'unavailable', why: 'ECONNREFUSED' })
    expect(await clamdScanner(address, quick).version()).toBeUndefined()
  })

  test('no socket file', async () =>
    expect(await scan({ path: '/nonexistent/clamd.ctl' })).toEqual({ state: 'unavailable', why: 'ENOENT' }))

  test('it takes the file and says nothing', async () => {
    const address = await oddServer((socket) => socket.resume())
    expect(await scan(address)).toEqual({ state: 'unavailable', why: 'answer time-out' })
  })

  test('it does not even read', async () => {
    const address = await oddServer((socket) => socket.pause())
    expect(await scan(address, 30_000_000)).toEqual({ state: 'unavailable', why: 'answer time-out' })
  })

  test('it hangs up at once', async () => {
    const address = await oddServer((socket) => socket.end())
    expect(await scan(address, 5_000_000)).toMatchObject({ state: 'unavailable' })
  })

  test('it hangs up in the middle of its answer', async () => {
    const address = await oddServer((socket) => socket.resume().end('stream: OK'))
    expect(await scan(address)).toMatchObject({ state: 'unavailable' })
  })

  test('it breaks the connection', async () => {
    const address = await oddServer((socket) => socket.once('data', () => socket.resetAndDestroy()))
    expect(await scan(address, 5_000_000)).toMatchObject({ state: 'unavailable' })
  })

  test('it talks without end', async () => {
    const address = await oddServer((socket) => socket.resume().write('x'.repeat(10_000)))
    expect(await scan(address)).toMatchObject({ state: 'unavailable' })
  })

  test('the file cannot be read to its end', async () => {
    const { address, finished } = await clamd({ answer: () => 'stream: OK' })
    const broken = async function* () {
      yield Buffer.alloc(10)
      throw new Error('disk')
    }
    expect(await clamdScanner(address).scan(broken())).toEqual({ state: 'unavailable', why: 'Error: disk' })
    expect(finished).toEqual([])
  })

  test('what it said before it hung up still counts, though we were still sending', async () => {
    const address = await oddServer((socket) =>
      socket.once('data', () => socket.end('stream: Early-Bird FOUND\0')).resume(),
    )
    expect(await scan(address, 8_000_000)).toEqual({ state: 'infected', signature: 'Early-Bird' })
  })
})
