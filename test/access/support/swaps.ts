/** For each operation, what of somebody else could be put in place of one's own. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Operation } from '#contract/routes.ts'
import type { Asking } from '#test/support/district/client.ts'
import { decidedOnStage, NOTICE_DRAFT, objectedOnStage } from './noticed.ts'
import { reviewOn } from './reviewing.ts'
import { OF_OTHERS } from './conferences.ts'
import { type Stage, standInFor, type Who } from './stage.ts'

/** Gives the thing itself, or in the second run one that does not exist: both must be answered alike. */
export type Swapped = (id: string) => string

export interface Swap {
  readonly what: string
  readonly as: Who
  readonly input: (stage: Stage, swapped: Swapped) => Asking | Promise<Asking>
}

export const unknown: Swapped = () => randomUUID()

const swap = (what: string, as: readonly Who[], input: Swap['input']): readonly Swap[] =>
  as.map((who) => ({ what, as: who, input }))

const ENTERPRISE = ['applicant', 'signatory'] as const
const OFFICIALS = ['officeClerk', 'programmeOfficer'] as const

/** An application of another enterprise, and of another area. */
const applications = (
  as: readonly Who[],
  more: (stage: Stage) => Omit<Asking, 'params'> = () => ({}),
  params: Readonly<Record<string, string>> = {},
): readonly Swap[] =>
  (['submitted', 'draft'] as const).flatMap((which) =>
    swap(`the ${which} application of another`, as, (stage, swapped) => ({
      params: { ...params, id: swapped(stage.other[which].id) },
      ...more(stage),
    })),
  )

/** What the enterprise of one's own area is still filling in. */
const drafts = (
  as: readonly Who[],
  more: (stage: Stage) => Omit<Asking, 'params'> = () => ({}),
  params: Readonly<Record<string, string>> = {},
): readonly Swap[] =>
  swap('a draft', as, (stage, swapped) => ({
    params: { ...params, id: swapped(stage.own.draft.id) },
    ...more(stage),
  }))

/** In the name of another department, and in a batch that is not there. */
const departments = (more: (within: { department: string; batch: string }) => Asking): readonly Swap[] => [
  ...swap('another department', ['departmentVerifier'], async ({ district, batches }, swapped) =>
    more({ department: swapped(await district.organisation('department', 'science')), batch: batches.submitted }),
  ),
  ...swap('a batch that is only planned', ['departmentVerifier'], async ({ district, batches }, swapped) =>
    more({ department: await district.organisation('department', 'tax'), batch: swapped(batches.planned) }),
  ),
]
/** A review that somebody else was assigned. */
const reviews = (more: Asking = {}): readonly Swap[] =>
  swap('the review of another', ['reviewer'], async (stage, swapped) => ({
    params: { id: swapped(await reviewOn(stage, stage.people.leader, stage.own)) },
    ...more,
  }))
const answered = (application: string) => ({ application, fact: 'averageWage', kind: 'agree', seen: null })

/** A conference in which they do not sit. */
const conferences = (
  as: readonly Who[],
  more: Omit<Asking, 'params'> = {},
  params: Readonly<Record<string, string>> = {},
): readonly Swap[] =>
  swap('the conference of others', as, (_, swapped) => ({
    params: { ...params, id: swapped(OF_OTHERS) },
    ...more,
  }))

const reason = { body: { reason: '核对社保参保' } }
const version = (stage: Stage) => stage.other.submitted.version
const returned = (stage: Stage) => ({
  body: { version: version(stage), reason: '缺页', items: [{ part: 'B5', note: '缺页' }], dueDay: '2026-03-20' },
})
const declined = (stage: Stage) => ({ body: { version: version(stage), reason: '不在本区经营' } })
const opinion = { opinion: '同意推荐', checks: { here: true, operating: true, noTrouble: true } }
const docx = () => ({ query: { format: 'docx' } })

const upheld = () => ({ body: { version: 1, reason: '异议成立' } })

