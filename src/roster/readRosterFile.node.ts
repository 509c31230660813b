import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { RosterRules } from '#core/programme/rosterRules.ts'
import { readRoster, type RosterOptions } from './readRoster.ts'
import type { RosterReading } from './rosterReading.ts'

/** Node's door: the file is read in pieces as it is unpacked, never whole. Throws when it can't be opened. */
export async function readRosterFile(
  path: string,
  rules: RosterRules,
  options: Omit<RosterOptions, 'fileName'>,
): Promise<RosterReading> {
  const file = await openAsBlob(path)
  return collectingOften(() => readRoster(file, rules, { ...options, fileName: basename(path) }))
}

/**
 * Unpacked bytes lie outside the script heap, and V8 gives them back only when it collects. A young
 * generation that does not grow meanwhile keeps forty megabytes of them from piling up.
 */
async function collectingOften<T>(work: () => Promise<T>): Promise<T> {
  setFlagsFromString('--scavenger-max-new-space-capacity-mb=4')
  try {
    return await work()
  } finally {
    setFlagsFromString('--scavenger-max-new-space-capacity-mb=32')
  }
}
