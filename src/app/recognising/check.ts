import { sql, type Transaction } from 'kysely'
import type { CertificateAnswer } from '#contract/recognising.ts'
import { certificateRules, type Level } from '#core/recognition/certificateForm.ts'
import { normal, readCertificateNumber } from '#core/recognition/certificateNumber.ts'
import { certificateState } from '#core/recognition/certificateState.ts'
import type { State } from '#core/workflow/states.ts'
import type { Call, Handler } from '#app/kit/call.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done, refuse } from '#app/kit/result.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import type { Tables } from '#store/tables.ts'

/** So many look-ups from one place in so many minutes; enough for a bank that goes through a list by hand. */
const MOST = 30
const MINUTES = 10

/**
 * 证书查验: one of six answers. What was asked and answered is kept with a fingerprint of where it came from, which is
 * another every day; the address itself is kept nowhere.
 */
export const checkCertificate: Handler<'certificate.check'> = async (call) => {
  const { tx, body, now, world } = call
  const origin = world.vault.mac(`certificate-lookup ${dayOf(now)} ${call.origin}`)
  const wait = await secondsToWait(tx, origin, now)
  if (wait > 0) return refuse('too-many', { params: { seconds: wait } })
  const forms = world.programmes.map(({ programme }) => certificateRules(programme).number)
  const read = readCertificateNumber(forms, body.number)
  const answer = read.ok ? await answerFor(call, read.number) : mistyped(body.number, read.suggestion, now)
  await tx
    .insertInto('certificate_lookup')
    .values({ at: now, asked: answer.number, answer: answer.answer, origin })
    .execute()
  return done(answer)
}

/** Look-ups of one place come one after the other, so that many at once are counted too. */
async function secondsToWait(tx: Transaction<Tables>, origin: string, now: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${origin}, 0))`.execute(tx)
  const rows = await tx
    .selectFrom('certificate_lookup')
    .select('at')
    .where('origin', '=', origin)
    .where('at', '>', new Date(now.getTime() - MINUTES * 60_000))
    .orderBy('at', 'desc')
    .limit(MOST)
    .execute()
  const earliest = rows.length < MOST ? undefined : rows.at(-1)
  return earliest ? Math.max(1, Math.ceil((earliest.at.getTime() + MINUTES * 60_000 - now.getTime()) / 1000)) : 0
}

const mistyped = (typed: string, suggestion: string | undefined, now: Date): CertificateAnswer => ({
  answer: 'mistyped',
  number: normal(typed).slice(0, 40),
  suggestion: suggestion ?? null,
  certificate: null,
  at: now.toISOString(),
})

async function answerFor({ tx, now, world }: Call<'certificate.check'>, number: string): Promise<CertificateAnswer> {
  const found = await tx
    .selectFrom('certificate')
    .innerJoin('recognition', 'recognition.id', 'certificate.recognition_id')
    .innerJoin('application', 'application.id', 'recognition.application_id')
    .leftJoin('certificate as newer', 'newer.number', 'certificate.superseded_by')
    .select([
      'application.enterprise_name as enterprise',
      'application.state',
      'application.state_since as stateSince',
      'recognition.id as recognition',
      'recognition.programme',
      'recognition.until_day as untilDay',
      'certificate.level',
      'certificate.issued_on as issuedOn',
      'certificate.superseded_by as supersededBy',
      'newer.issued_on as supersededOn',
    ])
    .where('certificate.number', '=', number)
    .executeTakeFirst()
  const state = certificateState(
    found && { ...found, state: found.state as State, superseded: found.supersededBy !== null },
    dayOf(now),
  )
  const plain = { answer: state, number, suggestion: null, at: now.toISOString() }
  if (!found || state === 'unknown') return { ...plain, answer: 'unknown', certificate: null }
  const { title, issuer } = certificateRules(programmeOf(world, found.programme).programme)
  const level = found.level as Level
  const stateDay = dayOf(found.stateSince)
  const since = {
    valid: found.issuedOn,
    suspended: stateDay,
    revoked: stateDay,
    expired: found.untilDay ?? stateDay,
    superseded: found.supersededOn ?? stateDay,
  }
  return {
    ...plain,
    certificate: {
      enterprise: found.enterprise,
      title: title[level]['zh'] ?? Object.values(title[level])[0] ?? '',
      titleEn: title[level]['en'] ?? Object.values(title[level])[0] ?? '',
      level,
      issuedOn: found.issuedOn,
      untilDay: found.untilDay,
      since: since[state],
      issuer: issuer['zh'] ?? Object.values(issuer)[0] ?? '',
      lastRecheck: await lastKept(tx, found.recognition),
    },
  }
}

/** The last year in which the re-check let it stand. */
async function lastKept(tx: Transaction<Tables>, recognition: string): Promise<number | null> {
  const row = await tx
    .selectFrom('recheck')
    .select((eb) => eb.fn.max('year').as('year'))
    .where('recognition_id', '=', recognition)
    .where('outcome', 'in', ['kept', 'upgraded'])
    .executeTakeFirst()
  return row?.year ?? null
}
