import { createHash } from 'node:crypto'
import type { Programme } from '#core/programme/programme.ts'

/** A programme in the form in which it is stored and sent. */
export interface HeldProgramme {
  readonly programme: Programme
  readonly json: string
  /** Of `json`, in hexadecimal. */
  readonly sha256: string
}

/** The order of keys is kept: a choice goes from least to most. */
export function hold(programme: Programme): HeldProgramme {
  const json = JSON.stringify(programme)
  return { programme, json, sha256: createHash('sha256').update(json).digest('hex') }
}
