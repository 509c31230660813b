import type { Role } from '#core/access/roles.ts'
import type { Operation } from '#contract/routes.ts'
import type { Call } from '#app/kit/call.ts'

interface Proposed {
  readonly account: string
  readonly organisation: string
  readonly role: Role
}

/** A role that waits until somebody else grants it. */
export async function proposeRole<O extends Operation>(
  { tx, now, world, actor }: Call<O>,
  { account, organisation, role }: Proposed,
  state: 'proposed' | 'active' = 'proposed',
): Promise<string> {
  const id = world.ids()
  const by = actor?.account ?? null
  await tx
    .insertInto('appointment')
    .values({
      id,
      account_id: account,
      organisation_id: organisation,
      role,
      state,
      proposed_by: by,
      proposed_at: now,
      ...(state === 'active' && { decided_by: by, decided_at: now }),
    })
    .execute()
  return id
}
