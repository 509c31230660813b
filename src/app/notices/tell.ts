import type { MessageParams } from '#core/messages/params.ts'
import type { Operation } from '#contract/routes.ts'
import type { Call } from '#app/kit/call.ts'
import type { ApplicationRow } from '#app/applications/load.ts'
import { unitOf } from '#app/applications/notices.ts'
import { batchText, type BatchRow } from '#app/batches/batchView.ts'
import { enterprisePeople, officers } from '#app/people/holders.ts'
import { type Notice, notify } from '#store/messages.ts'

type Teller = Pick<Call<Operation>, 'tx' | 'now' | 'world'>

interface About {
  readonly application: ApplicationRow
  readonly batch: BatchRow
  readonly enterprise: string
}

type ToEnterprise =
  | 'notice-listed'
  | 'notice-reserved'
  | 'notice-not-selected'
  | 'notice-reopened'
  | 'objection-raised'
  | 'objection-decided'
type ToOfficers = 'objection-received' | 'objection-answered'

const params = ({ application, batch, enterprise }: About) => ({
  applicationId: application.id,
  enterprise,
  batch: batchText(batch),
})

/** To the enterprise alone: what has become of its own application. */
export async function tellOutcome<C extends ToEnterprise>(
  teller: Teller,
  given: About,
  code: C,
  more: Omit<MessageParams[C], 'applicationId' | 'enterprise' | 'batch' | 'by'> = {} as never,
): Promise<void> {
  const { tx, now, world } = teller
  const by = await unitOf(tx, given, 'programmeOfficer')
  const to = await enterprisePeople(tx, given.application.enterprise_id, now)
  const told = { ...params(given), by, ...more }
  await notify(tx, { to, at: now, ids: world.ids, code, params: told } as unknown as Notice<C>)
}

/** To the officers, who alone work on objections. */
export async function tellOfficers(teller: Teller, given: About, code: ToOfficers, objectionId: string): Promise<void> {
  const { tx, now, world } = teller
  const to = await officers(tx, given.batch.programme, now)
  await notify(tx, { to, at: now, ids: world.ids, code, params: { ...params(given), objectionId } })
}
