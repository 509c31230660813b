import { sql, type Transaction } from 'kysely'
import type { AnswerChange } from '#contract/applying.ts'
import { inputProblem } from '#contract/problems.ts'
import { isFieldOpen, type Parts, partsOf, partsOfField } from '#core/applying/parts.ts'
import { isProfileKey } from '#core/applying/profile.ts'
import { sameValue } from '#core/claims/sameValue.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { done, refuse, refuseInput } from '#app/kit/result.ts'
import { type AnswerRow, findApplication } from '#app/applications/load.ts'
import { answerItems, openParts } from '#app/applications/openParts.ts'
import { compiledRubric } from '#app/programmes/compiledRubric.ts'
import type { Tables } from '#store/tables.ts'
import { answerView } from './applications.ts'

/**
 * Saves fields one by one: a change made over the version that stands is saved, one made over an older version comes
 * back with what stands. The same value typed twice is no conflict.
 */
export const saveAnswers: Handler<'application.save'> = async (call) => {
  const { tx, params, body, scope, now, world, record } = call
  const application = await findApplication(tx, params.id, scope, 'lock')
  if (!application) return refuse('not-found')
  const batch = await tx
    .selectFrom('batch')
    .select(['programme', 'programme_sha256 as sha256'])
    .where('id', '=', application.batch_id)
    .executeTakeFirstOrThrow()
  const parts = partsOf(await compiledRubric(tx, world, batch))
  const problems = body.changes.flatMap((change, at) => unknownField(parts, change, `changes.${at}.field`))
  if (problems.length > 0) return refuseInput(problems)
  const open = await openParts(tx, application)
  const shut = body.changes.find(({ section, field }) => !isFieldOpen(parts, open, section, field))
  if (shut) return refuse('locked', { params: { part: partsOfField(parts, shut.section, shut.field).join('、') } })
  const standing = await answersAt(tx, application.id, body.changes)
  const { saved, conflicts } = sortOut(body.changes, standing)
  const { account, name } = person(call)
  if (saved.length > 0) {
    await write(tx, application.id, saved, account, now)
    await answerItems(
      call,
      application.id,
      saved.flatMap(({ section, field }) => partsOfField(parts, section, field)),
    )
  }
  record({
    act: 'draft.saved',
    object: 'application',
    objectId: application.id,
    detail: { fields: saved.map(({ field }) => field), ...(conflicts.length > 0 && { conflicts: conflicts.length }) },
  })
  return done({
    saved: saved.map((one) => ({ ...one, by: name, at: now.toISOString() })),
    conflicts: conflicts.map(({ change, current }) => ({ change, current: answerView(current) })),
  })
}

const unknownField = (parts: Parts, { section, field }: AnswerChange, path: string) =>
  (section === 'profile' ? isProfileKey(field) : parts.rowsOf(field).length > 0)
    ? []
    : [inputProblem(path, 'unknown-field', { field })]

const keyOf = ({ section, field }: Pick<AnswerChange, 'section' | 'field'>): string => `${section}/${field}`

async function answersAt(
  tx: Transaction<Tables>,
  application: string,
  changes: readonly AnswerChange[],
): Promise<ReadonlyMap<string, AnswerRow>> {
  const rows = await tx
    .selectFrom('answer')
    .innerJoin('account', 'account.id', 'answer.by')
    .select(['section', 'field', 'value', 'version', 'account.name as byName', 'at'])
    .where('application_id', '=', application)
    .where(
      'field',
      'in',
      changes.map(({ field }) => field),
    )
    .execute()
  return new Map((rows as unknown as AnswerRow[]).map((row) => [keyOf(row), row]))
}

function sortOut(changes: readonly AnswerChange[], standing: ReadonlyMap<string, AnswerRow>) {
  const saved: (Pick<AnswerChange, 'section' | 'field' | 'value'> & { readonly version: number })[] = []
  const conflicts: { readonly change: AnswerChange; readonly current: AnswerRow }[] = []
  for (const change of changes) {
    const current = standing.get(keyOf(change))
    const { section, field, value, base } = change
    if (!current || current.version === base)
      saved.push({ section, field, value, version: (current?.version ?? 0) + 1 })
    else if (sameValue(current.value, value)) saved.push({ section, field, value, version: current.version })
    else conflicts.push({ change, current })
  }
  return { saved, conflicts }
}

async function write(
  tx: Transaction<Tables>,
  application: string,
  saved: readonly (Pick<AnswerChange, 'section' | 'field' | 'value'> & { readonly version: number })[],
  by: string,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('answer')
    .values(
      saved.map(({ section, field, value, version }) => ({
        application_id: application,
        section,
        field,
        value: value === null ? null : JSON.stringify(value),
        version,
        by,
        at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['application_id', 'section', 'field']).doUpdateSet({
        value: sql`excluded.value`,
        version: sql`excluded.version`,
        by: sql`excluded.by`,
        at: sql`excluded.at`,
      }),
    )
    .execute()
}
