/**
 * Who may do what, and how far: role × operation × reach. Every operation stands here or the build fails; what a role
 * has no entry for, it may not do. Which states an act on an application is possible in stands in the transition table.
 */
import type { Role } from '#core/access/roles.ts'
import type { Operation } from './routes.ts'

/**
 * - `everybody`: no sign-in needed.
 * - `self`: the person's own account; no role needed.
 * - `enterprise`: the enterprise the role is held for.
 * - `area`: enterprises and applications that the office of the role recommends.
 * - `organisation`: people of the organisation the role is held for; of a reviewer the reviews assigned to them.
 * - `district`: everything of the programme.
 * - `system`: accounts, roles, rules or the journal; no business data.
 */
export type Reach = 'everybody' | 'self' | 'enterprise' | 'area' | 'organisation' | 'district' | 'system'

export interface Grant {
  readonly everybody?: true
  /** Who is signed in is not even looked at: nothing can tell afterwards who asked. */
  readonly unseen?: true
  /** Anybody signed in, about their own account. */
  readonly self?: true
  readonly roles?: Readonly<Partial<Record<Role, Exclude<Reach, 'everybody' | 'self'>>>>
  /** The person must have shown who they are a moment ago: by password, or by a second factor too. */
  readonly confirm?: 'password' | 'secondFactor'
}

const everybody = { everybody: true } as const
const unseen = { everybody: true, unseen: true } as const
const self = { self: true } as const
const system = { roles: { systemAdmin: 'system' } } as const
const security = { roles: { securityAdmin: 'system' } } as const
const audit = { roles: { auditAdmin: 'system' } } as const
const officer = { roles: { programmeOfficer: 'district' } } as const
const applicant = { roles: { applicant: 'enterprise' } } as const
const enterprise = { roles: { applicant: 'enterprise', signatory: 'enterprise' } } as const
const officials = { roles: { officeClerk: 'area', programmeOfficer: 'district' } } as const
/** Departments answer for themselves; one condition of every query is which of them a person stands for. */
const department = { roles: { departmentVerifier: 'organisation' } } as const
/** Reviewers are people of the bureau; one condition of every query is whose review it is. */
const ownReviews = { roles: { reviewer: 'organisation' } } as const
const readers = {
  roles: { applicant: 'enterprise', signatory: 'enterprise', officeClerk: 'area', programmeOfficer: 'district' },
} as const
/** The enterprise itself, and the bureau. */
const recognitionReaders = {
  roles: { applicant: 'enterprise', signatory: 'enterprise', programmeOfficer: 'district' },
} as const
/** A member reaches the conferences they sit in, an officer all. */
const room = {
  roles: { programmeOfficer: 'district', convener: 'organisation', conferenceMember: 'organisation' },
} as const
const decision = { confirm: 'secondFactor' } as const

