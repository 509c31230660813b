import type { DepartmentAnswer, VerificationItem } from '#contract/verifying.ts'
import type { Claim } from '#core/claims/claim.ts'
import { heldFacts } from '#core/claims/factSheet.ts'
import { kindOf } from '#core/verifying/answer.ts'
import type { State } from '#core/workflow/states.ts'
import type { Transaction } from 'kysely'
import type { Handler } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import { claimsAbout } from '#store/claims.ts'
import type { Tables } from '#store/tables.ts'
import { type AskedApplication, verificationPage, verificationProgress } from '#store/verification.ts'
import { type AskedDepartment, askedDepartment, askedIn, departmentsIn } from './asking.ts'

export const listVerificationTasks: Handler<'verification.tasks'> = async ({ tx, scope, world }) => {
  const tasks = []
  const departments = await departmentsIn(tx, scope)
  const batches = await tx
    .selectFrom('batch')
    .selectAll()
    .where('state', '<>', 'draft')
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
    .execute()
  // As many as a person has departments and a programme has batches: a handful.
  for (const department of departments)
    for (const batch of batches.filter(({ programme }) => programme === department.programme)) {
      const { asking } = await askedIn(tx, world, department, batch)
      const { applications, answered } = await verificationProgress(tx, asking)
      if (applications === 0 || asking.facts.length === 0) continue
      tasks.push({
        department: department.id,
        departmentName: department.name,
        batch: batch.id,
        year: batch.year,
        number: batch.number,
        applications,
        asked: applications * asking.facts.length,
        answered,
      })
    }
  return done(tasks)
}

export const listVerification: Handler<'verification.list'> = async ({ tx, query, scope, world }) => {
  const asked = await askedDepartment(tx, world, scope, query)
  if (!asked) return refuse('not-found')
  const { page, size } = query
  const { rows, total } = await verificationPage(tx, asked.asking, query)
  const items = await itemsOf(tx, asked, rows)
  const facts = asked.asked.map(({ key, rows: of, fact }) => ({ key, rows: [...of], fact: { ...fact } }))
  return done({ items: [...items], total, more: false, page, size, asked: facts })
}

/** Each application with what its enterprise states and what the department has said. */
export async function itemsOf(
  tx: Transaction<Tables>,
  asked: AskedDepartment,
  rows: readonly AskedApplication[],
): Promise<readonly VerificationItem[]> {
  const claims = await claimsAbout(
    tx,
    rows.map(({ id }) => id),
  )
  const names = await authorsOf(tx, asked, [...claims.values()].flat())
  return rows.map(({ id, number, enterprise, creditCode, office, state }) => ({
    application: id,
    number,
    enterprise,
    creditCode,
    office,
    state: state as State,
    answers: answersTo(asked, claims.get(id) ?? [], names),
  }))
}

async function authorsOf(
  tx: Transaction<Tables>,
  { department }: AskedDepartment,
  claims: readonly Claim[],
): Promise<ReadonlyMap<string, string>> {
  const authors = new Set(claims.filter(({ source }) => source === department.id).map(({ author }) => author))
  if (authors.size === 0) return new Map()
  const rows = await tx
    .selectFrom('account')
    .select(['id', 'name'])
    .where('id', 'in', [...authors])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export function answersTo(
  { asked, compiled, department }: AskedDepartment,
  claims: readonly Claim[],
  names: ReadonlyMap<string, string>,
): DepartmentAnswer[] {
  const stated = heldFacts(compiled.programme, claims, 'self')
  return asked.map(({ key }): DepartmentAnswer => {
    const own = claims.findLast(({ fact, source }) => fact === key && source === department.id)
    const ground = stated.claims[key]?.ground
    return {
      fact: key,
      stated: stated.facts[key] ?? null,
      ground: ground === 'declared' || ground === 'roster' ? ground : null,
      given: own
        ? {
            claim: String(own.number),
            kind: kindOf(own.value, stated.facts[key]),
            value: own.value,
            reason: own.reason,
            by: names.get(own.author) ?? '',
            at: own.at,
          }
        : null,
    }
  })
}
