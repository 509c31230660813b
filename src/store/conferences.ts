import type { Kysely, Selectable } from 'kysely'
import type { Decision } from '#core/conference/replay.ts'
import { type Cast, type Vote } from '#core/conference/voting.ts'
import type { State } from '#core/workflow/states.ts'
import type { ConferenceTable } from './tables/selecting.ts'
import type { Tables } from './tables.ts'

export type ConferenceRow = Selectable<ConferenceTable>

/** All conferences, or those that somebody sits in; newest first. */
export const conferences = (db: Kysely<Tables>, seat?: string) =>
  db
    .selectFrom('conference')
    .leftJoin('batch', 'batch.id', 'conference.batch_id')
    .select([
      'conference.id',
      'conference.batch_id',
      'conference.title',
      'conference.held_on',
      'conference.place',
      'conference.state',
      'conference.version',
      'batch.year',
      'batch.number',
    ])
    .$if(seat !== undefined, (select) =>
      select.where((eb) =>
        eb.exists(
          eb
            .selectFrom('conference_member')
            .select('account_id')
            .whereRef('conference_id', '=', 'conference.id')
            .where('account_id', '=', seat!),
        ),
      ),
    )
    .orderBy('conference.held_on', 'desc')
    .orderBy('conference.created_at', 'desc')

export const membersOf = (db: Kysely<Tables>, conference: string) =>
  db
    .selectFrom('conference_member')
    .innerJoin('account', 'account.id', 'conference_member.account_id')
    .innerJoin('organisation', 'organisation.id', 'conference_member.represents')
    .select([
      'conference_member.account_id as account',
      'account.name',
      'conference_member.represents',
      'organisation.name as representsName',
      'conference_member.convener',
      'conference_member.present',
    ])
    .where('conference_id', '=', conference)
    .orderBy('conference_member.convener', 'desc')
    .orderBy('organisation.name')
    .orderBy('conference_member.account_id')
    .execute()

export async function votesIn(db: Kysely<Tables>, conference: string): Promise<readonly Cast[]> {
  const rows = await db
    .selectFrom('conference_vote')
    .select(['matter', 'account_id', 'vote', 'at'])
    .where('conference_id', '=', conference)
    .orderBy('number')
    .execute()
  return rows.map(({ matter, account_id, vote, at }) => ({
    matter,
    account: account_id,
    vote: vote as Vote,
    at: at.toISOString(),
  }))
}

/** The scored applications of a batch with what a list of candidates says of them. */
export const candidatesOf = (db: Kysely<Tables>, batch: string) =>
  db
    .selectFrom('application')
    .innerJoin('enterprise', 'enterprise.id', 'application.enterprise_id')
    .innerJoin('organisation as office', 'office.id', 'application.office_id')
    .select([
      'application.id as application',
      'application.number',
      'application.version',
      'application.state_since as settledAt',
      'application.enterprise_name as enterprise',
      'enterprise.credit_code as creditCode',
      'application.office_id as office',
      'office.name as officeName',
      'application.enterprise_industry as industry',
      'enterprise.size',
    ])
    .where('application.batch_id', '=', batch)
    .where('application.state', '=', 'scored')
    .orderBy('application.id')

/** How the applications of a batch stand that are, or were, candidates. */
export const standingsOf = (db: Kysely<Tables>, batch: string, frozen: readonly string[]) =>
  db
    .selectFrom('application')
    .select(['id', 'number', 'enterprise_name as enterprise', 'state', 'state_since', 'version'])
    .where('batch_id', '=', batch)
    .where((eb) =>
      frozen.length > 0 ? eb.or([eb('state', '=', 'scored'), eb('id', 'in', [...frozen])]) : eb('state', '=', 'scored'),
    )
    .orderBy('id')

/** What the conferences of a batch have decided, the first one first. */
export async function decisionsOn(
  db: Kysely<Tables>,
  batch: string,
): Promise<readonly { readonly conference: string; readonly decision: Decision; readonly at: Date }[]> {
  const rows = await db
    .selectFrom('conference')
    .select(['id', 'decision', 'decided_at'])
    .where('batch_id', '=', batch)
    .where('state', '=', 'decided')
    .orderBy('decided_at')
    .execute()
  return rows.map(({ id, decision, decided_at }) => ({
    conference: id,
    decision: decision as Decision,
    at: decided_at!,
  }))
}

/** Conferences of a batch whose decision is on public notice: another's has moved nobody yet. */
export async function carriedOut(db: Kysely<Tables>, batch: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('notice')
    .select('conference_id')
    .where('batch_id', '=', batch)
    .where('state', '=', 'published')
    .execute()
  return new Set(rows.map((row) => row.conference_id))
}

/** Applications of a batch that hold a place, wait for one, or are being reviewed again; in the order of the reserve. */
export const placesOf = (db: Kysely<Tables>, batch: string) =>
  db
    .selectFrom('application')
    .select(['id', 'state', 'level', 'reserve_place as place'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('notice_entry')
            .innerJoin('notice', 'notice.id', 'notice_entry.notice_id')
            .select('notice.id')
            .whereRef('notice_entry.application_id', '=', 'application.id')
            .where('notice.state', '=', 'published'),
        )
        .$castTo<boolean>()
        .as('listed'),
    )
    .where('batch_id', '=', batch)
    .where('state', 'in', [...PLACED])
    .orderBy('reserve_place')
    .orderBy('id')
    .execute()

const PLACED = [
  'returned',
  'under_review',
  'scored',
  'reserved',
  'selected',
  'on_notice',
  'recognised',
  'suspended',
] as const satisfies readonly State[]
