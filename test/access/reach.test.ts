/** How far a role reaches, and how sure the server must be who asks. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ACCESS, type Grant, type Reach } from '#contract/access.ts'
import { type Operation, OPERATIONS, routeOf } from '#contract/routes.ts'
import type { Route } from '#contract/route.ts'
import type { Role } from '#core/access/roles.ts'
import { type Act, transition } from '#core/workflow/transitions.ts'
import type { Asking } from '#test/support/district/client.ts'
import { ask } from './support/ask.ts'
import { readable } from './support/readable.ts'
import { SAMPLES } from './support/samples.ts'
import { type EnterpriseOnStage, jobsDone, setStage, type Stage } from './support/stage.ts'
import { beginUpload, goOn } from './support/uploading.ts'
import { type Swap, SWAPS, type Swapped, unknown } from './support/swaps.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
  await stage.tables.keep()
})
afterAll(() => stage.stop())

const grantOf = (operation: Operation): Grant => ACCESS[operation]
const rolesOf = (operation: Operation) =>
  Object.entries(grantOf(operation).roles ?? {}) as readonly (readonly [Role, Reach])[]

/** What is answered, with whatever was asked for called by one name. */
async function answered(operation: Operation, { as, input }: Swap, swapped: Swapped) {
  const named: string[] = []
  const asking = await input(stage, (id) => {
    const name = swapped(id)
    named.push(name)
    return name
  })
  const before = await stage.tables.checksums()
  const { status, text, headers } = await ask(stage.address, operation, asking, stage.cookieOf(as))
  const after = await stage.tables.checksums()
  const told = named.reduce((all, name) => all.replaceAll(name, 'ID'), text)
  const changed = Object.keys(after).filter((table) => after[table] !== before[table])
  return { status, told, media: headers.get('content-type'), changed }
}

const LIMITED: ReadonlySet<Reach> = new Set(['enterprise', 'area', 'organisation'])

/** A guess at a code, and recommendations that failed, go into the journal and nowhere else. */
const JOURNAL = ['journal', 'journal_head']
const WRITTEN_DOWN: Readonly<Partial<Record<Operation, readonly string[]>>> = {
  'session.openByDayCode': JOURNAL,
  'dossier.recommend': JOURNAL,
}

describe('what belongs to another does not exist', () => {
  const cases = OPERATIONS.flatMap((operation) => SWAPS[operation].map((one) => ({ operation, ...one })))

  test.each(cases)('$operation as $as: $what', async ({ operation, ...one }) => {
    const theirs = await answered(operation, one, (id) => id)
    const nothing = await answered(operation, one, unknown)
    expect({ ...theirs, changed: [] }).toEqual({ ...nothing, changed: [] })
    const changes = WRITTEN_DOWN[operation] ?? []
    expect(theirs.changed.filter((table) => !changes.includes(table))).toEqual([])
    expect(nothing.changed.filter((table) => !changes.includes(table))).toEqual([])
    const reach = rolesOf(operation).find(([role]) => role === one.as)?.[1]
    if ((routeOf(operation) as Route).params && reach !== 'district')
      expect([theirs.status, theirs.told]).toEqual([404, expect.stringMatching('/problems/not-found')])
    await stage.tables.restore()
  })

  test('every operation on one thing is tried with the thing of another, in every role that does not reach it', () => {
    const wanted = OPERATIONS.filter((operation) => (routeOf(operation) as Route).params).flatMap((operation) =>
      rolesOf(operation).flatMap(([role, reach]) => (LIMITED.has(reach) ? [`${operation} ${role}`] : [])),
    )
    const tried = new Set(cases.map(({ operation, as }) => `${operation} ${as}`))
    expect(wanted.filter((one) => !tried.has(one))).toEqual([])
    expect(wanted.length).toBeGreaterThan(30)
  })
})

describe('an upload', () => {
  test('for the application of another, or for one that waits for its office, is as if it did not exist or is locked', async () => {
    const before = await stage.tables.checksums()
    const nowhere = await beginUpload(stage, 'applicant', 'none')
    for (const which of ['draft', 'submitted'] as const) {
      const theirs = await beginUpload(stage, 'applicant', stage.other[which].id)
      expect([theirs.status, theirs.text]).toEqual([nowhere.status, nowhere.text])
    }
    expect(nowhere.status).toBe(404)
    expect((await beginUpload(stage, 'applicant', stage.own.submitted.id)).status).toBe(409)
    expect(await stage.tables.checksums()).toEqual(before)
  })

  test('is gone on with, asked for and given up by nobody but who began it', async () => {
    const begun = await beginUpload(stage, 'applicant', stage.own.draft.id)
    const id = begun.headers.get('location')!.split('/').at(-1)!
    for (const method of ['HEAD', 'PATCH', 'DELETE']) {
      const never = 'abcdefghijklmnopqrstuvwxyz012345'
      for (const who of ['signatory', 'officeClerk', 'nobody'] as const)
        expect((await goOn(stage, who, method, id)).status).toBe(who === 'nobody' ? 401 : 403)
      const stranger = { ...stage, cookieOf: () => stage.other.agent.client.cookie }
      const [theirs, nowhere] = [
        await goOn(stranger, 'applicant', method, id),
        await goOn(stranger, 'applicant', method, never),
      ]
      expect([method, theirs.status, theirs.text]).toEqual([method, nowhere.status, nowhere.text])
      expect([method, theirs.status]).toEqual([method, 404])
    }
    expect((await goOn(stage, 'applicant', 'PATCH', id)).status).toBe(204)
    await jobsDone(stage.db)
    await stage.tables.restore()
  })
})

