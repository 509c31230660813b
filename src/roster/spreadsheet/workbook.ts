import type { Archive } from './archive.ts'
import { limits } from './limits.ts'
import { readSmallPart } from './parts.ts'
import { UnreadableFile } from './problem.ts'

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

export interface Workbook {
  readonly sheets: readonly SheetPart[]
  /** Days are counted from 1904. */
  readonly from1904: boolean
  readonly sharedStrings: string | undefined
  readonly styles: string | undefined
}

/** Finds the workbook through the package's relations, as other writers may name its parts otherwise. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const main = await mainPart(archive)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = await readRelations(archive, `${folder}_rels/${main.slice(folder.length)}.rels`, folder)
  const listed: { name: string; hidden: boolean; id: string }[] = []
  let from1904 = false
  await readSmallPart(archive, main, ({ name, attributes }) => {
    if (name === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
    if (name !== 'sheet') return
    if (listed.length >= limits.sheets) throw new UnreadableFile('too-many-sheets', { most: limits.sheets })
    listed.push({
      name: attributes.name ?? '',
      hidden: attributes.state !== undefined && attributes.state !== 'visible',
      id: attributes.id ?? '',
    })
  })
  const sheets = listed.flatMap(({ name, hidden, id }) => {
    const relation = relations.find((candidate) => candidate.id === id && candidate.type.endsWith('/worksheet'))
    return relation && archive.has(relation.part) ? [{ name, hidden, part: relation.part }] : []
  })
  if (sheets.length === 0) throw new UnreadableFile('part-missing', { part: 'worksheet' })
  const partOf = (type: string) => {
    const part = relations.find((relation) => relation.type.endsWith(type))?.part
    return part !== undefined && archive.has(part) ? part : undefined
  }
  return { sheets, from1904, sharedStrings: partOf('/sharedStrings'), styles: partOf('/styles') }
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly part: string
}

async function mainPart(archive: Archive): Promise<string> {
  if (archive.has('xl/workbook.xml')) return 'xl/workbook.xml'
  if (archive.has('xl/workbook.bin')) throw new UnreadableFile('binary-xlsb')
  if (!archive.has('_rels/.rels'))
    throw new UnreadableFile(archive.has('content.xml') ? 'other-spreadsheet' : 'not-a-spreadsheet')
  const relations = await readRelations(archive, '_rels/.rels', '')
  const main = relations.find((relation) => relation.type.endsWith('/officeDocument'))?.part
  if (main === undefined || !/workbook[^/]*\.xml$/i.test(main) || !archive.has(main))
    throw new UnreadableFile('not-a-spreadsheet')
  return main
}

async function readRelations(archive: Archive, part: string, folder: string): Promise<Relation[]> {
  const relations: Relation[] = []
  await readSmallPart(archive, part, ({ name, attributes }) => {
    if (name !== 'Relationship' || attributes.TargetMode === 'External') return
    relations.push({
      id: attributes.Id ?? '',
      type: attributes.Type ?? '',
      part: resolve(folder, attributes.Target ?? ''),
    })
  })
  return relations
}

/** A target is counted from the folder of its owner, or from the package when it begins with a slash. */
function resolve(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
