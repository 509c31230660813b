import type { Transaction } from 'kysely'
import type { Operation } from '#contract/routes.ts'
import type { Call } from '#app/kit/call.ts'
import { refuse, type Result } from '#app/kit/result.ts'
import type { Tables } from '#store/tables.ts'
import type { ApplicationRow } from './load.ts'

/** Parts the enterprise may change now: all of a draft (null), the returned ones of a return, else none. */
export async function openParts(
  tx: Transaction<Tables>,
  { id, state }: ApplicationRow,
): Promise<readonly string[] | null> {
  if (state === 'draft') return null
  if (state !== 'returned') return []
  const rows = await tx
    .selectFrom('returned_item')
    .innerJoin('step', (join) =>
      join
        .onRef('step.application_id', '=', 'returned_item.application_id')
        .onRef('step.number', '=', 'returned_item.step'),
    )
    .select('returned_item.part')
    .where('returned_item.application_id', '=', id)
    .where((eb) =>
      eb(
        'returned_item.step',
        '=',
        eb
          .selectFrom('returned_item as last')
          .select((inner) => inner.fn.max('last.step').as('step'))
          .where('last.application_id', '=', id),
      ),
    )
    .orderBy('returned_item.part')
    .execute()
  return rows.map(({ part }) => part)
}

export async function refuseUnlessOpen(
  tx: Transaction<Tables>,
  application: ApplicationRow,
  part: string,
): Promise<Result<never> | undefined> {
  const open = await openParts(tx, application)
  return open === null || open.includes(part) ? undefined : refuse('locked', { params: { part } })
}

/** What was asked for in these parts has been looked after. */
export async function answerItems<O extends Operation>(
  { tx, now, actor, by }: Pick<Call<O>, 'tx' | 'now' | 'actor'> & { readonly by?: string },
  application: string,
  parts: readonly string[],
): Promise<void> {
  if (parts.length === 0) return
  await tx
    .updateTable('returned_item')
    .set({ answered_at: now, answered_by: by ?? actor?.account ?? null })
    .where('application_id', '=', application)
    .where('part', 'in', [...new Set(parts)])
    .where('answered_at', 'is', null)
    .execute()
}
