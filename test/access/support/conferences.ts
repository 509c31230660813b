import { type Kysely, sql } from 'kysely'
import type { Candidate } from '#core/conference/frozen.ts'
import type { Tables } from '#store/tables.ts'

export const ON_POLICY = 'conference-on-policy'
export const ON_A_BATCH = 'conference-on-a-batch'
/** In which nobody sits. */
export const OF_OTHERS = 'conference-of-others'

interface Sitting {
  readonly officer: string
  readonly convener: string
  readonly member: string
  /** Whom they speak for. */
  readonly represents: string
  readonly batch: string
  readonly candidate: { readonly id: string; readonly version: number }
  readonly at: Date
}

const frozenAs = ({ id, version }: Sitting['candidate']): Candidate => ({
  application: id,
  version,
  number: 1,
  enterprise: '湖州样本织造有限公司',
  creditCode: '91330502MA2T00015X',
  office: 'office',
  officeName: '织里镇',
  industry: 'other',
  size: 'small',
  facts: {},
  rows: {},
  base: 0,
  bonus: 0,
  deductions: 0,
  total: 0,
  vetoes: [],
  shares: {},
  near: [],
  disputed: [],
})

/** A conference on policy that has carried something, one with a frozen list, and one of others. */
export async function holdConferences(db: Kysely<Tables>, sitting: Sitting): Promise<void> {
  const { officer, convener, member, represents, batch, candidate, at } = sitting
  const rules = { quorum: '1/2', majority: '1/2', ties: [] }
  const proposal = { choice: null, resolution: '同意', at, by: officer }
  const frozen = {
    form: 1,
    batch: { id: batch, year: 2026, number: 1, programme: '2024-10-04-wuxing', programmeSha256: '' },
    quotas: { skilled: 1, excellent: 0 },
    rules,
    candidates: [frozenAs(candidate)],
  }
  await sql`
    insert into conference (id, batch_id, title, held_on, state, rules, frozen, created_by, created_at)
    values
      (${ON_POLICY}, null, '联席会议', '2026-03-05', 'preparing', ${JSON.stringify({ ...rules, proposal })}, null,
        ${officer}, ${at}),
      (${ON_A_BATCH}, ${batch}, '联席会议', '2026-03-05', 'frozen', ${JSON.stringify({ ...rules, proposal: null })},
        ${JSON.stringify(frozen)}, ${officer}, ${at}),
      (${OF_OTHERS}, null, '联席会议', '2026-03-05', 'preparing', ${JSON.stringify({ ...rules, proposal: null })}, null,
        ${officer}, ${at})`.execute(db)
  for (const account of [convener, member]) {
    for (const id of [ON_POLICY, ON_A_BATCH])
      await sql`
        insert into conference_member (conference_id, account_id, represents, convener, present)
        values (${id}, ${account}, ${represents}, ${account === convener}, true)`.execute(db)
    await sql`
      insert into conference_vote (conference_id, matter, account_id, vote, at)
      values (${ON_POLICY}, 'list', ${account}, 'yes', ${at})`.execute(db)
  }
}
