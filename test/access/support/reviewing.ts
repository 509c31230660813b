/** Reviews and judgements as others would have made them. */
import { sql } from 'kysely'
import type { Someone } from '#test/support/district/district.ts'
import type { EnterpriseOnStage, Stage } from './stage.ts'

const JUDGED = ['leadershipCommitted', 'accreditationCompliant', 'craftsmanshipActivities'] as const

/** The application that waits, where the bureau has accepted it. */
export async function underReview({ db, own }: Stage, { submitted }: EnterpriseOnStage = own): Promise<string> {
  await sql`update application set state = 'under_review' where id = ${submitted.id}`.execute(db)
  return submitted.id
}

/** A department has said of it what bars it. */
export async function barredOnStage(stage: Stage): Promise<string> {
  const { db, district } = stage
  const application = await underReview(stage)
  await sql`
    insert into claim (application_id, fact, value, ground, source, author, at, reason)
    values (${application}, 'arbitrationCases', '13', 'verified', ${await district.organisation('department', 'arbitration')},
      ${stage.people.departmentVerifier.account}, ${district.clock.now()}, '立案系统')`.execute(db)
  return application
}

/** Somebody who has said of themselves what ties are found by. */
export async function statedReviewer({ db, people, district }: Stage, someone: Someone | undefined): Promise<void> {
  const reviewer = someone?.account ?? people.reviewer.account
  await sql`
    insert into reviewer (account_id, employer, identity_fingerprint, stated_at)
    values (${reviewer}, '试验大学', ${`of ${reviewer}`}, ${district.clock.now()})
    on conflict (account_id) do update set identity_fingerprint = excluded.identity_fingerprint`.execute(db)
}

/** A review of somebody, declared, of an application that is under review; `answered` with all that it asks. */
export async function reviewOn(
  stage: Stage,
  someone: Someone | undefined,
  enterprise: EnterpriseOnStage,
  how: 'begun' | 'answered' = 'begun',
): Promise<string> {
  const { db, people, district } = stage
  const application = await underReview(stage, enterprise)
  const reviewer = someone?.account ?? people.reviewer.account
  const id = `review-${reviewer}-${application}`.slice(0, 64)
  const at = district.clock.now()
  await sql`
    insert into review (id, application_id, reviewer_id, state, assigned_by, assigned_at, declared_at)
    values (${id}, ${application}, ${reviewer}, 'begun', ${people.programmeOfficer.account}, ${at}, ${at})
    on conflict do nothing`.execute(db)
  if (how === 'begun') return id
  for (const fact of JUDGED)
    await sql`
      insert into review_answer (review_id, fact, value, reason, at) values (${id}, ${fact}, 'true', '有材料', ${at})
      on conflict do nothing`.execute(db)
  return id
}

/** Everything left to judgement has been judged. */
export async function allDetermined(stage: Stage): Promise<void> {
  const { db, people, district } = stage
  const application = await underReview(stage)
  for (const fact of JUDGED)
    await sql`
      insert into claim (application_id, fact, value, ground, source, author, at, reason)
      values (${application}, ${fact}, 'true', 'determined', 'settlement', ${people.programmeOfficer.account},
        ${district.clock.now()}, '有材料')`.execute(db)
}

export async function newestClaim({ db, own }: Stage): Promise<string> {
  const { rows } = await sql<{ newest: string }>`
    select coalesce(max(number), 0)::text as newest from claim where application_id = ${own.submitted.id}`.execute(db)
  return rows[0]!.newest
}

/** Evidence under a row that is left to judgement, of an application that the person reviews. */
export async function judgedEvidence(stage: Stage, someone: Someone | undefined): Promise<string> {
  await reviewOn(stage, someone, stage.own)
  const { own } = stage
  await sql`
    insert into evidence_use (id, application_id, row_id, file_id, title, position, added_by, added_at)
    values ('judged-evidence', ${own.submitted.id}, 'A1', ${own.submitted.file}, '会议纪要', 9, ${own.agent.account},
      ${new Date(0)}) on conflict do nothing`.execute(stage.db)
  return 'judged-evidence'
}
