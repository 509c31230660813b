import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import type { RosterRules } from '#core/programme/rosterRules.ts'
import { readRoster, type RosterOptions } from './readRoster.ts'
import type { RosterReading } from './rosterReading.ts'

/** Node's door: the file is read in pieces as it is unpacked, never whole. Throws when it can't be opened. */
export async function readRosterFile(
  path: string,
  rules: RosterRules,
  options: Omit<RosterOptions, 'fileName'>,
): Promise<RosterReading> {
  return readRoster(await openAsBlob(path), rules, { ...options, fileName: basename(path) })
}
