/**
 * State × act × role on the real server: it does what the table says and nothing else. What it does, it does whole: the
 * state, one step, one line of the journal and the messages come from one transaction.
 */
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reachOf } from '#contract/access.ts'
import type { Operation } from '#contract/routes.ts'
import { type Role, ROLES } from '#core/access/roles.ts'
import { type State, STATE_KEYS } from '#core/workflow/states.ts'
import { type Act, transition } from '#core/workflow/transitions.ts'
import type { Asking } from '#test/support/district/client.ts'
import { type Answer, ask } from './support/ask.ts'
import { objectedOnStage } from './support/noticed.ts'
import { allDetermined, newestClaim } from './support/reviewing.ts'
import { NOTICE, recognitionFor } from './support/recognised.ts'
import { setStage, type Stage } from './support/stage.ts'

let stage: Stage
/** The newest claim. */
let seen: string
beforeAll(async () => {
  stage = await setStage()
  await barred(stage)
  await allDetermined(stage)
  seen = await newestClaim(stage)
  await stage.tables.keep()
})
afterAll(() => stage.stop())

/** The arbitration court has established what bars the application: without its word nobody could veto. */
async function barred({ db, district, own, people }: Stage): Promise<void> {
  await sql`
    insert into claim (application_id, fact, value, ground, source, author, at, reason)
    values (${own.submitted.id}, 'arbitrationCases', '12', 'verified',
      ${await district.organisation('department', 'arbitration')}, ${people.departmentVerifier.account}, now(), '立案')`.execute(
    db,
  )
}

interface Tried {
  readonly operation: Operation
  /** The act it is, in a state. */
  readonly act: (state: State) => Act
  readonly asking: (id: string, version: number, hash: string) => Asking
  /** What must have happened for it to succeed. */
  readonly prepare?: (on: Stage) => Promise<unknown>
}

const by = (id: string, body: object): Asking => ({ params: { id }, body })

/** The acts that have an operation so far, each with everything it asks. */
const TRIED: readonly Tried[] = [
  {
    operation: 'application.submit',
    act: (state) => (state === 'returned' ? 'resubmit' : 'submit'),
    asking: (id, version, contentHash) => by(id, { version, contentHash }),
  },
  {
    operation: 'application.withdraw',
    act: () => 'withdraw',
    asking: (id, version) => by(id, { version, reason: '不再申报' }),
  },
  {
    operation: 'dossier.recommend',
    act: () => 'recommend',
    asking: (id, version) => ({
      body: {
        applications: [{ id, version }],
        opinion: '同意推荐',
        checks: { here: true, operating: true, noTrouble: true },
      },
    }),
  },
  {
    operation: 'dossier.return',
    act: () => 'return',
    asking: (id, version) =>
      by(id, { version, reason: '缺页', items: [{ part: 'B5', note: '缺页' }], dueDay: '2026-03-20' }),
  },
  {
    operation: 'dossier.decline',
    act: () => 'decline',
    asking: (id, version) => by(id, { version, reason: '不在本区' }),
  },
  { operation: 'dossier.accept', act: () => 'accept', asking: (id, version) => by(id, { version }) },
  {
    operation: 'dossier.veto',
    act: () => 'veto',
    asking: (id, version) => by(id, { version, row: 'G2', reason: '劳动仲裁案件超过10起' }),
  },
  {
    operation: 'objection.reopen',
    act: () => 'reopen',
    asking: (id, version) => by(id, { version, reason: '异议成立' }),
    prepare: (on) => objectedOnStage(on, 'upheld'),
  },
  {
    operation: 'objection.notSelect',
    act: () => 'notSelect',
    asking: (id, version) => by(id, { version, reason: '异议成立' }),
    prepare: (on) => objectedOnStage(on, 'upheld'),
  },
  { operation: 'settlement.settle', act: () => 'settle', asking: (id, version) => by(id, { version, seen }) },
  {
    operation: 'recognition.issue',
    act: () => 'recognise',
    asking: (id, version) =>
      by(NOTICE, { documentNumber: '吴人社发〔2026〕2号', issuedOn: '2026-03-02', applications: [{ id, version }] }),
  },
  { operation: 'recognition.keep', act: () => 'keep', asking: (id, version) => by(id, { version, finding: '保持' }) },
  {
    operation: 'recognition.upgrade',
    act: () => 'upgrade',
    asking: (id, version) => by(id, { version, reason: '优秀' }),
  },
  {
    operation: 'recognition.suspend',
    act: () => 'suspend',
    asking: (id, version) => by(id, { version, reason: '核查' }),
  },
  {
    operation: 'recognition.resume',
    act: () => 'resume',
    asking: (id, version) => by(id, { version, reason: '无据' }),
  },
  {
    operation: 'recognition.revoke',
    act: () => 'revoke',
    asking: (id, version) => by(id, { version, reason: '违规', outcome: '停止兑现' }),
  },
]