describe('what is listed is within reach', () => {
  const marks = ({ id, name, submitted, draft, registration, colleague }: EnterpriseOnStage) =>
    Object.entries({
      id,
      name,
      registration,
      colleague,
      submitted: submitted.id,
      draft: draft.id,
      evidence: submitted.evidence,
      file: submitted.file,
      fileOfDraft: draft.file,
    })

  const readers = OPERATIONS.filter((operation) => routeOf(operation).method === 'GET').flatMap((operation) =>
    rolesOf(operation).flatMap(([role, reach]) => (reach === 'system' ? [] : [{ operation, role, reach }])),
  )

  const seen = new Map<string, string>()

  test.each(readers)('$operation as $role ($reach)', async ({ operation, role, reach }) => {
    const input = await SAMPLES[operation](stage, { who: role, someone: stage.someone(role) })
    const answer = await ask(stage.address, operation, input as Asking, stage.cookieOf(role))
    expect(answer.status).toBe(200)
    const text = await readable(answer)
    const found = marks(stage.other).filter(([, mark]) => text.includes(mark))
    seen.set(`${operation} ${role}`, found.map(([name]) => name).join(' '))
    if (reach !== 'district') expect(found).toEqual([])
    await stage.tables.restore()
  })

  test('the bureau does see both', () => {
    expect(seen.get('worklist.list programmeOfficer')).toContain('name')
    expect(seen.get('worklist.export programmeOfficer')).toContain('name')
  })
})

describe('decisions ask who it is', () => {
  const decisions = OPERATIONS.filter((operation) => grantOf(operation).confirm).flatMap((operation) =>
    rolesOf(operation).map(([role]) => ({ operation, role, confirm: grantOf(operation).confirm! })),
  )

  const FACTOR_ONLY = ['secondFactor'] as const
  const NOT_SURE = [
    ['has shown nothing', 'confirm-first', `confirmed_until = null`, undefined],
    ['showed it too long ago', 'confirm-first', `confirmed_until = $now`, undefined],
    ['showed the password only', 'confirm-first', 'second_factor = false', FACTOR_ONLY],
    ['has no authenticator', 'second-factor-missing', undefined, FACTOR_ONLY],
  ] as const

  test.each(decisions)('$operation as $role', async ({ operation, role, confirm }) => {
    const someone = stage.someone(role)!
    const input = await SAMPLES[operation](stage, { who: role, someone })
    for (const [what, problem, session, only] of NOT_SURE) {
      if (only && !(only as readonly string[]).includes(confirm)) continue
      if (session)
        await sql`update session set ${sql.raw(session.replace('$now', `'${stage.district.clock.now().toISOString()}'`))}
          where account_id = ${someone.account}`.execute(stage.db)
      else await sql`update account set totp_since = null where id = ${someone.account}`.execute(stage.db)
      const before = await stage.tables.checksums()
      const answer = await ask(stage.address, operation, input as Asking, stage.cookieOf(role))
      expect([what, answer.status, answer.problem]).toEqual([what, 403, problem])
      expect(await stage.tables.checksums()).toEqual(before)
      await stage.tables.restore()
    }
  })

  const OPERATION_OF = {
    withdraw: 'application.withdraw',
    recommend: 'dossier.recommend',
    return: 'dossier.return',
    decline: 'dossier.decline',
    accept: 'dossier.accept',
    veto: 'dossier.veto',
    reopen: 'objection.reopen',
    notSelect: 'objection.notSelect',
    publishNotice: 'notice.publish',
    promote: 'notice.publish',
    settle: 'settlement.settle',
    recognise: 'recognition.issue',
    keep: 'recognition.keep',
    upgrade: 'recognition.upgrade',
    suspend: 'recognition.suspend',
    resume: 'recognition.resume',
    revoke: 'recognition.revoke',
  } as const satisfies Partial<Record<Act, Operation>>

  test.each(Object.entries(OPERATION_OF) as [Act, Operation][])(
    '%s is a decision in both tables or in none',
    (act, operation) => {
      expect(grantOf(operation).confirm === 'secondFactor').toBe(transition(act).decision)
    },
  )

  test('whoever decides about others, or lets people in or out, shows a second factor', () => {
    const decide = OPERATIONS.filter((operation) =>
      /\.(decide|end|disable|enable|invite|publish|close|accept|decline|recommend|set|assignOffice|issueDayCode)$/.test(
        operation,
      ),
    )
    const unasked = decide.filter((operation) => rolesOf(operation).length > 0 && !grantOf(operation).confirm)
    expect(unasked).toEqual([])
  })
})
