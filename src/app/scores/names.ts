import type { Transaction } from 'kysely'
import type { Claim } from '#core/claims/claim.ts'
import type { Words } from '#core/kernel/words.ts'
import type { NameSource } from '#core/scores/changeText.ts'
import type { Tables } from '#store/tables.ts'

const REVIEW: Words = { zh: '评审', en: 'the review' }
const ENTERPRISE: Words = { zh: '企业', en: 'the enterprise' }

/** Departments by their names; of the review only that it was the review. */
export async function sourceNames(tx: Transaction<Tables>, claims: readonly Claim[]): Promise<NameSource> {
  const sources = [...new Set(claims.filter(({ ground }) => ground === 'verified').map(({ source }) => source))]
  const rows =
    sources.length === 0
      ? []
      : await tx.selectFrom('organisation').select(['id', 'name']).where('id', 'in', sources).execute()
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return ({ ground, source }) => {
    if (ground === 'determined') return REVIEW
    if (ground !== 'verified') return ENTERPRISE
    const name = names.get(source) ?? ''
    return { zh: name, en: name }
  }
}
