import type { Transaction } from 'kysely'
import { type TieGround, tiesBetween } from '#core/reviewing/ties.ts'
import type { Tables } from '#store/tables.ts'
import { enterprisesKnown, reviewersKnown } from '#store/ties.ts'

/** Ties found between applications and reviewers: whoever is not in it has none. */
export type Ties = ReadonlyMap<string, ReadonlyMap<string, readonly TieGround[]>>

/** As everything stands at this moment: a roster or a statement that changed since the assignment counts too. */
export async function tiesOf(
  tx: Transaction<Tables>,
  { applications, reviewers }: { readonly applications: readonly string[]; readonly reviewers: readonly string[] },
): Promise<Ties> {
  const people = await reviewersKnown(tx, reviewers)
  const enterprises = await enterprisesKnown(tx, applications)
  const tiedTo = (id: string): ReadonlyMap<string, readonly TieGround[]> => {
    const enterprise = enterprises.get(id)
    if (!enterprise) return new Map()
    const found = [...people].map(([reviewer, known]) => [reviewer, tiesBetween(known, enterprise)] as const)
    return new Map(found.filter(([, grounds]) => grounds.length > 0))
  }
  return new Map(applications.map((id) => [id, tiedTo(id)]))
}
