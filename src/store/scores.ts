import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** States in which an application has been submitted and accepted, so that its scores can be told apart. */
export const SCORED_IN = [
  'under_review',
  'scored',
  'reserved',
  'selected',
  'on_notice',
  'recognised',
  'suspended',
  'not_selected',
  'revoked',
  'expired',
] as const

/** In the order of their ids, from after one on: a batch is read in parts. */
export const applicationsWithScores = (db: Kysely<Tables>, batch: string, after: string, most: number) =>
  db
    .selectFrom('application')
    .innerJoin('enterprise', 'enterprise.id', 'application.enterprise_id')
    .innerJoin('organisation as office', 'office.id', 'application.office_id')
    .select([
      'application.id',
      'application.state',
      'application.enterprise_industry as industry',
      'enterprise.size',
      'office.reference as office',
    ])
    .where('application.batch_id', '=', batch)
    .where('application.state', 'in', [...SCORED_IN])
    .where('application.id', '>', after)
    .orderBy('application.id')
    .limit(most)
    .execute()
