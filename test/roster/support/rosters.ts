import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RosterRules } from '#core/programme/rosterRules.ts'
import { loadProgramme } from '#programmes/load.ts'
import { readRoster, type RosterOptions } from '#roster/readRoster.ts'
import type { RosterReading } from '#roster/rosterReading.ts'
import { ROOT } from '../../support/folders.ts'

const rulesOf = async (folder: string): Promise<RosterRules> => {
  const { roster } = await loadProgramme(join(ROOT, folder))
  if (!roster) throw new Error(`${folder} counts no roster`)
  return roster
}

/** The shipped district's rules, and those of the invented one that lives by its own words. */
export const wuxingRoster = await rulesOf('programmes/2024-10-04-wuxing')
export const harbourRoster = await rulesOf('test/programmes/harbour-2026')

export const sample = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(join(ROOT, 'test/samples', name)))

type Options = Partial<RosterOptions> & { readonly rules?: RosterRules }

export async function readBytes(
  bytes: Uint8Array,
  { rules = wuxingRoster, ...options }: Options = {},
): Promise<RosterReading> {
  return readRoster(bytes, rules, { fileName: 'list.xlsx', year: 2025, ...options })
}

/** Rows as a .csv and read. */
export async function readRows(
  rows: readonly (readonly (string | number)[])[],
  options: Options = {},
): Promise<RosterReading> {
  const text = rows.map((row) => row.map((cell) => `"${String(cell).replace(/"/g, '""')}"`).join(',')).join('\r\n')
  return readBytes(new TextEncoder().encode(text), { fileName: 'list.csv', ...options })
}

/** `C5 identity-digits-cut`, for comparing at a glance. */
export const said = (findings: RosterReading['problems']): string[] =>
  findings.map(({ cell, code }) => `${cell} ${code}`.trim())

/** A resident's number with the right check digit, of a person born on the first of May of a year. */
export function residentNumber(sequence: number, year = 1985): string {
  const body = `330502${year}0501${String(sequence).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0)
  return body + '10X98765432'[sum % 11]
}