export const ACCESS = {
  'health.alive': everybody,
  'health.ready': everybody,
  'programmes.list': everybody,
  'programmes.read': everybody,
  'programmes.outline': everybody,

  'setup.read': everybody,
  'setup.run': everybody,
  'session.read': everybody,
  'session.open': everybody,
  'session.openByDayCode': everybody,
  'session.confirm': self,
  'session.close': everybody,
  'session.list': self,
  'session.endOthers': self,
  'account.change': self,
  'account.changePassword': self,
  'account.startSecondFactor': self,
  'account.finishSecondFactor': self,
  'invitation.read': everybody,
  'invitation.accept': everybody,
  'registration.offices': everybody,
  'registration.register': everybody,
  'registration.letter': self,
  'registration.list': { roles: { officeClerk: 'area' } },
  'registration.decide': { roles: { officeClerk: 'area' }, ...decision },

  'people.list': { roles: { systemAdmin: 'system', securityAdmin: 'system' } },
  'people.organisations': { roles: { systemAdmin: 'system', securityAdmin: 'system' } },
  'people.invite': { ...system, ...decision },
  'people.renewInvitation': { ...system, ...decision },
  'people.disable': { ...system, ...decision },
  'people.enable': { ...system, ...decision },
  'people.reviewers': officer,
  'people.issueDayCode': { ...officer, ...decision },
  'appointment.list': { roles: { securityAdmin: 'system', auditAdmin: 'system' } },
  'appointment.propose': { ...system, ...decision },
  'appointment.decide': { ...security, ...decision },
  'appointment.end': { ...security, ...decision },
  'policy.read': { roles: { securityAdmin: 'system', systemAdmin: 'system', auditAdmin: 'system' } },
  'policy.set': { ...security, ...decision },
  'journal.list': audit,
  'journal.verify': audit,
  'journal.export': { ...audit, ...decision },

  'colleague.list': enterprise,
  'colleague.invite': { ...enterprise, confirm: 'password' },
  'colleague.end': { ...enterprise, confirm: 'password' },
  'delegation.candidates': {
    roles: {
      officeClerk: 'organisation',
      programmeOfficer: 'organisation',
      departmentVerifier: 'organisation',
      financeOfficer: 'organisation',
    },
  },
  'delegation.list': self,
  'delegation.create': {
    roles: {
      officeClerk: 'organisation',
      programmeOfficer: 'organisation',
      departmentVerifier: 'organisation',
      financeOfficer: 'organisation',
    },
    ...decision,
  },
  'delegation.end': self,

  'enterprise.own': enterprise,
  'enterprise.change': applicant,
  'enterprise.assignOffice': { ...officer, ...decision },

  'batch.open': everybody,
  'batch.list': { roles: { officeClerk: 'district', programmeOfficer: 'district' } },
  'batch.read': { roles: { officeClerk: 'district', programmeOfficer: 'district' } },
  'batch.create': officer,
  'batch.change': officer,
  'batch.publish': { ...officer, ...decision },
  'batch.close': { ...officer, ...decision },

  'application.mine': enterprise,
  'application.start': applicant,
  'application.read': enterprise,
  'application.save': applicant,
  'application.putRoster': applicant,
  'application.removeRoster': applicant,
  'application.roster': readers,
  'application.reveal': readers,
  'application.previous': applicant,
  'application.sign': { roles: { signatory: 'enterprise' }, confirm: 'password' },
  'application.submit': enterprise,
  'application.withdraw': { ...enterprise, confirm: 'password' },
  'application.paper': readers,

  'evidence.attach': applicant,
  'evidence.library': applicant,
  'evidence.change': applicant,
  'evidence.detach': applicant,
  // A reviewer: under rows left to judgement, of applications assigned and declared.
  'evidence.content': { roles: { ...readers.roles, reviewer: 'organisation' } },

  'worklist.list': officials,
  'worklist.counts': officials,
  'worklist.notStarted': officials,
  'worklist.export': officials,
  'worklist.rollUp': officials,
  'view.list': officials,
  'view.save': officials,
  'view.remove': officials,
  'reminder.preview': officials,
  'reminder.send': { ...officials, ...decision },

  'dossier.read': officials,
  'dossier.recommend': { roles: { officeClerk: 'area' }, ...decision },
  'dossier.return': officials,
  'dossier.decline': { ...officials, ...decision },
  'dossier.accept': { ...officer, ...decision },
  'dossier.veto': { ...officer, ...decision },

  'verification.tasks': department,
  'verification.list': department,
  'verification.answer': { ...department, ...decision },
  'verification.sheet': department,

  'scores.read': officer,
  'scores.statistics': officer,
  'scores.reviewers': officer,
  'result.read': enterprise,
  'assignment.list': officer,
  'assignment.proposal': officer,
  'assignment.apply': { ...officer, ...decision },
  'assignment.sheet': officer,
  'reviewer.self': ownReviews,
  'reviewer.state': ownReviews,
  'reviewer.reviews': ownReviews,
  'reviewer.declare': ownReviews,
  'reviewer.recuse': ownReviews,
  'recognition.notices': officer,
  'recognition.candidates': officer,
  'recognition.issue': { ...officer, ...decision },
  'recognition.order': officer,
  'recognition.list': officer,
  'recognition.export': officer,
  'recognition.read': recognitionReaders,
  'recognition.paper': recognitionReaders,
  'recognition.keep': { ...officer, ...decision },
  'recognition.upgrade': { ...officer, ...decision },
  'recognition.suspend': { ...officer, ...decision },
  'recognition.resume': { ...officer, ...decision },
  'recognition.revoke': { ...officer, ...decision },
  'recognition.published': everybody,
  'recognition.openData': everybody,
  'certificate.check': everybody,
  'notice.open': everybody,
  'notice.read': everybody,
  'notice.data': everybody,
  'notice.paper': everybody,
  'notice.work': officer,
  'notice.begin': officer,
  'notice.draft': officer,
  'notice.change': officer,
  'notice.draftPaper': officer,
  'notice.publish': { ...officer, ...decision },
  'notice.count': { ...officer, ...decision },
  'notice.endReserve': { ...officer, ...decision },
  'notice.mine': enterprise,
  'objection.lodge': unseen,
  'objection.status': unseen,
  'objection.list': officer,
  'objection.read': officer,
  'objection.file': officer,
  'objection.reveal': { ...officer, ...decision },
  'objection.investigate': officer,
  'objection.statement': enterprise,
  'objection.decide': { ...officer, ...decision },
  'objection.reopen': { ...officer, ...decision },
  'objection.notSelect': { ...officer, ...decision },
  'review.read': { roles: { reviewer: 'organisation' } },
  'review.save': { roles: { reviewer: 'organisation' } },
  'review.finish': { roles: { reviewer: 'organisation' } },
  'settlement.list': officer,
  'settlement.row': officer,
  'settlement.read': officer,
  'settlement.determine': officer,
  'settlement.settle': { ...officer, ...decision },
  'siteVisit.plan': officer,
  'siteVisit.list': officer,
  'siteVisit.read': officer,
  'siteVisit.bring': officer,
  'siteVisit.cancel': officer,
  'siteVisit.findings': officer,
  'siteVisit.photo': officer,
  'siteVisit.paper': officer,

  'conference.list': room,
  'conference.people': officer,
  'conference.create': officer,
  'conference.change': officer,
  'conference.freeze': { ...officer, ...decision },
  'conference.read': room,
  'conference.propose': { roles: { programmeOfficer: 'district', convener: 'organisation' } },
  'conference.vote': { roles: { convener: 'organisation', conferenceMember: 'organisation' } },
  'conference.decide': { roles: { convener: 'organisation' }, ...decision },
  'conference.cancel': officer,
  'conference.minutes': { roles: { programmeOfficer: 'district', convener: 'organisation' } },
  'conference.brief': room,
  'conference.briefPaper': room,
  'conference.briefPapers': room,
  'conference.export': room,

  'demo.logins': everybody,
  'demo.messages': everybody,

  'message.list': self,
  'message.markRead': self,
} as const satisfies Record<Operation, Grant>

/** Uploads run over a protocol of their own (tus); their entry stands beside the table. */
export const UPLOAD_ACCESS: Grant = applicant

/** How far a role reaches in an operation; undefined: not at all. */
export const reachOf = (operation: Operation, role: Role): Reach | undefined =>
  (ACCESS[operation] as Grant).roles?.[role]
