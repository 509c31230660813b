import type { SignedVisit, VisitFinding, VisitRow } from '#contract/visiting.ts'
import { heldFacts } from '#core/claims/factSheet.ts'
import { valueText } from '#core/verifying/valueText.ts'
import { lookedAt } from '#core/visiting/facts.ts'
import { base64Bytes, type RowFinding } from '#core/visiting/record.ts'
import type { Handler } from '#app/kit/call.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done, refuse } from '#app/kit/result.ts'
import { findApplication } from '#app/applications/load.ts'
import type { Fact } from '#core/programme/programme.ts'
import { claimsOf } from '#store/claims.ts'
import { findingsOf, visitPage } from '#store/siteVisits.ts'
import { headOf, type SignedRecord, signedRecord, tableOf, visitSource } from './visitSource.ts'

export const listVisits: Handler<'siteVisit.list'> = async ({ tx, query }) => {
  const { page, size } = query
  const { rows, total } = await visitPage(tx, query)
  return done({ items: rows.map(headOf), total, more: false, page, size })
}

export const readVisit: Handler<'siteVisit.read'> = async ({ tx, params, world, now }) => {
  const source = await visitSource(tx, world, params.id)
  if (!source) return refuse('not-found')
  const { line, batch, compiled } = source
  const stated = heldFacts(compiled.programme, await claimsOf(tx, line.application), 'self').facts
  const lookAt = line.rows.flatMap((id): VisitRow[] => {
    const found = lookedAt(compiled, id)
    const row = compiled.rows.find((one) => one.id === id)?.row
    if (!found || !row) return []
    const facts = found.facts.map(({ key, fact }) => ({ key, fact: { ...fact }, stated: stated[key] ?? null }))
    return [{ row: id, name: { ...(row.title ?? row.indicator) }, facts }]
  })
  const signed = await signedRecord(tx, line.id)
  return done({
    ...headOf(line),
    programme: batch.programme,
    creditCode: line.creditCode,
    address: line.address,
    lookAt,
    today: dayOf(now),
    signed: signed ? signedView(signed) : null,
  })
}

/** Without the pictures, which are fetched one by one. */
const signedView = ({ record, sha256 }: SignedRecord): SignedVisit => {
  const { officials, experts, rows, photos, signatures, ...rest } = record
  return {
    ...rest,
    officials: [...officials],
    experts: [...experts],
    rows: rows.map(({ values, ...one }) => ({ ...one, values: [...values] })),
    photos: photos.map(({ jpeg, note }) => ({ note, bytes: base64Bytes(jpeg) })),
    signatures: signatures.map(({ strokes, ...one }) => ({ ...one, strokes: strokes.map((points) => [...points]) })),
    sha256,
  }
}

/** A finding changes no fact by itself; it stands beside the facts where they are settled. */
export const visitFindings: Handler<'siteVisit.findings'> = async ({ tx, params, scope, world }) => {
  const application = await findApplication(tx, params.application, scope)
  if (!application || application.state === 'draft') return refuse('not-found')
  const { compiled } = await tableOf(tx, world, application.batch_id)
  const facts = new Map<string, Fact>(compiled.book.keys.map(({ key, fact }) => [key, fact]))
  const found = (await findingsOf(tx, application.id)).flatMap(({ visit, day, rows }) =>
    (rows as readonly RowFinding[]).flatMap(({ row, seen, note, values }): VisitFinding[] =>
      seen === ''
        ? []
        : [
            {
              visit,
              day,
              row,
              seen,
              note,
              values: values.flatMap(({ fact: key, value }) => {
                const fact = facts.get(key)
                if (!fact) return []
                const text = { zh: valueText(fact, value, 'zh'), en: valueText(fact, value, 'en') }
                return [{ fact: key, label: { ...fact.label }, value, text }]
              }),
            },
          ],
    ),
  )
  return done(found)
}

export const visitPhoto: Handler<'siteVisit.photo'> = async ({ tx, params: { id, number } }) => {
  const photo = (await signedRecord(tx, id))?.record.photos[number - 1]
  if (!photo) return refuse('not-found')
  return done({
    file: { name: `${number}.jpg`, media: 'image/jpeg', body: Buffer.from(photo.jpeg, 'base64'), inline: true },
  })
}