/** Where each act leads, as it was last read: `act state role` → state. */
const LEADS: ReadonlyMap<string, State> = new Map(
  readFileSync(new URL('../../src/core/workflow/matrix.golden.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n\n')
    .flatMap((block) => {
      const [head, ...lines] = block.split('\n').map((line) => line.split(/ +/))
      const [act, ...actors] = head!
      return lines.flatMap(([state, ...leads]) =>
        actors.flatMap((actor, at): [string, State][] =>
          leads[at] === '·' ? [] : [[`${act} ${state} ${actor}`, leads[at] as State]],
        ),
      )
    }),
)

/** What the table allows by another operation alone: who is in reserve waits for the end of the batch. */
const UNMET: Readonly<Record<string, string>> = { 'objection.notSelect reserved': 'batch-not-closed' }

const HIDDEN_FROM: ReadonlySet<Role> = new Set(['officeClerk', 'programmeOfficer'])

type Expected = { readonly to: State } | { readonly problem: string; readonly status: number }

function expected(operation: Operation, act: Act, state: State, role: Role): Expected {
  if (!reachOf(operation, role)) return { problem: 'forbidden', status: 403 }
  const unmet = UNMET[`${operation} ${state}`]
  if (unmet) return { problem: unmet, status: 409 }
  const to = LEADS.get(`${act} ${state} ${role}`)
  if (to) return { to }
  if (state === 'draft' && HIDDEN_FROM.has(role)) return { problem: 'not-found', status: 404 }
  const possible = transition(act).ways.some(({ from }) => from.includes(state))
  return possible ? { problem: 'wrong-role', status: 403 } : { problem: 'wrong-state', status: 409 }
}

/** Puts the application, complete and signed as it is, into a state. */
async function putInto(state: State): Promise<void> {
  await recognitionFor(stage, state)
  const returned = state === 'returned'
  await sql`
    update application set state = ${state}, returned_from = ${returned ? 'recommended' : null},
      due_day = ${returned ? '2026-03-06' : null}
    where id = ${stage.own.submitted.id}`.execute(stage.db)
}

const tried = ({ operation, asking }: Tried, role: Role): Promise<Answer> => {
  const { id, version, hash } = stage.own.submitted
  return ask(stage.address, operation, asking(id, version, hash), stage.cookieOf(role))
}

/** What was answered; of several at once, what was answered for this one. */
function outcome({ status, problem, json }: Answer): { status: number; problem: string } {
  // An order tells of each application what stands against it.
  const { problems } = (json ?? {}) as { problems?: readonly { code: string }[] }
  const against = problems?.find(({ code }) => code === 'recognition-state' || code === 'not-on-this-notice')
  if (against?.code === 'recognition-state') return { problem: 'wrong-state', status: 409 }
  if (against) return { problem: 'not-found', status: 404 }
  const { failed } = (json ?? {}) as { failed?: readonly { code: string }[] }
  const code = failed?.[0]?.code
  if (!code) return { status, problem }
  return { problem: code, status: code === 'not-found' ? 404 : code === 'wrong-state' ? 409 : 403 }
}

const DONE = {
  submit: 'application.submitted',
  resubmit: 'application.resubmitted',
  withdraw: 'application.withdrawn',
  recommend: 'application.recommended',
  return: 'application.returned',
  decline: 'application.declined',
  accept: 'application.accepted',
  veto: 'application.vetoed',
  reopen: 'application.reopened',
  notSelect: 'application.notSelected',
  settle: 'application.settled',
  recognise: 'application.recognised',
  keep: 'recognition.kept',
  upgrade: 'recognition.upgraded',
  suspend: 'recognition.suspended',
  resume: 'recognition.resumed',
  revoke: 'recognition.revoked',
} as const satisfies Partial<Record<Act, string>>

interface Written {
  readonly state: string
  readonly version: number
  readonly steps: number
  readonly step: object
  readonly entries: number
  readonly entry: object
  readonly messages: number
  /** The transactions that wrote the row, the step, the entry and the messages. */
  readonly transactions: readonly string[]
}

async function written(): Promise<Written> {
  const { id } = stage.own.submitted
  const { rows } = await sql<Written>`
    select application.state, application.version,
      (select count(*)::int from step where application_id = application.id) as steps,
      (select json_build_object('act', act, 'from', from_state, 'to', to_state, 'role', role, 'by', by)
        from step where application_id = application.id order by number desc limit 1) as step,
      (select count(*)::int from journal) as entries,
      (select json_build_object('act', act, 'object', object, 'id', object_id, 'actor', actor)
        from journal order by seq desc limit 1) as entry,
      (select count(*)::int from notification) as messages,
      (select array_agg(distinct written.xmin::text) from (
        select xmin from application where id = ${id}
        union all (select xmin from step where application_id = ${id} order by number desc limit 1)
        union all (select xmin from journal order by seq desc limit 1)
        union all (select xmin from notification where id not in (select id from kept.notification))
      ) as written) as transactions
    from application where id = ${id}`.execute(stage.db)
  return rows[0]!
}

const CELLS = STATE_KEYS.flatMap((state) => TRIED.map((one) => ({ ...one, state, named: one.act(state) })))

test.each(CELLS)('$state × $named', async ({ state, named, ...one }) => {
  await putInto(state)
  const roles = ROLES.map((role) => ({ role, wanted: expected(one.operation, named, state, role) }))
  const before = await stage.tables.checksums()
  const refused = roles.map(async ({ role, wanted }) => {
    if ('problem' in wanted) expect([role, outcome(await tried(one, role))]).toEqual([role, wanted])
  })
  await Promise.all(refused)
  const after = await stage.tables.checksums()
  // Opinions that could not be given are told in the journal, and nowhere else.
  const but = one.operation === 'dossier.recommend' ? { journal: '', journal_head: '' } : {}
  expect({ ...after, ...but }).toEqual({ ...before, ...but })
  for (const { role, wanted } of roles) {
    if ('problem' in wanted) continue
    await stage.tables.restore()
    await putInto(state)
    await one.prepare?.(stage)
    const was = await written()
    expect(outcome(await tried(one, role))).toEqual({ status: 200, problem: '' })
    const is = await written()
    const actor = stage.someone(role)!.account
    expect(is).toMatchObject({
      state: wanted.to,
      version: was.version + 1,
      steps: was.steps + 1,
      step: { act: named, from: state, to: wanted.to, role, by: actor },
      // The order by which somebody is recognised has an entry of its own.
      entries: was.entries + (named === 'recognise' ? 2 : 1),
      entry: { act: DONE[named as keyof typeof DONE], object: 'application', id: stage.own.submitted.id, actor },
    })
    // Nobody hears of a draft that is given up: nobody knew of it. Of a settled score nobody hears until it is decided on.
    if ((state === 'draft' && named === 'withdraw') || named === 'settle') expect(is.messages).toBe(was.messages)
    else expect(is.messages).toBeGreaterThan(was.messages)
    expect(is.transactions).toHaveLength(1)
  }
  await stage.tables.restore()
})

test('every act a person can do so far is tried in every state', () => {
  const acts = new Set(CELLS.map(({ named }) => named))
  expect([...acts].sort()).toEqual(Object.keys(DONE).sort())
  expect(new Set(CELLS.map(({ state }) => state)).size).toBe(STATE_KEYS.length)
})
