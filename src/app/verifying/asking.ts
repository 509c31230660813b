import type { Transaction } from 'kysely'
import { type AskedFact, askedOf } from '#core/verifying/asked.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import type { State } from '#core/workflow/states.ts'
import type { Scope } from '#app/kit/scope.ts'
import type { World } from '#app/kit/world.ts'
import type { BatchRow } from '#app/batches/batchView.ts'
import { compiledRubric } from '#app/programmes/compiledRubric.ts'
import type { Tables } from '#store/tables.ts'
import type { Asking } from '#store/verification.ts'

/** Departments are heard from acceptance until the list is made public: a veto may be established until then. */
export const HEARD_IN: readonly State[] = ['under_review', 'scored', 'selected']

export interface Department {
  readonly id: string
  readonly name: string
  /** Its key in the programme. */
  readonly reference: string
  readonly programme: string
}

/** The departments a person stands for. */
export async function departmentsIn(tx: Transaction<Tables>, { organisations }: Scope): Promise<readonly Department[]> {
  if (organisations.length === 0) return []
  const rows = await tx
    .selectFrom('organisation')
    .select(['id', 'name', 'reference', 'programme'])
    .where('kind', '=', 'department')
    .where('id', 'in', [...organisations])
    .orderBy('name')
    .execute()
  return rows.flatMap(({ reference, programme, ...one }) =>
    reference && programme ? [{ ...one, reference, programme }] : [],
  )
}

export interface AskedDepartment {
  readonly department: Department
  readonly batch: BatchRow
  readonly compiled: Compiled
  readonly asked: readonly AskedFact[]
  readonly asking: Asking
}

/** What one of the person's departments is asked in a batch; undefined where either is out of reach. */
export async function askedDepartment(
  tx: Transaction<Tables>,
  world: World,
  scope: Scope,
  { department: id, batch: batchId }: { readonly department: string; readonly batch: string },
): Promise<AskedDepartment | undefined> {
  const department = (await departmentsIn(tx, scope)).find((one) => one.id === id)
  const batch = await tx.selectFrom('batch').selectAll().where('id', '=', batchId).executeTakeFirst()
  if (!department || batch?.programme !== department.programme || batch.state === 'draft') return undefined
  return askedIn(tx, world, department, batch)
}

export async function askedIn(
  tx: Transaction<Tables>,
  world: World,
  department: Department,
  batch: BatchRow,
): Promise<AskedDepartment> {
  const { programme, programme_sha256: sha256 } = batch
  const compiled = await compiledRubric(tx, world, { programme, sha256 })
  const asked = askedOf(compiled, department.reference)
  const asking = {
    department: department.id,
    batch: batch.id,
    facts: asked.map(({ key }) => key),
    states: HEARD_IN,
  }
  return { department, batch, compiled, asked, asking }
}
