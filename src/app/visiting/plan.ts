import { type InputProblem, inputProblem } from '#contract/problems.ts'
import { lookedAt } from '#core/visiting/facts.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done, refuse, refuseInput } from '#app/kit/result.ts'
import { tableOf } from './visitSource.ts'

/** Visits to enterprises under review, all or none; each has one ahead of it at a time. */
export const planVisits: Handler<'siteVisit.plan'> = async (call) => {
  const { tx, body, world, now, record } = call
  const wanted = [...new Set(body.applications)]
  // In the order of their ids, so that two who plan at once never wait for each other in a circle.
  const found = await tx
    .selectFrom('application')
    .select(['id', 'state', 'batch_id'])
    .where('id', 'in', wanted)
    .orderBy('id')
    .forUpdate()
    .execute()
  const ahead = await tx
    .selectFrom('site_visit')
    .select('application_id')
    .where('application_id', 'in', wanted)
    .where('state', '=', 'planned')
    .execute()
  const problems: InputProblem[] = []
  if (body.day !== null && body.day < dayOf(now)) problems.push(inputProblem('day', 'visit-day-past'))
  for (const [index, id] of wanted.entries()) {
    const application = found.find((one) => one.id === id)
    const path = `applications.${index}`
    if (application?.state !== 'under_review') problems.push(inputProblem(path, 'visit-not-under-review'))
    else if (ahead.some((one) => one.application_id === id)) problems.push(inputProblem(path, 'visit-planned-already'))
  }
  for (const batch of new Set(found.map((one) => one.batch_id))) {
    const { compiled } = await tableOf(tx, world, batch)
    for (const [index, row] of body.rows.entries())
      if (!lookedAt(compiled, row)) problems.push(inputProblem(`rows.${index}`, 'unknown-part', { part: row }))
  }
  if (problems.length > 0) return refuseInput(problems)
  const planned = wanted.map((application) => ({ id: world.ids(), application }))
  await tx
    .insertInto('site_visit')
    .values(
      planned.map(({ id, application }) => ({
        id,
        application_id: application,
        planned_on: body.day,
        rows: JSON.stringify([...new Set(body.rows)]),
        state: 'planned',
        planned_by: person(call).account,
        planned_at: now,
      })),
    )
    .execute()
  for (const { id, application } of planned)
    record({
      act: 'visit.planned',
      object: 'siteVisit',
      objectId: id,
      detail: { application, day: body.day, rows: body.rows },
    })
  return done({ planned: planned.map(({ id }) => id) })
}

/** A visit that will not take place; a signed one has. */
export const cancelVisit: Handler<'siteVisit.cancel'> = async ({ tx, params, body, record }) => {
  const visit = await tx.selectFrom('site_visit').selectAll().where('id', '=', params.id).forUpdate().executeTakeFirst()
  if (!visit) return refuse('not-found')
  if (visit.state === 'signed') return refuse('visit-signed-already')
  if (visit.state === 'planned') {
    await tx
      .updateTable('site_visit')
      .set({ state: 'cancelled', version: visit.version + 1 })
      .where('id', '=', visit.id)
      .execute()
  }
  record({ act: 'visit.cancelled', object: 'siteVisit', objectId: visit.id, detail: { reason: body.reason } })
  return done({ done: true })
}
