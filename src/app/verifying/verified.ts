import type { Transaction } from 'kysely'
import type { Verified } from '#contract/recommending.ts'
import type { Claim } from '#core/claims/claim.ts'
import { heldFacts } from '#core/claims/factSheet.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { askedOf, verifiersOf } from '#core/verifying/asked.ts'
import type { ApplicationRow } from '#app/applications/load.ts'
import type { Tables } from '#store/tables.ts'
import { vetoesOf } from './verifiedScore.ts'

const NOT_HEARD: ReadonlySet<string> = new Set(['draft', 'submitted', 'returned', 'recommended'])

/** What departments have said of an application, for the officer; null before they are asked. */
export async function verifiedView(
  tx: Transaction<Tables>,
  compiled: Compiled,
  application: ApplicationRow,
  claims: readonly Claim[],
): Promise<Verified | null> {
  const own = claims.filter(({ ground }) => ground === 'verified')
  if (NOT_HEARD.has(application.state) && own.length === 0) return null
  const departments = await departmentsOf(tx, compiled)
  const names = new Map(departments.map(({ id, name }) => [id, name]))
  const people = await namesOf(tx, own)
  return {
    facts: { ...heldFacts(compiled.programme, claims, 'verified').facts },
    total: application.verified_total,
    vetoes: [...vetoesOf(compiled, claims)],
    claims: own.map(({ fact, source, value, reason, author, at }) => ({
      fact,
      department: names.get(source) ?? '',
      value,
      reason,
      by: people.get(author) ?? '',
      at,
    })),
    departments: departments.map(({ id, name, facts }) => ({
      name,
      asked: facts.length,
      answered: facts.filter((key) => own.some(({ source, fact }) => source === id && fact === key)).length,
    })),
  }
}

/** Those that the table asks, with what it asks them. */
async function departmentsOf(tx: Transaction<Tables>, compiled: Compiled) {
  const wanted = verifiersOf(compiled)
  const rows = await tx
    .selectFrom('organisation')
    .select(['id', 'name', 'reference'])
    .where('kind', '=', 'department')
    .where('programme', '=', compiled.programme.id)
    .execute()
  return wanted.flatMap((reference) => {
    const row = rows.find((one) => one.reference === reference)
    const facts = askedOf(compiled, reference).map(({ key }) => key)
    return row && facts.length > 0 ? [{ id: row.id, name: row.name, facts }] : []
  })
}

async function namesOf(tx: Transaction<Tables>, claims: readonly Claim[]): Promise<ReadonlyMap<string, string>> {
  const authors = [...new Set(claims.map(({ author }) => author))]
  if (authors.length === 0) return new Map()
  const rows = await tx.selectFrom('account').select(['id', 'name']).where('id', 'in', authors).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
