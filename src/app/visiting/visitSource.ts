import type { Transaction } from 'kysely'
import type { VisitHead } from '#contract/visiting.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import type { VisitRecord } from '#core/visiting/record.ts'
import type { State } from '#core/workflow/states.ts'
import type { World } from '#app/kit/world.ts'
import type { BatchRow } from '#app/batches/batchView.ts'
import { compiledRubric } from '#app/programmes/compiledRubric.ts'
import type { Tables } from '#store/tables.ts'
import { type VisitLine, visitPage } from '#store/siteVisits.ts'

/** A visit with the batch and the table it goes by. */
export interface VisitSource {
  readonly line: VisitLine
  readonly batch: BatchRow
  readonly compiled: Compiled
}

export async function visitSource(tx: Transaction<Tables>, world: World, id: string): Promise<VisitSource | undefined> {
  const [line] = (await visitPage(tx, { id, page: 1, size: 1 })).rows
  return line && { line, ...(await tableOf(tx, world, line.batch)) }
}

export async function tableOf(
  tx: Transaction<Tables>,
  world: World,
  batchId: string,
): Promise<Pick<VisitSource, 'batch' | 'compiled'>> {
  const batch = await tx.selectFrom('batch').selectAll().where('id', '=', batchId).executeTakeFirstOrThrow()
  const { programme, programme_sha256: sha256 } = batch
  return { batch, compiled: await compiledRubric(tx, world, { programme, sha256 }) }
}

export const headOf = (line: VisitLine): VisitHead => ({
  id: line.id,
  application: line.application,
  number: line.number,
  enterprise: line.enterprise,
  office: line.office,
  plannedOn: line.plannedOn,
  plannedBy: line.plannedBy,
  version: line.version,
  rows: [...line.rows],
  state: line.state as VisitHead['state'],
  applicationState: line.applicationState as State,
  signedAt: line.signedAt?.toISOString() ?? null,
})

export interface SignedRecord {
  readonly record: VisitRecord
  readonly sha256: string
}

/** The record of a signed visit, pictures and all. */
export async function signedRecord(tx: Transaction<Tables>, id: string): Promise<SignedRecord | undefined> {
  const found = await tx
    .selectFrom('site_visit')
    .select(['record', 'record_sha256 as sha256'])
    .where('id', '=', id)
    .where('state', '=', 'signed')
    .executeTakeFirst()
  return found?.sha256 ? { record: found.record as VisitRecord, sha256: found.sha256 } : undefined
}
