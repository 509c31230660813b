import sharp from 'sharp'
import { visitRecordPaper } from '#papers/visitRecord.ts'
import { lookedAt } from '#core/visiting/facts.ts'
import { SEEN_NAMES, type Signature } from '#core/visiting/record.ts'
import { signatureSvg } from '#core/visiting/strokes.ts'
import { valueText } from '#core/verifying/valueText.ts'
import type { Handler } from '#app/kit/call.ts'
import { minuteOf } from '#app/kit/placeTime.ts'
import { done, refuse } from '#app/kit/result.ts'
import { batchText } from '#app/batches/batchView.ts'
import { letterFile } from '#app/papers/letterFile.ts'
import { applicationNumber } from '#app/papers/paperSource.ts'
import { signedRecord, visitSource } from './visitSource.ts'

/** 实地核查记录表, with the signatures as they were drawn. */
export const visitPaper: Handler<'siteVisit.paper'> = async ({ tx, params, query, world, now }) => {
  const source = await visitSource(tx, world, params.id)
  const signed = source && (await signedRecord(tx, params.id))
  if (!source) return refuse('not-found')
  if (!signed) return refuse('paper-not-ready')
  const { line, batch, compiled } = source
  const { record, sha256 } = signed
  const { language, format } = query
  const rows = record.rows.map((finding) => {
    const row = compiled.rows.find(({ id }) => id === finding.row)?.row
    const name = row && (row.title ?? row.indicator)
    const facts = lookedAt(compiled, finding.row)?.facts ?? []
    const values = finding.values.flatMap(({ fact: key, value }) => {
      const fact = facts.find((one) => one.key === key)?.fact
      return fact ? [`${fact.label[language] ?? ''}：${valueText(fact, value, language)}`] : []
    })
    return {
      row: finding.row,
      name: name?.[language] ?? Object.values(name ?? {})[0] ?? '',
      seen: finding.seen === '' ? '' : SEEN_NAMES[finding.seen][language],
      words: [...values, finding.note].filter(Boolean).join('；'),
    }
  })
  const letter = visitRecordPaper(
    {
      batch: batchText(batch)[language],
      enterprise: line.enterprise,
      creditCode: line.creditCode,
      address: line.address,
      application: applicationNumber(batch, line.number),
      day: record.day,
      from: record.from,
      to: record.to,
      officials: record.officials,
      experts: record.experts,
      received: record.received,
      rows,
      remarks: record.remarks,
      photos: record.photos.length,
      signatures: await Promise.all(record.signatures.map(drawn)),
      refusal: record.refusal,
      sha256,
      madeAt: minuteOf(now),
    },
    language,
  )
  return done(await letterFile(letter, `${letter.title} ${line.enterprise}`, format))
}

const drawn = async ({ side, name, strokes, typed }: Signature) => ({
  side,
  name,
  png: typed
    ? undefined
    : new Uint8Array(
        await sharp(Buffer.from(signatureSvg(strokes)))
          .greyscale()
          .png()
          .toBuffer(),
      ),
})
