/** What is hidden from whom, and a world in which all of it is there. */
import { sql } from 'kysely'
import { CONFERENCE, NOTICE, NOTICE_DRAFT, objectedOnStage } from './noticed.ts'
import { type Stage, standInFor, type Who } from './stage.ts'

export interface Hidden {
  readonly what: string
  /** How the world stands before; without it as it was prepared. */
  readonly world?: string
  /** Changes that field and nothing else. */
  readonly change: string
  /** Words to look for, of both worlds. */
  readonly words: readonly string[]
  readonly from: readonly Who[]
  /** Somebody who may know it, where it is read at all. */
  readonly sighted?: Who
}

const OWN = 'review-of-own'
const COLLEAGUE = 'review-of-colleague'
/** The stage's own application, whatever its id. */
const APPLICATION = `(select application_id from review where id = '${OWN}')`

const ENTERPRISE = ['applicant', 'signatory'] as const
const OUTSIDE = ['nobody', 'withoutRole', ...ENTERPRISE, 'officeClerk', 'departmentVerifier'] as const
const NOT_IN_THE_ROOM = [...OUTSIDE, 'reviewer', 'financeOfficer', 'systemAdmin', 'securityAdmin'] as const

/** As the conference left it: decided, and no notice published. */
const DECIDED = `update application set state = 'scored', review_total = 5000 where id = ${APPLICATION};
  update notice set state = 'draft', published_at = null, sha256 = null where id = '${NOTICE}'`
/** As it is once the list is public. */
const PUBLIC = `update application set state = 'on_notice', level = 'skilled' where id = ${APPLICATION}`

export const HIDDEN: readonly Hidden[] = [
  {
    what: 'the name of a reviewer',
    change: `update account set name = '庚专家' where id = 'colleague'`,
    words: ['己专家', '庚专家'],
    from: ['nobody', ...ENTERPRISE, 'officeClerk', 'departmentVerifier', 'reviewer'],
    sighted: 'programmeOfficer',
  },
  {
    what: 'what a reviewer has written and not handed in',
    change: `update review_answer set value = 'false', reason = '看过会议纪要，没有分管领导' where review_id = '${COLLEAGUE}'`,
    words: ['分管领导到会', '没有分管领导'],
    from: [...OUTSIDE, 'reviewer', 'conferenceMember', 'convener'],
  },
  {
    what: 'what a reviewer handed in, before the others have',
    world: `update review set state = 'finished', finished_at = assigned_at where id = '${COLLEAGUE}'`,
    change: `update claim set value = 'false', reason = '没有分管领导' where source = 'review:${COLLEAGUE}'`,
    words: ['分管领导到会', '没有分管领导'],
    from: [...OUTSIDE, 'reviewer'],
    sighted: 'programmeOfficer',
  },
  {
    what: 'that somebody else reviews the same application',
    change: `delete from review_answer where review_id = '${COLLEAGUE}'; delete from review where id = '${COLLEAGUE}'`,
    words: ['己专家'],
    from: [...ENTERPRISE, 'officeClerk', 'departmentVerifier', 'reviewer'],
    sighted: 'programmeOfficer',
  },
  {
    what: 'the verified score, and the review score before it is settled',
    change: `update application set verified_base = 100, verified_total = 100, review_base = 200, review_total = 200
      where id = ${APPLICATION}`,
    words: [],
    from: [...OUTSIDE, 'reviewer'],
  },
  {
    what: 'what the conference decided, before its notice',
    world: DECIDED,
    change: `update conference set decision = '{"selected":[],"reserved":[],"notSelected":[]}', decision_sha256 = 'b',
      minutes = '未入选' where id = '${CONFERENCE}'`,
    words: ['未入选', '拟认定'],
    from: NOT_IN_THE_ROOM,
    sighted: 'programmeOfficer',
  },
  {
    what: 'that the conference has decided, before its notice',
    world: DECIDED,
    change: `update conference set state = 'frozen', decision = null, decision_sha256 = null, decided_by = null,
      decided_at = null where id = '${CONFERENCE}'; delete from notice_entry where notice_id = '${NOTICE}';
      delete from objection_file; delete from objection; delete from notice`,
    words: [],
    from: NOT_IN_THE_ROOM,
    sighted: 'programmeOfficer',
  },
  {
    what: 'who objects',
    world: PUBLIC,
    change: `update objection set objector_sealed = 'another'`,
    words: ['沈实名', '13912345678'],
    from: [...NOT_IN_THE_ROOM, 'conferenceMember', 'convener', 'leader'],
  },
  {
    what: 'the words of an objection, which are sealed',
    world: PUBLIC,
    change: `update objection set content = 'another'`,
    words: ['不符', '现场照片'],
    from: [...NOT_IN_THE_ROOM, 'conferenceMember', 'convener', 'leader'],
  },
  {
    what: 'that somebody objects, and to which row, before it is looked into',
    world: PUBLIC,
    change: `update objection set row_id = 'B4'`,
    words: ['沈实名'],
    from: [...NOT_IN_THE_ROOM, 'conferenceMember', 'convener', 'leader'],
    sighted: 'programmeOfficer',
  },
  {
    what: 'the applications of another town',
    change: `update application set self_total = 1, submitted_at = submitted_at - interval '1 day', number = 99
      where enterprise_id <> (select enterprise_id from application where id = ${APPLICATION}) and number is not null`,
    words: ['乙美妆'],
    from: [...ENTERPRISE, 'officeClerk', 'reviewer'],
    sighted: 'programmeOfficer',
  },
  {
    what: 'the number of somebody’s identity card',
    change: `update roster_person set identity_sealed = 'another', identity_fingerprint = 'another'`,
    words: ['11010519491231002X'],
    from: [
      'nobody',
      'withoutRole',
      'departmentVerifier',
      'reviewer',
      'conferenceMember',
      'convener',
      'financeOfficer',
      'leader',
    ],
  },
  {
    what: 'the telephone number of an account',
    change: `update account set phone = '13900000000' where id in (select account_id from appointment where role = 'signatory')`,
    words: ['13900000000'],
    from: ['nobody', 'officeClerk', 'departmentVerifier', 'reviewer', 'conferenceMember', 'convener', 'leader'],
  },
]

