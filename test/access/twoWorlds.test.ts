/**
 * Two worlds that differ in one hidden field: whoever may not know it gets the same answers in both, to everything
 * they can ask, byte by byte: every list, search, count, order, file and refusal. Somebody who may know it does not.
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setStage, type Stage, type Who } from './support/stage.ts'
import { HIDDEN, type Hidden, prepareWorld } from './support/hidden.ts'
import { answersTo, type Question, questionsFrom, samplesOf, type Trying } from './support/worlds.ts'

let stage: Stage
let trying: Trying
const samples = new Map<Who, readonly Question[]>()

beforeAll(async () => {
  stage = await setStage()
  await stage.tables.keep()
  const words = HIDDEN.flatMap((hidden) => hidden.words)
  const viewers = new Set(HIDDEN.flatMap(({ from, sighted }) => [...from, ...(sighted ? [sighted] : [])]))
  for (const who of viewers) samples.set(who, await samplesOf(stage, who))
  const { ids } = await prepareWorld(stage)
  trying = { ids, words }
  await stage.tables.keep()
}, 400_000)
afterAll(() => stage.stop())

const ask = (who: Who): Promise<readonly string[]> =>
  answersTo(stage, who, questionsFrom(samples.get(who) ?? [], trying))

/** What is answered in the world that every test begins with is asked once; some hidden fields want a world of their own. */
const usual = new Map<Who, readonly string[]>()
async function asked(who: Who, { world }: Hidden): Promise<readonly string[]> {
  if (world) return ask(who)
  const answers = usual.get(who) ?? (await ask(who))
  usual.set(who, answers)
  return answers
}

/** Past every guard: only the owner of the database can. */
const change = ({ change: to }: Hidden) =>
  sql.raw(`do $$ begin set local session_replication_role = replica; ${to}; end $$`).execute(stage.db)
const set = ({ world }: Hidden) =>
  world
    ? sql.raw(`do $$ begin set local session_replication_role = replica; ${world}; end $$`).execute(stage.db)
    : undefined

const cases = HIDDEN.flatMap((hidden) => hidden.from.map((who) => ({ what: hidden.what, who, hidden })))

describe('what somebody may not know changes nothing they can see', () => {
  test.each(cases)('$what: $who', async ({ who, hidden }) => {
    await set(hidden)
    const before = await asked(who, hidden)
    const sums = await stage.tables.checksums()
    await change(hidden)
    expect(await stage.tables.checksums()).not.toEqual(sums)
    const after = await ask(who)
    expect(after.filter((text, at) => text !== before[at])).toEqual([])
    expect(before.length).toBeGreaterThan(3)
    await stage.tables.restore()
  })
})

describe('who may know it sees the difference', () => {
  const sighted = HIDDEN.flatMap((hidden) =>
    hidden.sighted ? [{ what: hidden.what, who: hidden.sighted, hidden }] : [],
  )

  test.each(sighted)('$what: $who', async ({ who, hidden }) => {
    await set(hidden)
    const before = await asked(who, hidden)
    await change(hidden)
    const after = await ask(who)
    expect(after.filter((text, at) => text !== before[at]).length).toBeGreaterThan(0)
    await stage.tables.restore()
  })
})
