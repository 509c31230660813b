import type { Kysely } from 'kysely'
import type { Programme } from '#core/programme/programme.ts'
import type { Tables } from '#store/tables.ts'

/** The authorities there is one of in every programme, beside its offices and departments. */
const SINGLE = {
  bureau: '人力资源和社会保障局',
  finance: '财政局',
  conference: '联席会议',
  leadership: '区领导',
  operator: '系统运行管理',
} as const

/** The organisations that a programme names, entered once; those that are new are added. */
export async function registerOrganisations(
  db: Kysely<Tables>,
  { id: programme, offices, departments, place }: Programme,
  now: Date,
  ids: () => string,
): Promise<void> {
  const wanted = [
    ...offices.map((office) => ({ kind: 'office', reference: office.id, name: first(office.name) })),
    ...Object.entries(departments).map(([reference, name]) => ({ kind: 'department', reference, name: first(name) })),
    ...Object.entries(SINGLE).map(([kind, name]) => ({
      kind,
      reference: null,
      name: kind === 'bureau' && place.host ? first(place.host) : name,
    })),
  ]
  await db
    .insertInto('organisation')
    .values(wanted.map((one) => ({ ...one, id: ids(), programme, created_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const first = (text: Readonly<Record<string, string>>): string => Object.values(text)[0] ?? ''
