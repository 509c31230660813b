import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Scope } from '#app/kit/scope.ts'
import type { Tables } from '#store/tables.ts'

/** Which applications a scope reaches, as a condition on the table; what is not reached does not exist for the caller. */
export function reaches(
  eb: ExpressionBuilder<Tables, 'application'>,
  { district, enterprises, offices }: Scope,
): Expression<SqlBool> {
  if (district) return sql<SqlBool>`true`
  const ways: Expression<SqlBool>[] = []
  if (enterprises.length > 0) ways.push(eb('application.enterprise_id', 'in', [...enterprises]))
  if (offices.length > 0) ways.push(eb('application.office_id', 'in', [...offices]))
  return ways.length > 0 ? eb.or(ways) : sql<SqlBool>`false`
}
