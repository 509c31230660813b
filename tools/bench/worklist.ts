/**
 * The work list at 100,000 applications in a batch and 40,000 in another: 16 clerks and officers, signed in, each
 * asking for filtered pages as fast as they come. Bounds: p95 of a page, and at least half the throughput that the bare
 * queries reach without HTTP, sign-in, scope and masks. The two take turns, so that a busy machine weighs on both.
 */
import { execFile } from 'node:child_process'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { connect } from '#store/connect.ts'
import { Connection, cookieOf } from './server/connection.ts'
import { type BenchServer, benchServer } from './server/running.ts'
import type { Given, Measured } from './worklist/clients.ts'
import { EARLIER, ENTERPRISES, fill, PASSWORD, signInNames } from './worklist/fill.ts'
import { CLIENTS } from './worklist/questions.ts'

const ROUNDS = 3
const SECONDS = 8
const MOST_MS = 50
const LEAST_SHARE = 0.5

/** A round of one way, with the processor time it took for each page: of the server and of its database. */
interface Round extends Measured {
  readonly server: number
  readonly database: number
}

async function measure(server: BenchServer, given: Given): Promise<Round> {
  const before = server.processorTime()
  const measured = await new Promise<Measured>((resolve, reject) => {
    const child = execFile(process.execPath, [join(import.meta.dirname, 'worklist', 'clients.ts')], (error, stdout) =>
      error ? reject(error) : resolve(JSON.parse(stdout) as Measured),
    )
    child.stdin?.end(JSON.stringify(given))
  })
  const after = server.processorTime()
  const each = (seconds: number): number => (seconds * 1000) / measured.asked
  return { ...measured, server: each(after.own - before.own), database: each(after.children - before.children) }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

function say(way: string, { p50, p95, p99, most, perSecond, server, database, own }: Round): void {
  const times = [p50, p95, p99, most, server, database, own].map((ms) => ms.toFixed(1).padStart(7)).join(' ')
  console.log(`  ${way.padEnd(5)} ${perSecond.toFixed(0).padStart(6)} /s  ${times}`)
}

/** One after the other: a wave of sign-ins from one address would be refused. */
async function signIn(address: string): Promise<readonly string[]> {
  const cookies: string[] = []
  const connection = new Connection(address)
  for (const name of signInNames) {
    const body = JSON.stringify({ name, password: PASSWORD })
    const headers = { 'content-type': 'application/json' }
    const opened = await connection.ask({ method: 'POST', path: '/api/session', headers, body })
    if (opened.status !== 200) throw new Error(`signing in: ${opened.status} ${opened.body.toString()}`)
    cookies.push(cookieOf(opened))
  }
  connection.close()
  return cookies
}

const server = await benchServer()
try {
  const db = connect(server.databaseUrl, 4)
  const began = performance.now()
  const filled = await fill(db)
  await db.destroy()
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(`${ENTERPRISES} + ${EARLIER} applications over ${filled.offices.length} offices, made in ${seconds} s`)
  console.log(`${CLIENTS} clients, ${ROUNDS} rounds of ${SECONDS} s each way, ${availableParallelism()} processors`)
  const load = loadavg()[0]!.toFixed(1)
  console.log(`load before: ${load}; times in ms, the last three of processor time for each page`)
  console.log('  way   throughput     p50     p95     p99    most  server database clients')
  const { address, databaseUrl } = server
  const common = { address, databaseUrl, filled, cookies: await signIn(address), seconds: SECONDS }
  const rounds: { http: Round; bare: Round }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const http = await measure(server, { ...common, way: 'http' })
    say('HTTP', http)
    const bare = await measure(server, { ...common, way: 'bare' })
    say('bare', bare)
    rounds.push({ http, bare })
  }
  const p95 = median(rounds.map(({ http }) => http.p95))
  const share = median(rounds.map(({ http, bare }) => http.perSecond / bare.perSecond))
  const [quick, much] = [p95 <= MOST_MS, share >= LEAST_SHARE]
  console.log(`  ${quick ? '✓' : '✗'} p95 of a page ${p95.toFixed(1)} ms (≤ ${MOST_MS} ms)`)
  console.log(
    `  ${much ? '✓' : '✗'} ${(share * 100).toFixed(0)} % of the bare throughput (≥ ${(LEAST_SHARE * 100).toFixed(0)} %)`,
  )
  console.log(`  peak memory of the server ${server.peakMemory().toFixed(0)} MB`)
  process.exitCode = quick && much ? 0 : 1
} finally {
  await server.stop()
}
