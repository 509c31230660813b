/** For each operation something that could be sent by who may: nothing in it stands in the way but the table of access. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Operation, RouteOf } from '#contract/routes.ts'
import { USUAL_POLICY } from '#app/kit/policy.ts'
import { creditCode } from '#test/support/district/creditCodes.ts'
import { codeAt } from '#test/support/district/client.ts'
import { CONTACT, objectionTo } from '#test/support/district/decided.ts'
import { PASSWORD, type Someone } from '#test/support/district/district.ts'
import {
  decidedOnStage,
  NOTICE_DRAFT,
  noticedOnStage,
  objectedOnStage,
  publishableOnStage,
  uncountedOnStage,
} from './noticed.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { mutable, signedRecord } from '#test/support/district/visitRecord.ts'
import { NOTICE, noticeOnStage, ORDER, recognisedOnStage } from './recognised.ts'
import {
  allDetermined,
  barredOnStage,
  judgedEvidence,
  newestClaim,
  reviewOn,
  statedReviewer,
  underReview,
} from './reviewing.ts'
import { ON_A_BATCH, ON_POLICY } from './conferences.ts'
import { batchPlan, type Stage, standInFor, type Who } from './stage.ts'

type Sent<S> = S extends z.ZodType ? z.input<S> : never
type Part<O extends Operation, K extends 'params' | 'query' | 'body'> =
  RouteOf<O> extends { readonly [k in K]: infer S }
    ? undefined extends Sent<S>
      ? { readonly [k in K]?: Sent<S> }
      : object extends Sent<S>
        ? { readonly [k in K]?: Sent<S> }
        : { readonly [k in K]: Sent<S> }
    : unknown

/** What an operation takes; what must be there must be there. */
export type InputOf<O extends Operation> = Part<O, 'params'> & Part<O, 'query'> & Part<O, 'body'>

/** Who asks; without a person nobody is signed in. */
export interface Asker {
  readonly who: Who
  readonly someone: Someone | undefined
}

export type Samples = {
  readonly [O in Operation]: (stage: Stage, asker: Asker) => InputOf<O> | Promise<InputOf<O>>
}

const NEXT_PASSWORD = 'Bobbin-and-Reed-7'
const newAccount = { signInName: 'new.comer', password: PASSWORD }

/** A person who proves who they are: the code of the moment counts although another was just used. */
async function proof({ db, district }: Stage, { someone }: Asker): Promise<{ password: string; code?: string }> {
  if (!someone?.secret) return { password: PASSWORD }
  await sql`update account set totp_step = 0 where id = ${someone.account}`.execute(db)
  return { password: PASSWORD, code: codeAt(someone.secret, district.clock.now()) }
}

/** Puts the application that waits for the office where the bureau has it, when it is the bureau that asks. */
async function forOfficer({ db, own }: Stage, { who }: Asker): Promise<{ id: string }> {
  const state = who === 'programmeOfficer' ? 'recommended' : 'submitted'
  await sql`update application set state = ${state} where id = ${own.submitted.id}`.execute(db)
  return { id: own.submitted.id }
}

const meeting = { title: '联席会议', heldOn: '2026-03-06' }

async function ownView({ db, district }: Stage, { someone }: Asker): Promise<string> {
  if (!someone) return 'none'
  const id = `view-${someone.account}`
  await sql`
    insert into saved_view (id, account_id, list, name, query, created_at)
    values (${id}, ${someone.account}, 'worklist', '我的', '', ${district.clock.now()})
    on conflict do nothing`.execute(db)
  return id
}

