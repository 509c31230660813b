/** A letter or a notice as a Word file, in the browser and in Node. */
import { AlignmentType, LineRuleType, Paragraph, type Table } from 'docx'
import { docxFile } from './docx/docxFile.ts'
import { docxGrid, type GridCell } from './docx/docxGrid.ts'
import { docxCentred, docxNotes } from './docx/docxLines.ts'
import { docxSigned } from './docx/docxSigned.ts'
import { docxSignatures } from './docx/docxSignatures.ts'
import { docxWriter, type DocxWriter, type Face } from './docx/docxWriter.ts'
import type { Letter, LetterBlock } from './letter/letter.ts'
import {
  bodySizeOf,
  factCells,
  factWidths,
  issuedIndents,
  roomOf,
  scriptOf,
  sheetOf,
  tableWidths,
} from './letter/letterLayout.ts'

/** A4 in the layout of GB/T 9704, faces by name. Equal input, equal bytes. */
export async function letterDocx(letter: Letter): Promise<Uint8Array> {
  const script = scriptOf(letter)
  const { title, language, madeAt } = letter
  return docxFile({ title, script, language, sheet: sheetOf(letter), children: bodyOf(letter), madeAt })
}

function bodyOf(letter: Letter): (Paragraph | Table)[] {
  const write = docxWriter(scriptOf(letter))
  const body = bodyWriter(letter, write)
  const sheet = sheetOf(letter)
  return [
    docxCentred(letter.title, 'title', { before: 0, after: letter.subtitles.length > 0 ? 60 : 200 }, write),
    ...letter.subtitles.map((text) => docxCentred(text, 'subtitle', { before: 0, after: 160 }, write)),
    ...(letter.number === undefined ? [] : [docxCentred(letter.number, 'subtitle', { before: 0, after: 200 }, write)]),
    ...(letter.addressee ? [body(letter.addressee, { indent: false })] : []),
    ...letter.blocks.flatMap((block, at) => blockOf(block, at === letter.blocks.length - 1, letter, body, write)),
    ...(letter.signatures.length > 0 ? docxSignatures(letter.signatures, sheet, write, SEAL_ROOM) : []),
    ...(letter.issued ? issued(letter.issued, letter, body, write) : []),
    ...docxNotes('', letter.notes, write),
  ]
}

/** Above and below each line to sign, in twentieths of a point: a round seal is 4 cm wide. */
const SEAL_ROOM = 280

type Body = (text: string, look?: Partial<BodyLook>) => Paragraph

interface BodyLook {
  readonly face: Face
  /** Two characters in, as Chinese paragraphs begin. */
  readonly indent: boolean
  readonly align: 'both' | 'left' | 'right'
  readonly keepNext: boolean
  /** In twentieths of a point. */
  readonly before: number
  readonly right: number
}

const PLAIN: BodyLook = { face: 'fang', indent: true, align: 'both', keepNext: false, before: 0, right: 0 }

function bodyWriter(letter: Letter, write: DocxWriter): Body {
  const size = bodySizeOf(letter)
  const han = letter.language === 'zh'
  return (text, look = {}) => {
    const { face, indent, align, keepNext, before, right } = { ...PLAIN, ...look }
    return new Paragraph({
      alignment: han ? AlignmentType[ALIGNED[align]] : AlignmentType[align === 'right' ? 'RIGHT' : 'LEFT'],
      spacing: { before, after: han ? 0 : 80, line: write.pitch(size), lineRule: LineRuleType.EXACT },
      indent: { ...(han && indent && twoIn(write.points(size))), ...(right > 0 && { right }) },
      keepNext,
      children: [write.run(text, face, size)],
    })
  }
}

/** Word counts characters, other programs only twips. */
const twoIn = (points: number) => ({ firstLineChars: 200, firstLine: points * 2 * 20 })

const ALIGNED = { both: 'BOTH', left: 'LEFT', right: 'RIGHT' } as const

/** The last words stay with the signatures: nobody signs a page with nothing on it. */
function blockOf(
  block: LetterBlock,
  last: boolean,
  letter: Letter,
  body: Body,
  write: DocxWriter,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'text':
      return [body(block.text, { keepNext: last })]
    case 'head':
      return [body(block.text, { face: 'hei', keepNext: true, align: 'left' })]
    case 'facts':
      return [gap(write), factsGrid(block, letter, write), gap(write)]
    case 'table':
      return [gap(write), tableGrid(block, letter, write), gap(write)]
    case 'signed':
      return docxSigned(block.signed, sheetOf(letter), write)
  }
}

/** What keeps a table and the text below it apart. */
const gap = (write: DocxWriter): Paragraph =>
  new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT }, children: [write.run('', 'fang', 'notes')] })

function factsGrid({ rows }: Extract<LetterBlock, { kind: 'facts' }>, letter: Letter, write: DocxWriter): Table {
  const cells = rows.map((row) =>
    factCells(row).map(
      (cell): GridCell => ({
        ...cell,
        face: cell.at % 2 === 0 ? 'hei' : 'fang',
        align: cell.at % 2 === 0 ? 'center' : 'left',
      }),
    ),
  )
  return docxGrid({ widths: factWidths(roomOf(sheetOf(letter))), heads: [], rows: cells, size: 'cell' }, write)
}

function tableGrid(block: Extract<LetterBlock, { kind: 'table' }>, letter: Letter, write: DocxWriter): Table {
  const heads = block.columns.map(({ head }, at): GridCell => ({ at, text: head, face: 'hei', align: 'center' }))
  const rows = block.rows.map((row) =>
    row.map((text, at): GridCell => ({ at, text, face: 'fang', align: block.columns[at]!.prose ? 'left' : 'center' })),
  )
  const widths = tableWidths(block.columns, roomOf(sheetOf(letter)))
  return docxGrid({ widths, heads: [heads], rows, size: 'cell' }, write)
}

/** The seal covers the office and the day. */
function issued(
  { by, day }: NonNullable<Letter['issued']>,
  letter: Letter,
  body: Body,
  write: DocxWriter,
): Paragraph[] {
  const indents = issuedIndents({ by, day })
  const right = (characters: number) => Math.round(characters * write.points(bodySizeOf(letter)) * 20)
  return [
    body(by, { align: 'right', indent: false, keepNext: true, before: 600, right: right(indents.by) }),
    body(day, { align: 'right', indent: false, right: right(indents.day) }),
  ]
}
