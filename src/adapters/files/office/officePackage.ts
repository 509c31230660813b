import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js'
import type { FileLimits } from '../limits.ts'
import { isOle, isProgram, isZip } from '../magic.ts'
import { NotTaken, type OfficeActiveContent } from '../problem.ts'
import { partsOf, readPart, type UnpackBudget } from './archive.ts'
import { type PackageType, typeByContentTypes } from './contentTypes.ts'
import { elementsOf } from './elements.ts'
import { leadsOutside } from './relationships.ts'

/**
 * What a zip is, judged by its parts: an office file, an OFD, or neither (undefined). Every part is unpacked
 * once, within bounds, because only then is it known what it holds.
 * @throws {NotTaken}
 */
export function inspectPackage(bytes: Uint8Array, limits: FileLimits): Promise<PackageType | undefined> {
  return inspect(bytes, { limits, budget: { bytes: limits.unpackedBytes }, depth: 0 })
}

interface Inspection {
  readonly limits: FileLimits
  readonly budget: UnpackBudget
  readonly depth: number
}

async function inspect(bytes: Uint8Array, inspection: Inspection): Promise<PackageType | undefined> {
  const parts = await partsOf(bytes, inspection.limits, inspection.budget)
  if (parts.some((part) => part.encrypted)) throw new NotTaken('encrypted', { kind: 'office' })
  const types = new Set<PackageType>()
  for (const part of parts) {
    const type = await inspectPart(part, inspection)
    if (type) types.add(type)
  }
  if (types.size > 1) throw new NotTaken('polyglot', { also: 'ofd' })
  return [...types][0]
}

/** Parts that are read as XML, and how large they may be: honest ones are a few kilobytes. */
const CONTENT_TYPES = '[content_types].xml'
const OFD_ROOT = 'ofd.xml'
const isRead = (name: string): boolean => name === CONTENT_TYPES || name === OFD_ROOT || name.endsWith('.rels')
const READ_BYTES = 2 ** 21

/** The stream in which Office keeps any file that was dropped into a document. */
const PACKAGED_FILE = Buffer.from('Ole10Native', 'utf16le')

/** Looks into one part; the part that names the type of the whole answers it. */
async function inspectPart(part: FileEntry, inspection: Inspection): Promise<PackageType | undefined> {
  const name = part.filename.toLowerCase()
  if (name.endsWith('vbaproject.bin')) throw active('macros')
  if (name.includes('/activex/')) throw active('activex')
  const read = isRead(name)
  if (read && part.uncompressedSize > READ_BYTES) throw new NotTaken('archive-bomb', {})
  const content = await readPart(part, (head) => read || isZip(head) || isOle(head))
  if (isProgram(content)) throw active('program')
  if (isOle(content) && content.includes(PACKAGED_FILE)) throw active('package')
  if (isZip(content)) await inspectInner(content, inspection)
  return read ? typeByPart(name, content) : undefined
}

function typeByPart(name: string, content: Uint8Array): PackageType | undefined {
  const elements = elementsOf(content)
  if (name === CONTENT_TYPES) return typeByContentTypes(elements)
  if (name === OFD_ROOT) return elements[0]?.name === 'OFD' ? 'ofd' : undefined
  if (leadsOutside(elements)) throw active('outside-template')
  return undefined
}

/** A file inside the file: an office file may lie inside, as the data of a chart; anything else is smuggled. */
async function inspectInner(bytes: Uint8Array, { limits, budget, depth }: Inspection): Promise<void> {
  if (depth >= limits.nesting) throw new NotTaken('archive-bomb', {})
  if (!(await inspect(bytes, { limits, budget, depth: depth + 1 }))) throw active('package')
}

const active = (found: OfficeActiveContent): NotTaken => new NotTaken('office-active-content', { found })
