import { createHash } from 'node:crypto'
import type { Selectable, Transaction } from 'kysely'
import { dayOf } from '#app/kit/placeTime.ts'
import { batchText } from '#app/batches/batchView.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import type { World } from '#app/kit/world.ts'
import { type NoticeContact, type NoticeContent, type NoticeLine, noticeText, LEVELS } from '#core/notices/content.ts'
import { firstNotice, furtherNotice, type Listed, type PublicationPlan } from '#core/notices/plan.ts'
import { noticeTerm, type NoticeTerm, USUAL_NOTICE_RULES } from '#core/notices/term.ts'
import { noticeTitle } from '#core/notices/wording.ts'
import type { NoticeTable } from '#store/tables/selecting.ts'
import type { Tables } from '#store/tables.ts'
import { type Decided, type DecidedRow, loadDecided } from './decided.ts'

export type NoticeRow = Selectable<NoticeTable>

/** What the officer writes. */
export interface DraftWords {
  readonly introduction: string
  readonly contact: NoticeContact
  /** Taken off the list. */
  readonly out: readonly string[]
}

/** A notice that is being prepared, with all it rests on. */
export interface DraftNotice {
  readonly row: NoticeRow
  readonly words: DraftWords
  readonly decided: Decided
  readonly plan: PublicationPlan
}

export async function loadDraft(
  tx: Transaction<Tables>,
  id: string,
  lock: 'lock' | 'read' = 'read',
): Promise<DraftNotice | undefined> {
  const row = await tx
    .selectFrom('notice')
    .selectAll()
    .where('id', '=', id)
    .$if(lock === 'lock', (select) => select.forUpdate())
    .executeTakeFirst()
  if (row?.state !== 'draft') return undefined
  const decided = await loadDecided(tx, row.conference_id, lock)
  if (!decided) return undefined
  const words = row.content as DraftWords
  return { row, words, decided, plan: planOf(decided, new Set(words.out)) }
}

export const planOf = (
  { decision, candidates, published, places }: Decided,
  out: ReadonlySet<string> = new Set(),
): PublicationPlan => (published ? furtherNotice(places) : firstNotice(decision, candidates, out, places))

/** Those listed, by level and then in the order of their applications: the order says nothing of their rank. */
export function inOrder(
  listed: readonly Listed[],
  rows: ReadonlyMap<string, DecidedRow>,
): readonly (Listed & { readonly row: DecidedRow })[] {
  return listed
    .map((one) => ({ ...one, row: rows.get(one.application)! }))
    .toSorted(
      (one, other) =>
        LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) || (one.row.number ?? 0) - (other.row.number ?? 0),
    )
}

/** The content as it would be published at this moment. */
export function contentOfDraft(world: World, { row, words, decided, plan }: DraftNotice, now: Date): NoticeContent {
  const { programme } = programmeOf(world, decided.batch.programme)
  const { zh: _, ...others } = noticeTitle({ programme, batch: batchText(decided.batch), number: row.number })
  const industry = (id: string) => programme.industries.find((one) => one.id === id)?.name ?? {}
  return {
    title: { zh: row.title, ...others },
    introduction: words.introduction,
    host: programme.place.host ?? programme.place.name,
    distinction: programme.distinction,
    publishedOn: dayOf(now),
    days: row.days,
    contact: words.contact,
    list: inOrder(plan.listed, decided.rows).map(
      ({ application, level, row: { enterprise_name, enterprise_industry, creditCode, office } }): NoticeLine => ({
        application,
        enterprise: enterprise_name,
        creditCode,
        office,
        industry: industry(enterprise_industry),
        level,
      }),
    ),
  }
}

/** By the official calendar as it is known now. */
export function termOf(world: World, programmeId: string, publishedOn: string, days: number): NoticeTerm {
  const { calendar, notice = USUAL_NOTICE_RULES } = programmeOf(world, programmeId).programme
  return noticeTerm(calendar, publishedOn, days, notice)
}

export const hashOf = (content: NoticeContent): string => createHash('sha256').update(noticeText(content)).digest('hex')
