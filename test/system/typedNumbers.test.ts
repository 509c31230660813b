/** What is typed into an act and goes out with its letter holds no number of a person; the act tells where it stands. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Operation } from '#contract/routes.ts'
import { acceptedApplication } from '../support/district/accepted.ts'
import { filledApplication, publishBatch, submit } from '../support/district/application.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import { type District, type Someone, startDistrict } from '../support/district/district.ts'
import { query } from '../support/district/jobs.ts'
import { putObjection, putOnNotice } from '../support/district/onNotice.ts'

const PERSON = '110105 19491231 002X'
const OWN = '13911112222'
const CLEAN = '信用代码 91330502MA2T00015X，电话 0572-2222222，文号 吴政办发〔2024〕32号'

let district: District
let officer: Someone
let clerk: Someone
let submitted: string
let noticed: string
let objection: string

beforeAll(async () => {
  district = await startDistrict()
  clerk = await district.official('officeClerk', 'zhili')
  officer = await district.official('programmeOfficer')
  const batch = await publishBatch(officer)
  const enterprise = (number: number) =>
    district.enterprise({
      name: `湖州号码${number}号织造有限公司`,
      creditCode: creditCode(870 + number),
      office: 'zhili',
      clerk,
    })
  const [first, second] = [await enterprise(1), await enterprise(2)]
  submitted = await filledApplication(first, batch)
  await submit(first, submitted, district.confirm)
  noticed = await acceptedApplication(district, second, { batch, clerk, officer })
  const { databaseUrl } = district.server
  const notice = await putOnNotice({
    databaseUrl,
    batch,
    by: officer.account,
    entries: [{ application: noticed, level: 'skilled' }],
  })
  const contact = JSON.stringify({ contact: { phone: OWN, supervision: '' } })
  await query(databaseUrl, 'update notice set content = $1 where id = $2', [contact, notice])
  objection = await putObjection(databaseUrl, notice, noticed)
  await district.confirm(officer)
  await district.confirm(clerk)
}, 300_000)
afterAll(() => district.stop())

interface Case {
  readonly by: 'clerk' | 'officer'
  readonly of: 'submitted' | 'noticed' | 'objection'
  readonly typed: (text: string) => object
  readonly at: readonly string[]
}

const checks = { here: true, operating: true, noTrouble: true }
const CASES: Readonly<Partial<Record<Operation, Case>>> = {
  'dossier.return': {
    by: 'clerk',
    of: 'submitted',
    typed: (text) => ({
      reason: text,
      dueDay: '2026-03-20',
      items: [
        { part: 'B1', note: '缺协议' },
        { part: 'B2', note: text, repair: text },
      ],
    }),
    at: ['reason', 'items.1.note', 'items.1.repair'],
  },
  'dossier.decline': { by: 'clerk', of: 'submitted', typed: (reason) => ({ reason }), at: ['reason'] },
  'dossier.recommend': {
    by: 'clerk',
    of: 'submitted',
    typed: (opinion) => ({ opinion, checks, applications: [{ id: submitted, version: 1 }], version: undefined }),
    at: ['opinion'],
  },
  'dossier.accept': { by: 'officer', of: 'submitted', typed: (note) => ({ note }), at: ['note'] },
  'dossier.veto': { by: 'officer', of: 'submitted', typed: (reason) => ({ reason, row: 'G1' }), at: ['reason'] },
  'settlement.determine': {
    by: 'officer',
    of: 'submitted',
    typed: (reason) => ({ reason, seen: '1', fact: 'leadershipCommitted', value: true }),
    at: ['reason'],
  },
  'objection.investigate': { by: 'officer', of: 'objection', typed: (summary) => ({ summary }), at: ['summary'] },
  'objection.decide': {
    by: 'officer',
    of: 'objection',
    typed: (text) => ({ outcome: 'dismissed', finding: text, reply: text }),
    at: ['finding', 'reply'],
  },
  'objection.reopen': { by: 'officer', of: 'noticed', typed: (reason) => ({ reason }), at: ['reason'] },
  'objection.notSelect': { by: 'officer', of: 'noticed', typed: (reason) => ({ reason }), at: ['reason'] },
}

const numbersIn = (value: unknown): readonly string[] =>
  ((value as { problems?: readonly { path: string; code: string }[] } | undefined)?.problems ?? []).flatMap(
    ({ path, code }) => (code === 'personal-number' ? [path] : []),
  )

describe.each(Object.entries(CASES))('%s', (operation, { by, of, typed, at }) => {
  const act = (text: string, version: number) => {
    const who = by === 'clerk' ? clerk : officer
    const id = { submitted, noticed, objection }[of]
    return who.client.send(operation as Operation, { params: { id }, body: { version, ...typed(text) } })
  }

  test('tells every field with a number of a person, and does nothing', async () => {
    const { value, text, status } = await act(`涉及职工（${PERSON}）`, 1)
    expect([status, numbersIn(value)]).toEqual([400, at])
    expect(text).not.toContain(PERSON)
  })

  // A version nobody has seen: it stops at that, and not at the text.
  test.each([CLEAN, `请致电 ${OWN}`])('%s may be typed', async (text) => {
    expect(numbersIn((await act(text, 99)).value)).toEqual([])
  })
})
