/**
 * Everybody × every operation, on the real server: who may and who may not is exactly what the table says, what is
 * refused changes nothing, and whatever anybody may do stands in a file that is read when it changes.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ACCESS, type Grant, UPLOAD_ACCESS } from '#contract/access.ts'
import { OPERATIONS, type Operation, routeOf } from '#contract/routes.ts'
import type { Asking } from '#test/support/district/client.ts'
import { type Answer, ask } from './support/ask.ts'
import { SAMPLES } from './support/samples.ts'
import { beginUpload } from './support/uploading.ts'
import { EVERYBODY, setStage, type Stage, type Who } from './support/stage.ts'
import { inColumns } from './support/inColumns.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
  await stage.tables.keep()
})
afterAll(() => stage.stop())

/** Runs over a protocol of its own, by an entry beside the table. */
const UPLOADS = 'uploads'

type Expected = 'allowed' | 'not-signed-in' | 'forbidden'

/** What the table says, read anew: not by the code that guards the server. */
function expected(operation: Operation | typeof UPLOADS, who: Who): Expected {
  const grant: Grant = operation === UPLOADS ? UPLOAD_ACCESS : ACCESS[operation]
  if (grant.everybody) return 'allowed'
  if (who === 'nobody') return 'not-signed-in'
  if (grant.self) return 'allowed'
  return who !== 'withoutRole' && grant.roles?.[who] ? 'allowed' : 'forbidden'
}

const inputFor = async (operation: Operation, who: Who): Promise<Asking> =>
  SAMPLES[operation](stage, { who, someone: stage.someone(who) }) as Promise<Asking>

const asked = (operation: Operation, who: Who, input: Asking): Promise<Answer> =>
  ask(stage.address, operation, input, stage.cookieOf(who))

/** As it stands in the golden file: `·` may not, `?` must sign in, else how it went. */
const cell = ({ status, problem }: Answer): string =>
  problem === 'forbidden' ? '·' : problem === 'not-signed-in' ? '?' : status < 400 ? 'yes' : problem

const cells = new Map<string, string>()

describe('who may do what', () => {
  test.each(OPERATIONS)('%s', async (operation) => {
    const [may, mayNot] = [true, false].map((wanted) =>
      EVERYBODY.filter((who) => (expected(operation, who) === 'allowed') === wanted),
    )
    const inputs = await Promise.all(mayNot!.map(async (who) => ({ who, input: await inputFor(operation, who) })))
    const before = await stage.tables.checksums()
    const refused = inputs.map(async ({ who, input }) => {
      const answer = await asked(operation, who, input)
      const status = who === 'nobody' ? 401 : 403
      expect([who, answer.problem, answer.status]).toEqual([who, expected(operation, who), status])
      cells.set(`${operation} ${who}`, cell(answer))
    })
    await Promise.all(refused)
    expect(await stage.tables.checksums()).toEqual(before)
    for (const who of may!) {
      const answer = await asked(operation, who, await inputFor(operation, who))
      expect([who, answer.status === 401 || answer.status === 403, answer.status < 500]).toEqual([who, false, true])
      cells.set(`${operation} ${who}`, cell(answer))
      if (routeOf(operation).method !== 'GET') await stage.tables.restore()
    }
    await stage.tables.restore()
  })

  test('uploads', async () => {
    for (const who of EVERYBODY) {
      const before = await stage.tables.checksums()
      const answer = await beginUpload(stage, who, stage.own.draft.id)
      const problem = answer.status === 201 ? 'allowed' : answer.problem
      expect([who, problem]).toEqual([who, expected(UPLOADS, who)])
      if (problem !== 'allowed') expect(await stage.tables.checksums()).toEqual(before)
      cells.set(`${UPLOADS} ${who}`, cell(answer))
    }
    await stage.tables.restore()
  })

  // Once the district is set up, and outside of a demonstration, nobody can.
  const NEVER_HERE: readonly Operation[] = ['setup.run', 'demo.logins', 'demo.messages']

  test('each operation is carried out by somebody: what is sent is good', () => {
    const done = (operation: Operation) => EVERYBODY.some((who) => cells.get(`${operation} ${who}`) === 'yes')
    expect(OPERATIONS.filter((operation) => !done(operation))).toEqual(NEVER_HERE)
  })

  test('stands as it was last read', async () => {
    const lines = [...OPERATIONS, UPLOADS].map((operation) => [
      operation,
      ...EVERYBODY.map((who) => cells.get(`${operation} ${who}`) ?? ''),
    ])
    await expect(inColumns([['', ...EVERYBODY], ...lines])).toMatchFileSnapshot('accessMatrix.golden.txt')
  })
})