/** The person's own appointment, for what is handed on. */
async function ownAppointment({ db }: Stage, { someone }: Asker): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from appointment where account_id = ${someone?.account ?? ''} and state = 'active'`.execute(db)
  return rows[0]?.id ?? 'none'
}

async function handedOn(stage: Stage, asker: Asker): Promise<string> {
  const { db, district } = stage
  const mine = await ownAppointment(stage, asker)
  const id = `handed-on-${mine}`
  const to = standInFor('officeClerk')
  await sql`
    insert into appointment (id, account_id, organisation_id, role, state, until, delegated_from, proposed_at)
    select ${id}, ${to}, organisation_id, role, 'active', '2026-12-31', id, ${district.clock.now()}
    from appointment where id = ${mine} and role not in ('systemAdmin', 'securityAdmin', 'auditAdmin')
    on conflict do nothing`.execute(db)
  return id
}

async function startedSecret({ db }: Stage, { someone }: Asker): Promise<void> {
  await sql`update account set totp_since = null, totp_step = 0 where id = ${someone?.account ?? ''}`.execute(db)
}

const asked = async ({ district, batches }: Stage) => ({
  department: await district.organisation('department', 'tax'),
  batch: batches.submitted,
})

const noticeDraft = async (stage: Stage) => {
  await decidedOnStage(stage)
  return { id: NOTICE_DRAFT }
}

/** On notice, and an objection to it was upheld. */
const objectedTo = async (stage: Stage) => {
  await objectedOnStage(stage, 'upheld')
  await noticedOnStage(stage, 'on_notice')
  return { id: stage.own.submitted.id }
}
const ofUpheld = async ({ own }: Stage) => ({ version: own.submitted.version, reason: '异议成立' })

/** A visit that the bureau has planned to an enterprise under review. */
async function plannedVisit(stage: Stage): Promise<{ id: string }> {
  const { db, own, people, district } = stage
  await underReview(stage)
  await sql`
    insert into site_visit (id, application_id, rows, state, planned_by, planned_at)
    values ('visit-sample', ${own.submitted.id}, '["A1"]', 'planned', ${people.programmeOfficer.account},
      ${district.clock.now()})
    on conflict do nothing`.execute(db)
  return { id: 'visit-sample' }
}

async function signedVisit({ db, own, people, district }: Stage): Promise<{ id: string }> {
  const record = JSON.stringify(signedRecord(dayOf(district.clock.now()), ['A1']))
  await sql`
    insert into site_visit (id, application_id, rows, state, record, record_sha256, signed_at, planned_by, planned_at)
    values ('signed-visit', ${own.submitted.id}, '["A1"]', 'signed', ${record}, 'aa', ${district.clock.now()},
      ${people.programmeOfficer.account}, ${district.clock.now()}) on conflict do nothing`.execute(db)
  return { id: 'signed-visit' }
}

export const SAMPLES: Samples = {
  'health.alive': () => ({}),
  'health.ready': () => ({}),
  'programmes.list': () => ({}),
  'programmes.read': () => ({ params: { id: '2024-10-04-wuxing' } }),
  'programmes.outline': () => ({ params: { id: '2024-10-04-wuxing' } }),

  'setup.read': () => ({}),
  'setup.run': () => ({
    body: {
      code: 'WRONGCODE',
      systemAdmin: { name: '一', ...newAccount },
      securityAdmin: { name: '二' },
      auditAdmin: { name: '三' },
    },
  }),
  'session.read': () => ({}),
  'session.open': async (stage, asker) => ({
    body: { name: (asker.someone ?? stage.own.agent).signInName, ...(await proof(stage, asker)) },
  }),
  'session.openByDayCode': ({ people, dayCode }) => ({ body: { name: people.reviewer.signInName, code: dayCode } }),
  'session.confirm': async (stage, asker) => ({ body: await proof(stage, asker) }),
  'session.close': () => ({}),
  'session.list': () => ({}),
  'session.endOthers': () => ({}),
  'account.change': () => ({ body: { language: 'en' } }),
  'account.changePassword': () => ({ body: { current: PASSWORD, next: NEXT_PASSWORD } }),
  'account.startSecondFactor': () => ({ body: { password: PASSWORD } }),
  'account.finishSecondFactor': async (stage, asker) => {
    await startedSecret(stage, asker)
    const { secret } = asker.someone ?? { secret: '' }
    return { body: { code: secret ? codeAt(secret, stage.district.clock.now()) : '123456' } }
  },
  'invitation.read': ({ invited }) => ({ body: { token: invited.token } }),
  'invitation.accept': ({ invited }) => ({ body: { token: invited.token, ...newAccount } }),
  'registration.offices': () => ({}),
  'registration.register': ({ own }) => ({
    body: {
      creditCode: creditCode(99),
      enterprise: '戊纺织有限公司',
      office: own.office,
      legalRepresentative: '郑法人',
      address: '试验路3号',
      industry: 'other',
      person: '郑经办',
      phone: '13800000010',
      asSignatory: true,
      ...newAccount,
    },
  }),
  'registration.letter': () => ({ query: { format: 'docx' } }),
  'registration.list': () => ({}),
  'registration.decide': ({ own }) => ({ params: { id: own.registration }, body: { approve: true, sealSeen: true } }),

  'people.list': () => ({}),
  'people.organisations': () => ({}),
  'people.invite': async ({ district }) => ({
    body: { name: '新人', organisation: await district.organisation('finance'), role: 'financeOfficer' },
  }),
  'people.renewInvitation': ({ invited }) => ({ params: { id: invited.account } }),
  'people.disable': ({ other }) => ({ params: { id: other.clerk.account }, body: { reason: '调离' } }),
  'people.enable': ({ other }) => ({ params: { id: other.clerk.account } }),
  'people.reviewers': () => ({}),
  'people.issueDayCode': ({ people }) => ({ params: { id: people.reviewer.account } }),
  'appointment.list': () => ({}),
  'appointment.propose': async ({ district, people }) => ({
    body: {
      account: people.leader.account,
      organisation: await district.organisation('conference'),
      role: 'conferenceMember',
    },
  }),
  'appointment.decide': ({ invited }) => ({ params: { id: invited.appointment }, body: { grant: true } }),
  'appointment.end': async (stage) => ({
    params: { id: await ownAppointment(stage, { who: 'leader', someone: stage.people.leader }) },
    body: { reason: '调离' },
  }),
  'policy.read': () => ({}),
  'policy.set': () => ({ body: { ...USUAL_POLICY, failures: 6 } }),
  'journal.list': () => ({}),
  'journal.verify': () => ({}),
  'journal.export': () => ({}),

  'colleague.list': () => ({}),
  'colleague.invite': () => ({ body: { name: '再一同事', role: 'applicant' } }),
  'colleague.end': ({ own }) => ({ params: { id: own.colleague }, body: {} }),
  'delegation.candidates': () => ({}),
  'delegation.list': () => ({}),
  'delegation.create': async (stage, asker) => ({
    body: {
      appointment: await ownAppointment(stage, asker),
      to: standInFor(asker.who as 'officeClerk'),
      until: '2026-05-01',
    },
  }),
  'delegation.end': async (stage, asker) => ({ params: { id: await handedOn(stage, asker) } }),

  'enterprise.own': () => ({}),
  'enterprise.change': ({ own }) => ({ body: { version: own.profile, address: '试验路9号' } }),
  'enterprise.assignOffice': ({ own, other }) => ({
    params: { id: own.id },
    body: { office: other.office, reason: '园区代管' },
  }),

  'batch.open': () => ({}),
  'batch.list': () => ({}),
  'batch.read': ({ batches }) => ({ params: { id: batches.submitted } }),
  'batch.create': () => ({ body: batchPlan(9) }),
  'batch.change': ({ batches }) => ({ params: { id: batches.planned }, body: { plan: batchPlan(8), version: 1 } }),
  'batch.publish': ({ batches }) => ({ params: { id: batches.planned }, body: { version: 1 } }),
  'batch.close': ({ batches }) => ({ params: { id: batches.fresh }, body: { version: 2 } }),

  'application.mine': () => ({}),
  'application.start': ({ batches }) => ({ body: { batch: batches.fresh } }),
  'application.read': ({ own }) => ({ params: { id: own.draft.id } }),
  'application.save': ({ own }) => ({
    params: { id: own.draft.id },
    body: { changes: [{ section: 'profile', field: 'headcount', value: '87', base: 1 }] },
  }),
  'application.putRoster': ({ own }) => ({
    params: { id: own.draft.id },
    body: { fileName: '新.xlsx', people: 1, counted: 1, facts: { employees: 1 }, persons: [], base: 1 },
  }),
  'application.removeRoster': ({ own }) => ({ params: { id: own.draft.id } }),
  'application.roster': ({ own }) => ({ params: { id: own.submitted.id } }),
  'application.reveal': ({ own }) => ({
    params: { id: own.submitted.id, position: 1 },
    body: { reason: '核对社保参保' },
  }),
  'application.previous': ({ own }) => ({ params: { id: own.draft.id } }),
  'application.sign': ({ own }) => ({ params: { id: own.draft.id }, body: { contentHash: own.draft.hash } }),
  'application.submit': ({ own }) => ({
    params: { id: own.draft.id },
    body: { version: own.draft.version, contentHash: own.draft.hash },
  }),
  'application.withdraw': ({ own }) => ({ params: { id: own.draft.id }, body: { version: own.draft.version } }),
  'application.paper': ({ own }) => ({
    params: { id: own.submitted.id, paper: 'commitment' },
    query: { format: 'docx' },
  }),

  'evidence.attach': ({ own }) => ({ params: { id: own.draft.id }, body: { file: own.submitted.file, row: 'A1' } }),
  'evidence.library': () => ({}),
  'evidence.change': ({ own }) => ({ params: { id: own.draft.evidence }, body: { title: '改名' } }),
  'evidence.detach': ({ own }) => ({ params: { id: own.draft.evidence } }),
  'evidence.content': async (stage, { who, someone }) => ({
    params: { id: who === 'reviewer' ? await judgedEvidence(stage, someone) : stage.own.submitted.evidence },
  }),

  'worklist.list': () => ({}),
  'worklist.counts': ({ batches }) => ({ query: { batch: batches.submitted } }),
  'worklist.notStarted': ({ batches }) => ({ query: { batch: batches.fresh } }),
  'worklist.export': () => ({}),
  'worklist.rollUp': ({ own, batches }) => ({ query: { batch: batches.submitted, office: own.office } }),
  'view.list': () => ({}),
  'view.save': () => ({ body: { name: '待我初审', query: 'states=submitted' } }),
  'view.remove': async (stage, asker) => ({ params: { id: await ownView(stage, asker) } }),
  'reminder.preview': ({ own, batches }) => ({
    body: { batch: batches.fresh, to: 'chosen', enterprises: [own.id], text: '请尽快申报。' },
  }),
  'reminder.send': ({ own, batches }) => ({
    body: { batch: batches.fresh, to: 'chosen', enterprises: [own.id], text: '请尽快申报。', recipients: 1 },
  }),

  'dossier.read': ({ own }) => ({ params: { id: own.submitted.id } }),
  'dossier.recommend': ({ own }) => ({
    body: {
      applications: [{ id: own.submitted.id, version: own.submitted.version }],
      opinion: '同意推荐',
      checks: { here: true, operating: true, noTrouble: true },
    },
  }),
  'dossier.return': async (stage, asker) => ({
    params: await forOfficer(stage, asker),
    body: {
      version: stage.own.submitted.version,
      reason: '材料不清',
      items: [{ part: 'B5', note: '缺页' }],
      dueDay: '2026-03-20',
    },
  }),
  'dossier.decline': async (stage, asker) => ({
    params: await forOfficer(stage, asker),
    body: { version: stage.own.submitted.version, reason: '不在本区经营' },
  }),
  'dossier.accept': async (stage, asker) => ({
    params: await forOfficer(stage, asker),
    body: { version: stage.own.submitted.version },
  }),

  'dossier.veto': async (stage) => ({
    params: { id: await barredOnStage(stage) },
    body: { version: stage.own.submitted.version, row: 'G2', reason: '劳动仲裁案件超过10起' },
  }),

  'message.list': () => ({}),
  'message.markRead': () => ({ body: {} }),
  'verification.tasks': () => ({}),
  'verification.list': async (stage) => ({ query: await asked(stage) }),
  'verification.sheet': async (stage) => ({ query: await asked(stage) }),
  'verification.answer': async (stage) => ({
    body: {
      ...(await asked(stage)),
      answers: [{ application: await underReview(stage), fact: 'averageWage', kind: 'agree', seen: null }],
    },
  }),

  'scores.read': ({ own }) => ({ params: { id: own.submitted.id } }),
  'scores.statistics': ({ batches }) => ({ query: { batch: batches.submitted } }),
  'scores.reviewers': ({ batches }) => ({ query: { batch: batches.submitted } }),
  'result.read': ({ own }) => ({ params: { id: own.submitted.id } }),
  'assignment.list': ({ batches }) => ({ query: { batch: batches.submitted } }),
  'assignment.proposal': ({ batches }) => ({ query: { batch: batches.submitted } }),
  'assignment.apply': async (stage) => ({
    body: {
      batch: stage.batches.submitted,
      changes: [{ application: await underReview(stage), seen: [], add: [stage.people.reviewer.account], remove: [] }],
    },
  }),
  'assignment.sheet': ({ batches }) => ({ query: { batch: batches.submitted } }),
  'reviewer.self': () => ({}),
  'reviewer.state': () => ({ body: { version: 0, employer: '试验大学', identity: '330502197001010031' } }),
  'reviewer.reviews': () => ({}),
  'reviewer.declare': async (stage, { someone }) => {
    await statedReviewer(stage, someone)
    return { body: { reviews: [await reviewOn(stage, someone, stage.own)] } }
  },
  'reviewer.recuse': async (stage, { someone }) => ({
    params: { id: await reviewOn(stage, someone, stage.own) },
    body: { reason: '曾任该企业顾问' },
  }),
  'notice.open': async (stage) => {
    await noticedOnStage(stage)
    return {}
  },
  'notice.read': async (stage) => ({ params: { id: await noticedOnStage(stage) } }),
  'notice.data': async (stage) => ({ params: { id: await noticedOnStage(stage) } }),
  'notice.paper': async (stage) => ({ params: { id: await noticedOnStage(stage) }, query: { format: 'docx' } }),
  'notice.work': async (stage) => {
    await noticedOnStage(stage)
    return {}
  },
  'notice.begin': async (stage) => ({ body: { conference: await decidedOnStage(stage) } }),
  'notice.draft': async (stage) => ({ params: await noticeDraft(stage) }),
  'notice.draftPaper': async (stage) => ({ params: await noticeDraft(stage), query: { format: 'docx' } }),
  'notice.change': async (stage) => ({
    params: await noticeDraft(stage),
    body: { version: 1, title: '公示', introduction: '拟认定下列企业。', contact: CONTACT, days: 5, out: [] },
  }),
  'notice.publish': async (stage) => ({
    params: { id: await publishableOnStage(stage) },
    body: { version: 1, listed: 1 },
  }),
  'notice.count': async (stage) => ({ params: { id: await uncountedOnStage(stage) } }),
  'notice.endReserve': async (stage) => {
    const conference = await decidedOnStage(stage)
    await sql`update batch set state = 'closed' where id = ${stage.batches.submitted}`.execute(stage.db)
    return { body: { conference } }
  },
  'notice.mine': async (stage) => {
    await objectedOnStage(stage, 'investigating')
    return { params: { id: stage.own.submitted.id } }
  },
  'objection.lodge': async (stage) => ({
    params: { id: await noticedOnStage(stage, 'on_notice') },
    body: objectionTo(stage.own.submitted.id),
  }),
  'objection.status': async (stage) => {
    const { receipt } = await objectedOnStage(stage)
    return { body: { receipt, phoneEnd: objectionTo('').phone.slice(-4) } }
  },
  'objection.list': async (stage) => {
    await objectedOnStage(stage)
    return {}
  },
  'objection.read': async (stage) => ({ params: { id: (await objectedOnStage(stage)).id } }),
  'objection.file': async (stage) => {
    const { id, file } = await objectedOnStage(stage)
    return { params: { id, file } }
  },
  'objection.reveal': async (stage) => ({
    params: { id: (await objectedOnStage(stage)).id },
    body: { reason: '电话核实' },
  }),
  'objection.investigate': async (stage) => ({
    params: { id: (await objectedOnStage(stage)).id },
    body: { version: 1, summary: '有人反映培训人数不实。' },
  }),
  'objection.statement': async (stage) => ({
    params: { id: stage.own.submitted.id, objection: (await objectedOnStage(stage, 'investigating')).id },
    body: { version: 1, statement: '台账齐全。' },
  }),
  'objection.decide': async (stage) => ({
    params: { id: (await objectedOnStage(stage, 'investigating')).id },
    body: { version: 1, outcome: 'dismissed', finding: '经查不属实。', reply: '经查不属实。' },
  }),
  'objection.reopen': async (stage) => ({ params: await objectedTo(stage), body: await ofUpheld(stage) }),
  'objection.notSelect': async (stage) => ({ params: await objectedTo(stage), body: await ofUpheld(stage) }),
  'review.read': async (stage, { someone }) => ({ params: { id: await reviewOn(stage, someone, stage.own) } }),
  'review.save': async (stage, { someone }) => ({
    params: { id: await reviewOn(stage, someone, stage.own) },
    body: { fact: 'leadershipCommitted', value: true, reason: '有纪要', version: 0 },
  }),
  'review.finish': async (stage, { someone }) => ({
    params: { id: await reviewOn(stage, someone, stage.own, 'answered') },
    body: { version: 1 },
  }),
  'settlement.list': ({ batches }) => ({ query: { batch: batches.submitted } }),
  'settlement.row': ({ batches }) => ({ params: { row: 'B6' }, query: { batch: batches.submitted } }),
  'settlement.read': async (stage) => {
    await allDetermined(stage)
    return { params: { id: stage.own.submitted.id } }
  },
  'settlement.determine': async (stage) => {
    await allDetermined(stage)
    return {
      params: { id: stage.own.submitted.id },
      body: {
        version: stage.own.submitted.version,
        seen: await newestClaim(stage),
        fact: 'leadershipCommitted',
        value: true,
        reason: '有纪要',
      },
    }
  },
  'settlement.settle': async (stage) => {
    await allDetermined(stage)
    return {
      params: { id: stage.own.submitted.id },
      body: { version: stage.own.submitted.version, seen: await newestClaim(stage) },
    }
  },
  'siteVisit.plan': async ({ db, own }) => {
    await sql`update application set state = 'under_review' where id = ${own.submitted.id}`.execute(db)
    return { body: { applications: [own.submitted.id], day: null, rows: ['A1'] } }
  },
  'siteVisit.list': () => ({}),
  'siteVisit.read': async (stage) => ({ params: await signedVisit(stage) }),
  'siteVisit.bring': async (stage) => ({
    params: await plannedVisit(stage),
    body: mutable(signedRecord(dayOf(stage.district.clock.now()), ['A1'])),
  }),
  'siteVisit.cancel': async (stage) => ({ params: await plannedVisit(stage), body: { reason: '企业停产检修' } }),
  'siteVisit.findings': ({ own }) => ({ params: { application: own.submitted.id } }),
  'siteVisit.photo': async (stage) => ({ params: { ...(await signedVisit(stage)), number: 1 } }),
  'siteVisit.paper': async (stage) => ({ params: await signedVisit(stage), query: { format: 'pdf' } }),
  'recognition.notices': () => ({}),
  'recognition.candidates': async (stage) => {
    await noticeOnStage(stage)
    return { params: { id: NOTICE } }
  },
  'recognition.issue': async (stage) => {
    const { id } = await recognisedOnStage(stage, 'on_notice')
    const applications = [{ id, version: stage.own.submitted.version }]
    return {
      params: { id: NOTICE },
      body: { documentNumber: '吴人社发〔2026〕2号', issuedOn: '2026-03-02', applications },
    }
  },
  'recognition.order': async (stage) => {
    await recognisedOnStage(stage)
    return { params: { id: ORDER } }
  },
  'recognition.list': () => ({}),
  'recognition.export': () => ({}),
  'recognition.read': async (stage) => ({ params: await recognisedOnStage(stage) }),
  'recognition.paper': async (stage) => ({
    params: { ...(await recognisedOnStage(stage)), paper: 'certificate' },
  }),
  'recognition.keep': async (stage) => ({
    params: await recognisedOnStage(stage),
    body: { version: stage.own.submitted.version, finding: '保持' },
  }),
  'recognition.upgrade': async (stage) => ({
    params: await recognisedOnStage(stage),
    body: { version: stage.own.submitted.version, reason: '达到优秀标准' },
  }),
  'recognition.suspend': async (stage) => ({
    params: await recognisedOnStage(stage),
    body: { version: stage.own.submitted.version, reason: '核查举报' },
  }),
  'recognition.resume': async (stage) => ({
    params: await recognisedOnStage(stage, 'suspended'),
    body: { version: stage.own.submitted.version, reason: '查无实据' },
  }),
  'recognition.revoke': async (stage) => ({
    params: await recognisedOnStage(stage),
    body: { version: stage.own.submitted.version, reason: '不再符合条件', outcome: '停止兑现' },
  }),
  'recognition.published': () => ({}),
  'recognition.openData': () => ({}),
  'certificate.check': () => ({ body: { number: 'SE-2026-0001' } }),

  'conference.list': () => ({}),
  'conference.people': () => ({}),
  'conference.create': () => ({ body: { batch: null, ...meeting } }),
  'conference.change': () => ({
    params: { id: ON_POLICY },
    body: { version: 1, ...meeting, members: [] },
  }),
  'conference.freeze': async (stage) => {
    await sql`update application set state = 'scored' where id = ${stage.own.submitted.id}`.execute(stage.db)
    return { params: { id: ON_A_BATCH }, body: { version: 1 } }
  },
  'conference.read': () => ({ params: { id: ON_POLICY } }),
  'conference.propose': () => ({
    params: { id: ON_POLICY },
    body: { version: 1, resolution: '同意' },
  }),
  'conference.vote': () => ({
    params: { id: ON_POLICY },
    body: { matter: 'list', vote: 'yes' },
  }),
  'conference.decide': () => ({ params: { id: ON_POLICY }, body: { version: 1 } }),
  'conference.cancel': () => ({
    params: { id: ON_POLICY },
    body: { version: 1, reason: '改期' },
  }),
  'conference.minutes': () => ({
    params: { id: ON_POLICY },
    body: { text: '会议记录', before: '' },
  }),
  'conference.brief': (stage) => ({ params: { id: ON_A_BATCH, application: stage.own.submitted.id } }),
  'conference.briefPaper': (stage) => ({
    params: { id: ON_A_BATCH, application: stage.own.submitted.id },
    query: { format: 'docx' },
  }),
  'conference.briefPapers': () => ({ params: { id: ON_A_BATCH } }),
  'conference.export': () => ({ params: { id: ON_A_BATCH } }),

  'demo.logins': () => ({}),
  'demo.messages': () => ({}),
}
