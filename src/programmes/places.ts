import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml'

export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

export type Path = readonly (string | number)[]

/** A YAML file that was read: its tree and the means to find a line in it. */
export interface SourceFile {
  readonly file: string
  readonly document: Document.Parsed
  readonly lines: LineCounter
}

/**
 * Where `path` stands in the file: at the key of a map's entry, else at the value. When the path
 * leaves the tree (something is missing) the place is that of the nearest node above.
 */
export function placeIn(source: SourceFile, path: Path): Place {
  let node: unknown = source.document.contents
  let offset = offsetOf(node) ?? 0
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(source.document)
    const next = child(node, step)
    if (!next) break
    offset = offsetOf(next.at) ?? offset
    node = next.value
  }
  return placeAt(source, offset)
}

export function placeAt(source: Pick<SourceFile, 'file' | 'lines'>, offset: number): Place {
  const { line, col } = source.lines.linePos(offset)
  return { file: source.file, line: Math.max(line, 1), column: Math.max(col, 1) }
}

function child(node: unknown, step: string | number): { at: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
    return pair && { at: pair.key, value: pair.value }
  }
  if (isSeq(node)) {
    const value = node.items[Number(step)]
    return value === undefined ? undefined : { at: value, value }
  }
  return undefined
}

const offsetOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0]
