/** 审议材料 as papers: of one candidate, or of all of them in one file. */
import type { Transaction } from 'kysely'
import type { Candidate, Frozen } from '#core/conference/frozen.ts'
import { rank } from '#core/conference/rank.ts'
import { briefDocx } from '#papers/brief/briefDocx.ts'
import { briefPdf } from '#papers/brief/briefPdf.node.ts'
import type { BriefContent } from '#papers/brief/briefContent.ts'
import { briefWords } from '#papers/wordsBrief.ts'
import type { Call, Handler } from '#app/kit/call.ts'
import { DOCX, PDF } from '#app/kit/media.ts'
import { minuteOf } from '#app/kit/placeTime.ts'
import { done, refuse } from '#app/kit/result.ts'
import { rubricOfBatch } from '#app/programmes/rubricOfBatch.ts'
import { sourceNames } from '#app/scores/names.ts'
import { scoresFrom } from '#app/scores/read.ts'
import { claimsAbout } from '#store/claims.ts'
import type { Tables } from '#store/tables.ts'
import { type BriefSource, briefsOf } from './briefContent.ts'
import { findConference, frozenOf } from './found.ts'

type BriefCall = Call<'conference.briefPaper'> | Call<'conference.briefPapers'>

/** The conference, as far as the person reaches it, with its frozen list. */
async function sourceOf(call: BriefCall): Promise<BriefSource | undefined> {
  const { tx, params, query, world } = call
  const row = await findConference(call, params.id)
  const frozen = row && frozenOf(row)
  if (!row || !frozen) return undefined
  return { row, frozen, compiled: await rubricOfBatch(tx, world, frozen.batch.id), language: query.language }
}

/** Each with its three scores as they stand; those of the list are the frozen ones. */
async function contentsOf(
  tx: Transaction<Tables>,
  source: BriefSource,
  candidates: readonly Candidate[],
): Promise<readonly BriefContent[]> {
  const claims = await claimsAbout(
    tx,
    candidates.map(({ application }) => application),
  )
  const nameOf = await sourceNames(tx, [...claims.values()].flat())
  const content = briefsOf(source)
  return candidates.map((candidate) => {
    const about = claims.get(candidate.application) ?? []
    return content(candidate, scoresFrom(source.compiled, about, { review_total: candidate.total }, nameOf))
  })
}

const madeAtOf = ({ row }: BriefSource): string | undefined => (row.frozen_at ? minuteOf(row.frozen_at) : undefined)

export const briefPaper: Handler<'conference.briefPaper'> = async (call) => {
  const { tx, params, query } = call
  const source = await sourceOf(call)
  const candidate = source?.frozen.candidates.find(({ application }) => application === params.application)
  if (!source || !candidate) return refuse('not-found')
  const { language, format } = query
  const [content] = await contentsOf(tx, source, [candidate])
  const title = `${briefWords(language).title} ${candidate.enterprise}`
  const given = { title, language, madeAt: madeAtOf(source) }
  return done(
    format === 'docx'
      ? { file: { name: `${title}.docx`, media: DOCX, body: await briefDocx({ ...given, candidate: content! }) } }
      : { file: { name: `${title}.pdf`, media: PDF, body: briefPdf({ ...given, candidates: [content!] }) } },
  )
}

export const briefPapers: Handler<'conference.briefPapers'> = async (call) => {
  const { tx, query, record } = call
  const source = await sourceOf(call)
  if (!source) return refuse('not-found')
  const { language } = query
  const candidates = await contentsOf(tx, source, byPlace(source.frozen))
  const title = briefWords(language).listTitle(source.row.title)
  record({
    act: 'conference.briefsTaken',
    object: 'conference',
    objectId: source.row.id,
    detail: { briefs: candidates.length },
  })
  const body = briefPdf({ title, language, candidates, madeAt: madeAtOf(source) })
  return done({ file: { name: `${title}.pdf`, media: PDF, body } })
}

function byPlace({ candidates, rules }: Frozen): readonly Candidate[] {
  const ranked = rank(candidates, rules.ties).map(({ candidate }) => candidate)
  return [...ranked, ...candidates.filter(({ vetoes }) => vetoes.length > 0)]
}
