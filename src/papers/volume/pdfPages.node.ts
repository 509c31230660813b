/** Pages of a PDF as forms that can be drawn on other pages: seals and filled fields included. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFObjectCopier,
  type PDFPage,
  PDFRawStream,
  PDFStream,
} from 'pdf-lib'
import { appearancesOf } from './appearances.ts'
import type { PdfFile } from './pdfFile.ts'
import { type Box, IDENTITY, multiply, placeIn, shownSize, turnOf } from './placement.ts'
import { type DrawnPage, frameOn, sheetFor } from './sheets.ts'
import { unpacked } from './unpack.node.ts'

/** Its pages, each fitted on a sheet of the volume with room around it. */
export function fittedPages(document: PDFDocument, file: PdfFile): readonly DrawnPage[] {
  const copier = PDFObjectCopier.for(document.context, file.context)
  return document.getPages().map((page) => {
    const box = boxOf(page)
    const turn = turnOf(page.getRotation().angle)
    const sheet = sheetFor(shownSize(box, turn))
    const place = placeIn(frameOn(sheet), box, turn, 1)
    const looks = appearancesOf(page, copier, file)
    return {
      sheet,
      drawings: [
        { object: formOf(page, box, copier, file), matrix: place },
        ...looks.map(({ object, matrix }) => ({ object, matrix: multiply(matrix, place) })),
      ],
    }
  })
}

/** Pages that were set for the volume itself: they stay where they are. */
export function ownPages(document: PDFDocument, file: PdfFile): readonly DrawnPage[] {
  const copier = PDFObjectCopier.for(document.context, file.context)
  return document.getPages().map((page) => {
    const box = boxOf(page)
    return { sheet: box, drawings: [{ object: formOf(page, box, copier, file), matrix: IDENTITY }] }
  })
}

/** What is shown of a page. A box without area would hide everything: then the medium's is taken. */
function boxOf(page: PDFPage): Box {
  const [crop, media] = [page.getCropBox(), page.getMediaBox()]
  const [x, y] = [Math.max(crop.x, media.x), Math.max(crop.y, media.y)]
  const width = Math.min(crop.x + crop.width, media.x + media.width) - x
  const height = Math.min(crop.y + crop.height, media.y + media.height) - y
  const box = width > 0 && height > 0 ? { x, y, width, height } : media
  if (!(box.width > 0 && box.height > 0)) throw new RangeError('a page without area')
  return box
}

/** A page's content as one form, which keeps its own graphics state to itself and is cut off at its box. */
export function formOf(page: PDFPage, box: Box, copier: PDFObjectCopier, file: PdfFile) {
  const { node } = page
  const look = {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [box.x, box.y, box.x + box.width, box.y + box.height],
  }
  const form = contentOf(node.Contents(), look, copier, file)
  const resources = node.Resources()
  form.dict.set(PDFName.of('Resources'), resources ? copier.copy(resources) : file.context.obj({}))
  const group = node.lookup(PDFName.of('Group'))
  if (group instanceof PDFDict) form.dict.set(PDFName.of('Group'), copier.copy(group))
  return file.add(form)
}

type Look = Parameters<PdfFile['context']['stream']>[1]

/** One stream stays packed as it is; several are unpacked and joined. */
function contentOf(
  contents: PDFStream | PDFArray | undefined,
  look: Look,
  copier: PDFObjectCopier,
  { context }: PdfFile,
): PDFRawStream {
  const streams = contents instanceof PDFArray ? streamsIn(contents) : contents ? [contents] : []
  const [only] = streams
  if (streams.length !== 1 || !(only instanceof PDFRawStream)) return context.flateStream(unpacked(streams), look)
  const form = context.stream(only.contents, look)
  for (const key of PACKING) {
    const value = only.dict.get(key)
    if (value) form.dict.set(key, copier.copy(value))
  }
  return form
}

const PACKING = ['Filter', 'DecodeParms'].map((name) => PDFName.of(name))

/** A name that leads nowhere adds nothing. */
const streamsIn = (contents: PDFArray): readonly PDFStream[] =>
  Array.from({ length: contents.size() }, (_, at) => contents.lookup(at)).filter(
    (stream): stream is PDFStream => stream instanceof PDFStream,
  )