export const SWAPS: Readonly<Record<Operation, readonly Swap[]>> = {
  'health.alive': [],
  'demo.logins': [],
  'dossier.veto': drafts(['programmeOfficer'], (stage) => ({
    body: { version: version(stage), row: 'G2', reason: '劳动仲裁案件超过10起' },
  })),
  'scores.read': drafts(['programmeOfficer']),
  'scores.statistics': [],
  'scores.reviewers': [],
  'result.read': applications(ENTERPRISE),
  'conference.list': [],
  'conference.people': [],
  'conference.create': swap('a batch that is only planned', ['programmeOfficer'], ({ batches }, swapped) => ({
    body: { batch: swapped(batches.planned), title: '会', heldOn: '2026-03-06' },
  })),
  'conference.change': [],
  'conference.freeze': [],
  'conference.read': conferences(['convener', 'conferenceMember']),
  'conference.propose': conferences(['convener'], { body: { version: 1, resolution: '同意' } }),
  'conference.vote': conferences(['convener', 'conferenceMember'], { body: { matter: 'list', vote: 'yes' } }),
  'conference.decide': conferences(['convener'], { body: { version: 1 } }),
  'conference.cancel': [],
  'conference.minutes': conferences(['convener'], { body: { text: '记', before: '' } }),
  'conference.brief': conferences(['convener', 'conferenceMember'], {}, { application: 'any' }),
  'conference.briefPaper': conferences(['convener', 'conferenceMember'], docx(), { application: 'any' }),
  'conference.briefPapers': conferences(['convener', 'conferenceMember']),
  'conference.export': conferences(['convener', 'conferenceMember']),
  'verification.tasks': [],
  'verification.list': departments((within) => ({ query: within })),
  'verification.sheet': departments((within) => ({ query: within })),
  'verification.answer': [
    ...departments((within) => ({ body: { ...within, answers: [answered('any')] } })),
    ...swap('an application that is not verified', ['departmentVerifier'], async (stage, swapped) => ({
      body: {
        department: await stage.district.organisation('department', 'tax'),
        batch: stage.batches.submitted,
        answers: [answered(swapped(stage.own.submitted.id))],
      },
    })),
  ],
  'assignment.list': [],
  'assignment.proposal': [],
  'assignment.apply': [],
  'assignment.sheet': [],
  'reviewer.self': [],
  'reviewer.state': [],
  'reviewer.reviews': [],
  'reviewer.declare': swap('a review of another', ['reviewer'], async (stage, swapped) => ({
    body: { reviews: [swapped(await reviewOfAnother(stage))] },
  })),
  'reviewer.recuse': swap('a review of another', ['reviewer'], async (stage, swapped) => ({
    params: { id: swapped(await reviewOfAnother(stage)) },
    body: { reason: '曾任该企业顾问' },
  })),
  'review.read': reviews(),
  'review.save': reviews({ body: { fact: 'leadershipCommitted', value: true, reason: '有纪要', version: 0 } }),
  'review.finish': reviews({ body: { version: 1 } }),
  'settlement.list': [],
  'settlement.row': [],
  'settlement.read': drafts(['programmeOfficer']),
  'settlement.determine': drafts(['programmeOfficer'], (stage) => ({
    body: { version: version(stage), seen: '0', fact: 'leadershipCommitted', value: true, reason: '有纪要' },
  })),
  'settlement.settle': drafts(['programmeOfficer'], (stage) => ({ body: { version: version(stage), seen: '0' } })),
  'siteVisit.plan': swap('a draft', ['programmeOfficer'], (stage, swapped) => ({
    body: { applications: [swapped(stage.own.draft.id)], day: null, rows: ['A1'] },
  })),
  'siteVisit.findings': swap('a draft', ['programmeOfficer'], (stage, swapped) => ({
    params: { application: swapped(stage.own.draft.id) },
  })),
  'siteVisit.list': [],
  'siteVisit.read': [],
  'siteVisit.bring': [],
  'siteVisit.cancel': [],
  'siteVisit.photo': [],
  'siteVisit.paper': [],
  'demo.messages': [],
  'notice.open': [],
  'notice.read': swap('a draft', ['nobody'], async (stage, swapped) => {
    await decidedOnStage(stage)
    return { params: { id: swapped(NOTICE_DRAFT) } }
  }),
  'notice.data': [],
  'notice.paper': [],
  'notice.work': [],
  'notice.begin': [],
  'notice.draft': [],
  'notice.draftPaper': [],
  'notice.change': [],
  'notice.publish': [],
  'notice.count': [],
  'notice.endReserve': [],
  'notice.mine': applications(ENTERPRISE),
  'objection.lodge': [],
  'objection.status': [],
  'objection.list': [],
  'objection.read': [],
  'objection.file': [],
  'objection.reveal': [],
  'objection.investigate': [],
  'objection.decide': [],
  'objection.statement': [
    ...swap('an objection to another', ENTERPRISE, async (stage, swapped) => ({
      params: { id: stage.own.draft.id, objection: swapped((await objectedOnStage(stage, 'investigating')).id) },
      body: { version: 1, statement: '台账齐全。' },
    })),
    ...swap('an objection nobody looks into yet', ENTERPRISE, async (stage, swapped) => ({
      params: { id: stage.own.submitted.id, objection: swapped((await objectedOnStage(stage)).id) },
      body: { version: 1, statement: '台账齐全。' },
    })),
  ],
  'objection.reopen': drafts(['programmeOfficer'], upheld),
  'objection.notSelect': drafts(['programmeOfficer'], upheld),
  'health.ready': [],
  'programmes.list': [],
  'programmes.read': [],
  'programmes.outline': [],
  'setup.read': [],
  'setup.run': [],
  'session.read': [],
  'session.open': [],
  'session.openByDayCode': swap('a person without a code', ['nobody'], ({ people }, swapped) => ({
    body: { name: swapped(people.leader.signInName), code: '12345678' },
  })),
  'session.confirm': [],
  'session.close': [],
  'session.list': [],
  'session.endOthers': [],
  'account.change': [],
  'account.changePassword': [],
  'account.startSecondFactor': [],
  'account.finishSecondFactor': [],
  'invitation.read': [],
  'invitation.accept': [],
  'registration.offices': [],
  'registration.register': [],
  'registration.letter': [],
  'registration.list': [],
  'registration.decide': swap('a registration of another area', ['officeClerk'], ({ other }, swapped) => ({
    params: { id: swapped(other.registration) },
    body: { approve: true, sealSeen: true },
  })),

  // Accounts, roles, rules, the journal: the whole system is in reach.
  'people.list': [],
  'people.invite': [],
  'people.renewInvitation': [],
  'people.disable': [],
  'people.enable': [],
  'people.organisations': [],
  'people.issueDayCode': swap('a person who is no reviewer', ['programmeOfficer'], ({ people }, swapped) => ({
    params: { id: swapped(people.leader.account) },
  })),
  'people.reviewers': [],
  'appointment.list': [],
  'appointment.propose': [],
  'appointment.decide': [],
  'appointment.end': [],
  'policy.read': [],
  'policy.set': [],
  'journal.list': [],
  'journal.verify': [],
  'journal.export': [],

  'colleague.list': [],
  'colleague.invite': [],
  'colleague.end': swap('a colleague of another enterprise', ENTERPRISE, ({ other }, swapped) => ({
    params: { id: swapped(other.colleague) },
    body: {},
  })),
  'delegation.candidates': [],
  'delegation.list': [],
  'delegation.create': [
    ...swap('the role of another', ['officeClerk', 'financeOfficer'], async (stage, swapped) => ({
      body: {
        appointment: swapped(await appointmentOf(stage, stage.other.clerk.account)),
        to: standInFor('officeClerk'),
        until: '2026-05-01',
      },
    })),
    ...swap('a person of another office', ['officeClerk'], async (stage, swapped) => ({
      body: {
        appointment: await appointmentOf(stage, stage.people.officeClerk.account),
        to: swapped(stage.other.clerk.account),
        until: '2026-05-01',
      },
    })),
  ],
  'delegation.end': swap('what another handed on', ['officeClerk', 'applicant'], async (stage, swapped) => ({
    params: { id: swapped(await handedOnByAnother(stage)) },
  })),

  'enterprise.own': [],
  'enterprise.change': [],
  'enterprise.assignOffice': [],
  'batch.open': [],
  'batch.list': [],
  'batch.read': [],
  'batch.create': [],
  'batch.change': [],
  'batch.publish': [],
  'batch.close': [],

  'application.mine': [],
  'application.start': swap('a batch that is being planned', ['applicant'], ({ batches }, swapped) => ({
    body: { batch: swapped(batches.planned) },
  })),
  'application.read': applications(ENTERPRISE),
  'application.save': applications(['applicant'], () => ({
    body: { changes: [{ section: 'profile', field: 'headcount', value: '87', base: 1 }] },
  })),
  'application.putRoster': applications(['applicant'], () => ({
    body: { fileName: '新.xlsx', people: 1, counted: 1, facts: {}, persons: [], base: 1 },
  })),
  'application.removeRoster': applications(['applicant']),
  'application.roster': [...applications([...ENTERPRISE, 'officeClerk']), ...drafts(OFFICIALS)],
  'application.reveal': [
    ...applications([...ENTERPRISE, 'officeClerk'], () => reason, { position: '1' }),
    ...drafts(OFFICIALS, () => reason, { position: '1' }),
  ],
  'application.previous': applications(['applicant']),
  'application.sign': applications(['signatory'], ({ other }) => ({ body: { contentHash: other.draft.hash } })),
  'application.submit': applications(ENTERPRISE, ({ other }) => ({
    body: { version: other.draft.version, contentHash: other.draft.hash },
  })),
  'application.withdraw': applications(ENTERPRISE, (stage) => ({ body: { version: version(stage) } })),
  'application.paper': [
    ...applications([...ENTERPRISE, 'officeClerk'], docx, { paper: 'commitment' }),
    ...applications([...ENTERPRISE, 'officeClerk'], docx, { paper: 'decline' }),
    ...drafts(OFFICIALS, docx, { paper: 'commitment' }),
  ],

  'evidence.attach': [
    ...applications(['applicant'], ({ own }) => ({ body: { file: own.submitted.file, row: 'A1' } })),
    ...swap('a file of another enterprise', ['applicant'], ({ own, other }, swapped) => ({
      params: { id: own.draft.id },
      body: { file: swapped(other.submitted.file), row: 'A1' },
    })),
  ],
  'evidence.library': [],
  'evidence.change': swap('evidence of another enterprise', ['applicant'], ({ other }, swapped) => ({
    params: { id: swapped(other.draft.evidence) },
    body: { title: '改名' },
  })),
  'evidence.detach': swap('evidence of another enterprise', ['applicant'], ({ other }, swapped) => ({
    params: { id: swapped(other.draft.evidence) },
  })),
  'evidence.content': [
    ...swap('evidence of another', [...ENTERPRISE, 'officeClerk', 'reviewer'], ({ other }, swapped) => ({
      params: { id: swapped(other.submitted.evidence) },
    })),
    ...swap('evidence of a draft', OFFICIALS, ({ own }, swapped) => ({ params: { id: swapped(own.draft.evidence) } })),
  ],

  'worklist.list': [
    ...swap('the area of another office', ['officeClerk'], ({ other }, swapped) => ({
      query: { office: swapped(other.office) },
    })),
    ...swap('the name of an enterprise elsewhere', ['officeClerk'], ({ other }, swapped) => ({
      query: { text: swapped(other.name) },
    })),
  ],
  'worklist.counts': [],
  'worklist.notStarted': swap('the name of an enterprise elsewhere', ['officeClerk'], (stage, swapped) => ({
    query: { batch: stage.batches.fresh, text: swapped(stage.other.name) },
  })),
  'worklist.export': [],
  'worklist.rollUp': swap('the area of another office', ['officeClerk'], ({ batches, other }, swapped) => ({
    query: { batch: batches.submitted, office: swapped(other.office) },
  })),
  'view.list': [],
  'view.save': [],
  'view.remove': swap('a view of another', OFFICIALS, async (stage, swapped) => ({
    params: { id: swapped(await viewOf(stage, stage.other.clerk.account)) },
  })),
  'reminder.preview': swap('an enterprise of another area', ['officeClerk'], ({ batches, other }, swapped) => ({
    body: { batch: batches.fresh, to: 'chosen', enterprises: [swapped(other.id)], text: '请尽快申报。' },
  })),
  'reminder.send': swap('an enterprise of another area', ['officeClerk'], ({ batches, other }, swapped) => ({
    body: { batch: batches.fresh, to: 'chosen', enterprises: [swapped(other.id)], text: '请尽快申报。', recipients: 1 },
  })),

  'dossier.read': [...applications(['officeClerk']), ...drafts(OFFICIALS)],
  'dossier.recommend': (['submitted', 'draft'] as const).flatMap((which) =>
    swap(`the ${which} application of another`, ['officeClerk'], ({ other }, swapped) => ({
      body: { applications: [{ id: swapped(other[which].id), version: other[which].version }], ...opinion },
    })),
  ),
  'dossier.return': [...applications(['officeClerk'], returned), ...drafts(OFFICIALS, returned)],
  'dossier.decline': [...applications(['officeClerk'], declined), ...drafts(OFFICIALS, declined)],
  'dossier.accept': drafts(['programmeOfficer'], (stage) => ({ body: { version: version(stage) } })),

  'recognition.notices': [],
  'recognition.candidates': [],
  'recognition.issue': [],
  'recognition.order': [],
  'recognition.list': [],
  'recognition.export': [],
  'recognition.read': applications(ENTERPRISE),
  'recognition.paper': applications(ENTERPRISE, () => ({}), { paper: 'certificate' }),
  'recognition.keep': drafts(['programmeOfficer'], (stage) => ({ body: { version: version(stage), finding: '保持' } })),
  'recognition.upgrade': drafts(['programmeOfficer'], (stage) => ({
    body: { version: version(stage), reason: '优秀' },
  })),
  'recognition.suspend': drafts(['programmeOfficer'], (stage) => ({
    body: { version: version(stage), reason: '核查' },
  })),
  'recognition.resume': drafts(['programmeOfficer'], (stage) => ({
    body: { version: version(stage), reason: '无据' },
  })),
  'recognition.revoke': drafts(['programmeOfficer'], (stage) => ({
    body: { version: version(stage), reason: '违规', outcome: '停止兑现' },
  })),
  'recognition.published': [],
  'recognition.openData': [],
  'certificate.check': [],

  'message.list': [],
  'message.markRead': swap('a message to another', ['applicant'], async (stage, swapped) => ({
    body: { ids: [swapped(await messageTo(stage, stage.other.agent.account))] },
  })),
}

