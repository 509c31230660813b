// `npm run test:clamd`: the scanner's client and the intake against a real clamd, with two signatures of our own.
// Not part of `npm test`, because clamd is no npm package; it must be on the PATH (Debian: clamav-daemon).
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { takeIn } from '../src/adapters/files/intake.ts'
import { clamdAddress, clamdScanner, type ScanAnswer, type Scanner } from '../src/adapters/files/scan.ts'
import { diskStorage } from '../src/adapters/files/storage.ts'
import { officeFile } from '../test/support/evidence/packages.ts'
import { photograph } from '../test/support/evidence/pictures.ts'
import { temporaryFolder } from '../test/support/folders.ts'

const MB = 2 ** 20
/** The usual test file, in two halves, so that this file is not itself taken for it. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', '-ANTIVIRUS-TEST-FILE!$H+H*'].join('')
const MARK = 'jiangxin-harmless-mark-for-tests-of-the-scanner'
const SIGNATURES = { 'Own.Eicar': EICAR, 'Own.Mark': MARK }
const STREAM_MAX_MB = 25

const folder = temporaryFolder()
let clamd: ChildProcess
let scanner: Scanner
let overTcp: Scanner

function clamdOnPath(): string {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  const found = folders.map((path) => join(path, 'clamd')).find((path) => existsSync(path))
  if (!found) throw new Error('There is no clamd on the PATH. On Debian: apt-get install clamav-daemon')
  return found
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

function scannerAt(setting: string): Scanner {
  const address = clamdAddress(setting)
  if (!address) throw new Error(setting)
  return clamdScanner(address)
}

before(async () => {
  const [database, socket, port] = [join(folder.path, 'db'), join(folder.path, 'clamd.ctl'), await freePort()]
  mkdirSync(database)
  const rows = Object.entries(SIGNATURES).map(([name, text]) => `${name}:0:*:${Buffer.from(text).toString('hex')}\n`)
  writeFileSync(join(database, 'own.ndb'), rows.join(''))
  const config = join(folder.path, 'clamd.conf')
  const lines = {
    Foreground: 'yes',
    DatabaseDirectory: database,
    LocalSocket: socket,
    TCPSocket: port,
    TCPAddr: '127.0.0.1',
    StreamMaxLength: `${STREAM_MAX_MB}M`,
  }
  writeFileSync(
    config,
    `${Object.entries(lines)
      .map((line) => line.join(' '))
      .join('\n')}\n`,
  )
  const began = performance.now()
  clamd = spawn(clamdOnPath(), ['--config-file', config], { stdio: 'ignore' })
  scanner = scannerAt(`unix:${socket}`)
  overTcp = scannerAt(`tcp://127.0.0.1:${port}`)
  while ((await overTcp.version()) === undefined) {
    assert.equal(clamd.exitCode, null, 'clamd ended at once')
    assert.ok(performance.now() - began < 60_000, 'clamd does not answer')
    await sleep(50)
  }
  console.log(`clamd answers after ${Math.round(performance.now() - began)} ms: ${await scanner.version()}`)
})

after(() => {
  clamd.kill('SIGKILL')
  folder.remove()
})

/** Scans and says how long it took. */
async function timed(what: string, chunks: Iterable<Uint8Array>, by = scanner): Promise<ScanAnswer> {
  const began = performance.now()
  const answer = await by.scan(chunks)
  console.log(`${what}: ${answer.state} in ${Math.round(performance.now() - began)} ms`)
  return answer
}

const infected = (name: keyof typeof SIGNATURES): ScanAnswer => ({ state: 'infected', signature: `${name}.UNOFFICIAL` })

void test('a photograph is clean', async () => {
  assert.deepEqual(await timed('a photograph', [await photograph()]), { state: 'clean' })
})

void test('EICAR is found, over a socket file and over TCP', async () => {
  assert.deepEqual(await timed('EICAR', [Buffer.from(EICAR)]), infected('Own.Eicar'))
  assert.deepEqual(await timed('EICAR over TCP', [Buffer.from(EICAR)], overTcp), infected('Own.Eicar'))
})

void test('a mark is found across the chunks of a stream, and inside a packed Word file', async () => {
  const around = randomBytes(100_000)
  const pieces = [around, Buffer.from(MARK.slice(0, 20)), Buffer.from(MARK.slice(20)), around]
  assert.deepEqual(await timed('a mark in four chunks', pieces), infected('Own.Mark'))
  const word = await officeFile('docx', { 'word/comments.xml': `<a>${MARK}</a>` })
  assert.equal(word.includes(MARK), false)
  assert.deepEqual(await timed('a mark in a Word file', [word]), infected('Own.Mark'))
})

void test('20 MB are scanned; more than clamd takes is no answer', async () => {
  assert.deepEqual(await timed('20 MB', [randomBytes(20 * MB)]), { state: 'clean' })
  assert.deepEqual(await timed('20 MB over TCP', [randomBytes(20 * MB)], overTcp), { state: 'clean' })
  const tooMuch = await timed('26 MB', [randomBytes((STREAM_MAX_MB + 1) * MB)])
  assert.equal(tooMuch.state, 'unavailable')
})

void test('sixteen at once', async () => {
  const files = Array.from({ length: 16 }, () => randomBytes(2 * MB))
  const began = performance.now()
  const answers = await Promise.all(files.map((bytes) => scanner.scan([bytes])))
  console.log(`16 × 2 MB at once: ${Math.round(performance.now() - began)} ms`)
  assert.ok(answers.every(({ state }) => state === 'clean'))
})

void test('taken in: clean is kept, infected is not, and without an answer it waits', async () => {
  const storage = diskStorage(join(folder.path, 'files'))
  const take = async (name: string, bytes: Buffer) => {
    const path = join(folder.path, name)
    writeFileSync(path, bytes)
    return takeIn({ key: randomBytes(16).toString('hex'), path, declaredName: name }, { storage, scanner })
  }
  const photo = await photograph()
  const clean = await take('clean.jpg', photo)
  assert.ok(clean.ok && clean.file.state === 'clean')
  const bad = await take('bad.jpg', Buffer.concat([photo, Buffer.from(MARK)]))
  assert.ok(!bad.ok && bad.state === 'infected')
  assert.deepEqual(bad.problem, { code: 'infected', params: { signature: 'Own.Mark.UNOFFICIAL' } })

  const ended = new Promise((resolve) => clamd.once('exit', resolve))
  clamd.kill('SIGTERM')
  await ended
  const waits = await take('waits.jpg', photo)
  assert.ok(!waits.ok && waits.state === 'waiting')
})
