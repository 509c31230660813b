import type { Anchor, Entry } from './entry.ts'

/** An entry as one line of an export: its fields in the order they are hashed, `detail` as the text that was hashed. */
export const entryLine = ({
  seq,
  at,
  actor,
  role,
  act,
  object,
  objectId,
  detail,
  previous,
  hash,
  seal,
}: Entry): string =>
  `${JSON.stringify({ seq, at, actor, role, act, object, objectId, detail, previous, hash, seal })}\n`

/** An anchor as one line of the anchors' file. */
export const anchorLine = ({ seq, at, hash, seal }: Anchor): string => `${JSON.stringify({ seq, at, hash, seal })}\n`

/** The entry in a line of an export; undefined if it is none. */
export const readEntryLine = (line: string): Entry | undefined =>
  readLine(line, ['at', 'actor', 'role', 'act', 'object', 'objectId', 'detail', 'previous', 'hash', 'seal'])

/** The anchor in a line of the anchors' file; undefined if it is none. */
export const readAnchorLine = (line: string): Anchor | undefined => readLine(line, ['at', 'hash', 'seal'])

function readLine<T>(line: string, texts: readonly (keyof T & string)[]): T | undefined {
  const value = parse(line)
  const isRecord = value !== null && typeof value === 'object'
  if (!isRecord || !Number.isSafeInteger((value as { seq?: unknown }).seq)) return undefined
  return texts.every((key) => typeof (value as Record<string, unknown>)[key] === 'string') ? (value as T) : undefined
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
