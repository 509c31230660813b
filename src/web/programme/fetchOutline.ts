import type { Outline } from '#core/programme/outline.ts'
import type { Programme } from '#core/programme/programme.ts'
import type { ProgrammeSummary } from '#contract/programmes.ts'

export interface Published {
  readonly outline: Outline
  /** SHA-256 of the whole programme; it stands on the papers. */
  readonly sha256: string
}

/** The programme named in the address, else the latest one in force on `today`, as its outline. */
export async function fetchOutline(wanted: string | null, today: string): Promise<Published> {
  const list = await fetchJson<ProgrammeSummary[]>('/programmes')
  const inForce = list.filter(({ effective: { from, to } }) => from <= today && (to === undefined || today <= to))
  const chosen = list.find(({ id }) => id === wanted) ?? inForce[inForce.length - 1] ?? list[list.length - 1]
  if (!chosen) throw new Error('no programme')
  const outline = await fetchJson<Outline>(chosen.href.replace(/programme\.json$/, 'outline.json'))
  return { outline, sha256: chosen.sha256 }
}

/** The whole programme: rules, questions, guidance, readings. */
export const fetchProgramme = (id: string): Promise<Programme> =>
  fetchJson(`/programmes/${encodeURIComponent(id)}/programme.json`)

async function fetchJson<T>(address: string): Promise<T> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${answer.status}`)
  return (await answer.json()) as T
}
