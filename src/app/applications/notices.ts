import type { Transaction } from 'kysely'
import type { AboutApplication } from '#core/messages/params.ts'
import type { Operation } from '#contract/routes.ts'
import type { Call } from '#app/kit/call.ts'
import { batchText, type BatchRow } from '#app/batches/batchView.ts'
import { enterprisePeople, officePeople, officers } from '#app/people/holders.ts'
import { notify } from '#store/messages.ts'
import type { Tables } from '#store/tables.ts'
import type { ApplicationRow } from './load.ts'

type Teller = Pick<Call<Operation>, 'tx' | 'now' | 'world'>

interface About {
  readonly application: ApplicationRow
  readonly batch: BatchRow
  readonly enterprise: string
}

const about = ({ application, batch, enterprise }: About): AboutApplication => ({
  applicationId: application.id,
  enterprise,
  batch: batchText(batch),
})

const told = ({ now, world }: Teller, to: readonly string[]) => ({ to, at: now, ids: world.ids })

/** The unit that acts, in its own name: never the person. */
export async function unitOf(tx: Transaction<Tables>, { application, batch }: About, as: string) {
  const found = await tx
    .selectFrom('organisation')
    .select('name')
    .$if(as === 'officeClerk', (select) => select.where('id', '=', application.office_id))
    .$if(as !== 'officeClerk', (select) => select.where('programme', '=', batch.programme).where('kind', '=', 'bureau'))
    .executeTakeFirst()
  return { zh: found?.name ?? '' }
}

/** To whoever has the next step after a submission: the office, or the step that had returned it. */
export async function tellSubmitted(teller: Teller, given: About, to: string): Promise<void> {
  const { tx } = teller
  const next =
    to === 'submitted'
      ? await officePeople(tx, given.application.office_id, teller.now)
      : await officers(tx, given.batch.programme, teller.now)
  const again = given.application.submissions > 1
  await notify(tx, {
    ...told(teller, next),
    code: again ? 'application-resubmitted' : 'application-submitted',
    params: about(given),
  })
}

export async function tellWithdrawn(teller: Teller, given: About, was: string): Promise<void> {
  if (was === 'draft') return
  const { tx } = teller
  const to = [
    ...(await officePeople(tx, given.application.office_id, teller.now)),
    ...(await officers(tx, given.batch.programme, teller.now)),
  ]
  await notify(tx, { ...told(teller, to), code: 'application-withdrawn', params: about(given) })
}

export async function tellRecommended(teller: Teller, given: About): Promise<void> {
  const { tx } = teller
  const by = await unitOf(tx, given, 'officeClerk')
  const readers = {
    enterprise: await enterprisePeople(tx, given.application.enterprise_id, teller.now),
    authority: await officers(tx, given.batch.programme, teller.now),
  }
  for (const reader of ['enterprise', 'authority'] as const) {
    const params = { ...about(given), by, reader }
    await notify(tx, { ...told(teller, readers[reader]), code: 'application-recommended', params })
  }
}

export async function tellReturned(teller: Teller, given: About, as: string, items: number): Promise<void> {
  const { tx } = teller
  const by = await unitOf(tx, given, as)
  const params = { ...about(given), by, items, due: given.application.due_day ?? '' }
  const to = await enterprisePeople(tx, given.application.enterprise_id, teller.now)
  await notify(tx, { ...told(teller, to), code: 'application-returned', params })
}

export async function tellDecided(
  teller: Teller,
  given: About,
  as: string,
  code: 'application-accepted' | 'application-declined' | 'application-vetoed',
): Promise<void> {
  const { tx } = teller
  const by = await unitOf(tx, given, as)
  const to = await enterprisePeople(tx, given.application.enterprise_id, teller.now)
  await notify(tx, { ...told(teller, to), code, params: { ...about(given), by } })
}

export async function tellLapsed(teller: Teller, given: About, due: string): Promise<void> {
  const { tx } = teller
  const to = [
    ...(await enterprisePeople(tx, given.application.enterprise_id, teller.now)),
    ...(await officePeople(tx, given.application.office_id, teller.now)),
  ]
  await notify(tx, { ...told(teller, to), code: 'application-lapsed', params: { ...about(given), due } })
}
