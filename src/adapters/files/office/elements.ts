import { SaxesParser } from 'saxes'
import { NotTaken } from '../problem.ts'

export interface Element {
  /** Without its prefix. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/**
 * The elements of a small part of an office file, entities read.
 * @throws {NotTaken} at a DOCTYPE, and at anything that is not well formed or not UTF-8.
 */
export function elementsOf(bytes: Uint8Array): readonly Element[] {
  const found: Element[] = []
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    throw new NotTaken('office-active-content', { found: 'doctype' })
  })
  parser.on('error', () => {
    throw new NotTaken('file-damaged', { kind: 'office' })
  })
  parser.on('opentag', ({ name, attributes }) => found.push({ name: name.replace(/^.*:/, ''), attributes }))
  parser.write(textOf(bytes)).close()
  return found
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new NotTaken('file-damaged', { kind: 'office' })
  }
}