async function appointmentOf({ db }: Stage, account: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from appointment where account_id = ${account} and state = 'active'`.execute(db)
  return rows[0]!.id
}

async function handedOnByAnother(stage: Stage): Promise<string> {
  const id = 'handed-on-by-another'
  await sql`
    insert into appointment (id, account_id, organisation_id, role, state, until, delegated_from, proposed_at)
    select ${id}, ${standInFor('officeClerk')}, organisation_id, role, 'active', '2026-12-31', id, proposed_at
    from appointment where id = ${await appointmentOf(stage, stage.other.clerk.account)}
    on conflict do nothing`.execute(stage.db)
  return id
}

async function reviewOfAnother({ db, district, own }: Stage): Promise<string> {
  await sql`
    insert into review (id, application_id, reviewer_id, state, assigned_by, assigned_at)
    values ('review-of-another', ${own.submitted.id}, ${standInFor('officeClerk')}, 'assigned',
      ${standInFor('programmeOfficer')}, ${district.clock.now()})
    on conflict do nothing`.execute(db)
  return 'review-of-another'
}

async function viewOf({ db, district }: Stage, account: string): Promise<string> {
  await sql`
    insert into saved_view (id, account_id, list, name, query, created_at)
    values ('view-of-another', ${account}, 'worklist', '他的', '', ${district.clock.now()})
    on conflict do nothing`.execute(db)
  return 'view-of-another'
}

async function messageTo({ db }: Stage, account: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from notification where account_id = ${account}`.execute(db)
  return rows[0]!.id
}
