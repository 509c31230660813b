import { TOTAL_COUNTED } from '#contract/fields.ts'
import type { WorklistItem } from '#contract/recommending.ts'
import { maskPhone } from '#core/codes/mask.ts'
import type { State } from '#core/workflow/states.ts'
import type { Handler } from '#app/kit/call.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done } from '#app/kit/result.ts'
import { notStarted, stateCounts, type WorklistFilter, type WorklistPage, worklistPage } from '#store/worklist.ts'

interface Asked {
  readonly batch?: string | undefined
  readonly states?: readonly State[] | undefined
  readonly office?: string | undefined
  readonly industry?: string | undefined
  readonly text?: string | undefined
  readonly late?: boolean | undefined
}

export const filterOf = ({ late, ...query }: Asked, now: Date): WorklistFilter => ({
  batch: query.batch,
  states: query.states,
  office: query.office,
  industry: query.industry,
  text: query.text,
  lateOn: late ? dayOf(now) : undefined,
})

export const listWork: Handler<'worklist.list'> = async ({ tx, query, scope, now }) => {
  const filter = filterOf(query, now)
  const { sort, order, page, size } = query
  const { rows, count } = await worklistPage(tx, scope, filter, { sort, order, page, size }, TOTAL_COUNTED)
  return done({
    items: rows.map(itemView),
    total: Math.min(count, TOTAL_COUNTED),
    more: count > TOTAL_COUNTED,
    page,
    size,
  })
}

type Row = WorklistPage['rows'][number]

const itemView = ({ stateSince, submittedAt, contactPhone, ...row }: Row): WorklistItem => ({
  ...row,
  state: row.state as State,
  stateSince: stateSince.toISOString(),
  submittedAt: submittedAt?.toISOString() ?? null,
  contactPhone: maskPhone(contactPhone),
})

export const countWork: Handler<'worklist.counts'> = async ({ tx, query, scope }) => {
  const states = await stateCounts(tx, scope, query.batch)
  const { count } = query.batch
    ? await notStarted(tx, scope, query.batch)
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow()
    : { count: '0' }
  return done({
    states: states.map(({ state, count: of }) => ({ state: state as State, count: of })),
    notStarted: Number(count),
  })
}

export const listNotStarted: Handler<'worklist.notStarted'> = async ({ tx, query, scope }) => {
  const { batch, text, page, size } = query
  const found = notStarted(tx, scope, batch, text)
  const { count } = await found.select((eb) => eb.fn.countAll<string>().as('count')).executeTakeFirstOrThrow()
  const rows = await found
    .select([
      'enterprise.id as enterprise',
      'place.name',
      'enterprise.credit_code as creditCode',
      'enterprise.office_id as office',
      'enterprise.contact_name as contactName',
      'enterprise.contact_phone as contactPhone',
    ])
    .orderBy('place.name')
    .orderBy('enterprise.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const items = rows.map((row) => ({ ...row, contactPhone: maskPhone(row.contactPhone) }))
  return done({ items, total: Number(count), more: false, page, size })
}
