import type { Operation } from '#contract/routes.ts'
import type { MessageCode } from '#core/messages/params.ts'
import type { Call } from '#app/kit/call.ts'
import type { ApplicationRow } from '#app/applications/load.ts'
import { unitOf } from '#app/applications/notices.ts'
import { batchText, type BatchRow } from '#app/batches/batchView.ts'
import { enterprisePeople } from '#app/people/holders.ts'
import { notify } from '#store/messages.ts'

/** Tells the enterprise what became of its recognition; reasons stay behind the sign-in. */
export async function tellRecognition(
  { tx, now, world }: Pick<Call<Operation>, 'tx' | 'now' | 'world'>,
  { application, batch }: { readonly application: ApplicationRow; readonly batch: BatchRow },
  code: Extract<MessageCode, `recognition-${string}`>,
): Promise<void> {
  const enterprise = application.enterprise_name
  const by = await unitOf(tx, { application, batch, enterprise }, 'programmeOfficer')
  const to = await enterprisePeople(tx, application.enterprise_id, now)
  await notify(tx, {
    to,
    at: now,
    ids: world.ids,
    code,
    params: { applicationId: application.id, enterprise, batch: batchText(batch), by },
  })
}
