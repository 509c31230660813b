import { type Expression, type Kysely, type SqlBool, sql } from 'kysely'
import type { Level } from '#core/recognition/certificateForm.ts'
import { likePart } from './like.ts'
import type { Tables } from './tables.ts'

/** A recognition with the application whose state it shares, and the certificate that holds now. */
export const recognitions = (db: Kysely<Tables>) =>
  db
    .selectFrom('recognition')
    .innerJoin('application', 'application.id', 'recognition.application_id')
    .innerJoin('enterprise', 'enterprise.id', 'recognition.enterprise_id')
    .innerJoin('organisation as office', 'office.id', 'application.office_id')
    .innerJoin('recognition_order', 'recognition_order.id', 'recognition.order_id')
    .innerJoin('certificate', (join) =>
      join.onRef('certificate.recognition_id', '=', 'recognition.id').on('certificate.superseded_by', 'is', null),
    )
    .select([
      'recognition.id as recognition',
      'application.id',
      'application.enterprise_name as enterprise',
      'enterprise.credit_code as creditCode',
      'office.name as office',
      'recognition.level',
      'recognition.programme',
      'application.state',
      'application.state_since as stateSince',
      'recognition.recognised_on as recognisedOn',
      'recognition.until_day as untilDay',
      'recognition_order.id as orderId',
      'recognition_order.document_number as document',
      'recognition_order.issued_on as issuedOn',
      'certificate.number as certificate',
    ])
    .select((eb) =>
      eb
        .selectFrom('recheck')
        .whereRef('recheck.recognition_id', '=', 'recognition.id')
        .select(({ fn }) => fn.max('recheck.year').as('year'))
        .as('lastRecheck'),
    )

export type RecognitionRow = Awaited<ReturnType<ReturnType<typeof recognitions>['executeTakeFirstOrThrow']>>

export interface RecognitionFilter {
  readonly states?: readonly string[] | undefined
  readonly level?: Level | undefined
  readonly text?: string | undefined
  /** Programmes in which the re-check of a year has begun: nobody else is due. */
  readonly dueIn?: { readonly year: number; readonly programmes: readonly string[] } | undefined
}

/** Those that match, in no order yet. */
export function recognitionsWhere(db: Kysely<Tables>, { states, level, text, dueIn }: RecognitionFilter) {
  return recognitions(db)
    .$if(states !== undefined && states.length > 0, (select) => select.where('application.state', 'in', states ?? []))
    .$if(level !== undefined, (select) => select.where('recognition.level', '=', level ?? ''))
    .$if(!!text, (select) =>
      select.where((eb) => {
        const part = likePart(text ?? '')
        const ways: Expression<SqlBool>[] = [
          eb('application.enterprise_name', 'like', part),
          eb('enterprise.credit_code', '=', (text ?? '').toUpperCase()),
          eb('certificate.number', 'like', likePart((text ?? '').toUpperCase())),
        ]
        return eb.or(ways)
      }),
    )
    .$if(dueIn !== undefined, (select) =>
      select.where((eb) =>
        eb.and([
          eb('application.state', '=', 'recognised'),
          dueIn!.programmes.length > 0
            ? eb('recognition.programme', 'in', [...dueIn!.programmes])
            : sql<SqlBool>`false`,
          eb('recognition.recognised_on', '<', `${dueIn!.year}-01-01`),
          eb.not(
            eb.exists(
              eb
                .selectFrom('recheck')
                .select('recheck.year')
                .whereRef('recheck.recognition_id', '=', 'recognition.id')
                .where('recheck.year', '=', dueIn!.year),
            ),
          ),
        ]),
      ),
    )
}

const SORTS = {
  name: sql`application.enterprise_name collate "zh-x-icu"`,
  recognised: sql`recognition.recognised_on`,
  since: sql`application.state_since`,
} as const

export interface RecognitionSlice {
  readonly sort: keyof typeof SORTS
  readonly order: 'asc' | 'desc'
  readonly page: number
  readonly size: number
}

/** One page of them, and how many there are. */
export async function recognitionPage(
  db: Kysely<Tables>,
  filter: RecognitionFilter,
  { sort, order, page, size }: RecognitionSlice,
): Promise<{ readonly rows: readonly RecognitionRow[]; readonly total: number }> {
  const found = recognitionsWhere(db, filter)
  const { count } = await found
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  const rows = await found
    .orderBy(SORTS[sort], order)
    .orderBy('application.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { rows, total: Number(count) }
}

/** The next serial number of a year and level. Nobody else gives numbers until the transaction ends. */
export async function nextSerials(tx: Kysely<Tables>, year: number): Promise<(level: Level) => number> {
  await sql`lock table certificate in share row exclusive mode`.execute(tx)
  const rows = await tx
    .selectFrom('certificate')
    .select(['level'])
    .select((eb) => eb.fn.max('serial').as('last'))
    .where('year', '=', year)
    .groupBy('level')
    .execute()
  const last = new Map(rows.map(({ level, last: serial }): [string, number] => [level, serial]))
  return (level) => {
    const serial = (last.get(level) ?? 0) + 1
    last.set(level, serial)
    return serial
  }
}
