/**
 * 300 people signed in at once: each thinks for ten seconds, then reads (70 %), saves what was typed (25 %) or sends
 * about 300 KB of evidence (5 %). No error is allowed, nothing acknowledged may be missing afterwards, and every file
 * must have been looked into soon. `--seconds N` for longer than usual.
 */
import { execFile } from 'node:child_process'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Kysely, sql } from 'kysely'
import { connect } from '#store/connect.ts'
import type { Tables } from '#store/tables.ts'
import { benchServer } from './server/running.ts'
import type { Given, Kind, Measured } from './sessions/clients.ts'
import { fill } from './sessions/fill.ts'

const [APPLICANTS, OFFICIALS] = [260, 40]
const MIX = { saving: 0.25, uploading: 0.05 }
const THINK_SECONDS = 10
const USUAL_SECONDS = 75
/** Looking into files goes on behind; this long at most after the last has arrived. */
const SETTLE_SECONDS = 120

const { values } = parseArgs({ options: { seconds: { type: 'string' } } })
const seconds = Number(values.seconds ?? USUAL_SECONDS)

function live(given: Given): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [join(import.meta.dirname, 'sessions', 'clients.ts')], (error, stdout) =>
      error ? reject(error) : resolve(JSON.parse(stdout) as Measured),
    )
    child.stdin?.end(JSON.stringify(given))
  })
}

/** What of the acknowledged is not there, or not as it should be. */
async function missing(db: Kysely<Tables>, { saved, sent }: Measured): Promise<readonly string[]> {
  const settled = performance.now() + SETTLE_SECONDS * 1000
  for (;;) {
    const { rows } = await sql<{ state: string; count: string }>`
      select state, count(*) from evidence_file group by state`.execute(db)
    const count = (state: string): number => Number(rows.find((row) => row.state === state)?.count ?? 0)
    const waiting = count('waiting')
    if (waiting > 0 && performance.now() < settled) {
      await sleep(500)
      continue
    }
    const { rows: answers } = await sql<{ versions: string }>`
      select coalesce(sum(version), 0) as versions from answer`.execute(db)
    const versions = Number(answers[0]!.versions)
    return [
      ...(versions === saved ? [] : [`${saved} fields were acknowledged, ${versions} are there`]),
      ...(count('unscanned') === sent ? [] : [`${sent} files were acknowledged: ${JSON.stringify(rows)}`]),
    ]
  }
}

const server = await benchServer()
try {
  const db = connect(server.databaseUrl, 2)
  const filled = await fill(db, APPLICANTS, OFFICIALS)
  const load = loadavg()[0]!.toFixed(1)
  console.log(
    `${filled.people.length} people for ${seconds} s, ${availableParallelism()} processors, load before: ${load}`,
  )
  const before = server.processorTime()
  const measured = await live({ address: server.address, filled, seconds, thinkSeconds: THINK_SECONDS, ...MIX })
  const after = server.processorTime()
  const done = Object.values(measured.kinds).reduce((sum, { count }) => sum + count, 0)
  console.log('              count   share  p50 ms  p95 ms  p99 ms    most')
  for (const kind of ['reading', 'saving', 'uploading'] as const satisfies readonly Kind[]) {
    const { count, p50, p95, p99, most } = measured.kinds[kind]
    const times = [p50, p95, p99, most].map((ms) => ms.toFixed(0).padStart(7)).join(' ')
    console.log(
      `  ${kind.padEnd(10)} ${String(count).padStart(6)}  ${((100 * count) / done).toFixed(0).padStart(4)} % ${times}`,
    )
  }
  const perSecond = measured.requests / measured.seconds
  console.log(`  ${measured.requests} requests, ${perSecond.toFixed(1)} /s`)
  const [own, database] = [after.own - before.own, after.children - before.children]
  console.log(
    `  processor time: server ${own.toFixed(1)} s, database ${database.toFixed(1)} s of ${measured.seconds.toFixed(0)} s`,
  )
  console.log(`  peak memory of the server ${server.peakMemory().toFixed(0)} MB`)
  const lost = await missing(db, measured)
  await db.destroy()
  const wrong = [...measured.errors, ...lost]
  for (const line of wrong.slice(0, 10)) console.error(`  ${line}`)
  console.log(`  ${measured.errors.length === 0 ? '✓' : '✗'} errors: ${measured.errors.length} (0)`)
  console.log(
    `  ${lost.length === 0 ? '✓' : '✗'} ${measured.saved} fields and ${measured.sent} files acknowledged, all there and looked into`,
  )
  process.exitCode = wrong.length === 0 ? 0 : 1
} finally {
  await server.stop()
}