/** Reviews under way, a decided conference, a notice and an objection: everything that has something to hide. */
export async function prepareWorld(stage: Stage): Promise<{ readonly ids: string[] }> {
  const { db, own, people, batches, district } = stage
  const objection = await objectedOnStage(stage)
  const now = district.clock.now()
  const application = own.submitted.id
  await sql`insert into account (id, sign_in_name, name, state, password_hash, created_at)
    values ('colleague', 'colleague', '己专家', 'active', 'none', ${now})`.execute(db)
  const bureau = await district.organisation('bureau')
  await sql`insert into appointment (id, account_id, organisation_id, role, state, proposed_at)
    values ('colleague', 'colleague', ${bureau}, 'reviewer', 'active', ${now})`.execute(db)
  await sql`update application set state = 'under_review', verified_base = 5000, verified_bonus = 0,
    verified_total = 5000 where id = ${application}`.execute(db)
  const officer = people.programmeOfficer.account
  for (const [id, who] of [
    [OWN, people.reviewer.account],
    [COLLEAGUE, 'colleague'],
  ] as const)
    await sql`insert into review (id, application_id, reviewer_id, state, assigned_by, assigned_at, declared_at)
      values (${id}, ${application}, ${who}, 'begun', ${officer}, ${now}, ${now})`.execute(db)
  const fact = 'leadershipCommitted'
  await sql`insert into review_answer (review_id, fact, value, reason, at)
    values (${COLLEAGUE}, ${fact}, 'true', '分管领导到会', ${now})`.execute(db)
  await sql`insert into claim (application_id, fact, value, ground, source, author, at, reason)
    values (${application}, ${fact}, 'true', 'determined', ${`review:${COLLEAGUE}`}, 'colleague', ${now}, '分管领导到会')`.execute(
    db,
  )
  return {
    ids: [
      application,
      own.draft.id,
      batches.submitted,
      OWN,
      COLLEAGUE,
      CONFERENCE,
      NOTICE,
      NOTICE_DRAFT,
      objection.id,
      standInFor('officeClerk'),
    ],
  }
}
