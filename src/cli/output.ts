import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** Writes and, when the reader is slower than we are, waits for it: a million lines stay in constant memory. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}

/** One value as one line of JSON. */
export const writeJson = (stream: Writable, value: unknown): Promise<void> =>
  write(stream, `${JSON.stringify(value)}\n`)
