// The clients in a process of their own: `clients.ts`, with what they need as JSON on standard input. They ask over
// HTTP, signed in, or run the very same queries on the database; then print one line of JSON, a `Measured`.
import { text } from 'node:stream/consumers'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { TOTAL_COUNTED } from '#contract/fields.ts'
import type { Tables } from '#store/tables.ts'
import { type Reach, worklistPage } from '#store/worklist.ts'
import { Connection } from '../server/connection.ts'
import { type Spread, spreadOf } from '../server/spread.ts'
import type { Filled } from './fill.ts'
import { CLIENTS, officeOf, pathOf, type Question, QUESTIONS_EACH, questionsOf } from './questions.ts'

export interface Given {
  readonly way: 'http' | 'bare'
  readonly address: string
  readonly databaseUrl: string
  readonly filled: Filled
  /** Of the clients' sessions. */
  readonly cookies: readonly string[]
  readonly seconds: number
}

export interface Measured extends Spread {
  readonly perSecond: number
  /** Pages asked for, those to warm up included. */
  readonly asked: number
  /** Processor time of the clients themselves for each page. */
  readonly own: number
  /** Rows that came back, so that nobody is quick by answering nothing. */
  readonly rows: number
}

/** Answers one question and gives how many rows came. */
type Asker = (question: Question) => Promise<number>

const given = JSON.parse(await text(process.stdin)) as Given
const asked = Array.from({ length: CLIENTS }, (_, client) => questionsOf(client, given.filled))
const clients = await (given.way === 'http' ? overHttp(given) : bare(given))
const warm = await run((_, at) => at < QUESTIONS_EACH)
const before = process.cpuUsage()
const end = performance.now() + given.seconds * 1000
const times = await run((now) => now < end)
const { user, system } = process.cpuUsage(before)
const measured: Measured = {
  ...spreadOf(times.map(({ ms }) => ms)),
  perSecond: times.length / given.seconds,
  asked: warm.length + times.length,
  own: (user + system) / 1000 / times.length,
  rows: times.reduce((sum, { rows }) => sum + rows, 0),
}
console.log(JSON.stringify(measured))
await clients.close()

/** Every client asks as soon as it has its answer, as long as it is to go on. */
async function run(goesOn: (now: number, at: number) => boolean): Promise<readonly { ms: number; rows: number }[]> {
  const all = await Promise.all(
    clients.askers.map(async (ask, client) => {
      const questions = asked[client]!
      const taken: { ms: number; rows: number }[] = []
      for (let at = 0; ; at++) {
        const start = performance.now()
        if (!goesOn(start, at)) return taken
        const rows = await ask(questions[at % questions.length]!)
        taken.push({ ms: performance.now() - start, rows })
      }
    }),
  )
  return all.flat()
}

async function overHttp({ address, cookies }: Given) {
  const connections = cookies.map(() => new Connection(address))
  const askers = connections.map((connection, client): Asker => {
    const headers = { cookie: cookies[client]! }
    return async (question) => {
      const reply = await connection.ask({ path: pathOf(question), headers })
      if (reply.status !== 200) throw new Error(`${pathOf(question)}: ${reply.status} ${reply.body.toString()}`)
      return (JSON.parse(reply.body.toString()) as { items: unknown[] }).items.length
    }
  })
  return { askers, close: async () => connections.forEach((one) => one.close()) }
}

/** No sign-in, no scope to find out, no masks, no JSON: the page and its count as the store asks for them. */
async function bare({ databaseUrl, filled }: Given) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CLIENTS })
  const askers = Array.from({ length: CLIENTS }, async (_, client): Promise<Asker> => {
    const office = officeOf(client, filled)
    const reach: Reach = { district: office === undefined, offices: office ? [office] : [] }
    const written = new Map<Question, readonly pg.QueryConfig[]>()
    for (const question of asked[client]!) written.set(question, await queriesOf(pool, question, reach))
    return async (question) => {
      let rows = 0
      for (const query of written.get(question)!) rows = (await pool.query(query)).rows.length
      return rows
    }
  })
  return { askers: await Promise.all(askers), close: () => pool.end() }
}

/** The very statements by which the store answers a question, written down while it does. */
async function queriesOf(pool: pg.Pool, { filter, slice }: Question, reach: Reach): Promise<readonly pg.QueryConfig[]> {
  const caught: pg.QueryConfig[] = []
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void caught.push({ text: query.sql, values: [...query.parameters] }),
  })
  await worklistPage(db, reach, filter, slice, TOTAL_COUNTED)
  return caught
}
