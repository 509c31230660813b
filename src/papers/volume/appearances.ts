/** What annotations look like: seals, stamps, filled fields. Forms that are drawn do not bring them along. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObjectCopier, type PDFPage, PDFStream } from 'pdf-lib'
import type { PdfFile } from './pdfFile.ts'
import { type Box, boundsOf, fitOnto, IDENTITY, type Matrix } from './placement.ts'
import type { Drawing } from './sheets.ts'

const name = (text: string) => PDFName.of(text)
/** Bits 2 and 6 of an annotation's flags. */
const [HIDDEN, NO_VIEW] = [2, 32]
/** Windows that open beside the page, and places to click. */
const NOT_DRAWN: ReadonlySet<unknown> = new Set(['Popup', 'Link'].map(name))

/** The looks of a page's annotations and the matrices that put them on it (ISO 32000-1 §12.5.5). */
export function appearancesOf(page: PDFPage, copier: PDFObjectCopier, file: PdfFile): readonly Drawing[] {
  const annotations = page.node.lookup(name('Annots'))
  if (!(annotations instanceof PDFArray)) return []
  return Array.from({ length: annotations.size() }, (_, at) => annotations.lookup(at)).flatMap((annotation) => {
    const look = annotation instanceof PDFDict && isDrawn(annotation) ? lookOf(annotation) : undefined
    const place = annotation instanceof PDFDict ? boxIn(annotation.lookup(name('Rect'))) : undefined
    if (!look || !place) return []
    const box = boxIn(look.dict.lookup(name('BBox')))
    if (!box) return []
    const matrix = fitOnto(boundsOf(box, matrixIn(look.dict)), place)
    return [{ object: file.add(formOf(look, copier)), matrix }]
  })
}

function isDrawn(annotation: PDFDict): boolean {
  const flags = annotation.lookup(name('F'))
  const bits = flags instanceof PDFNumber ? flags.asNumber() : 0
  return (bits & (HIDDEN | NO_VIEW)) === 0 && !NOT_DRAWN.has(annotation.lookup(name('Subtype')))
}

/** The normal look; of several, the one of the state that it is in. */
function lookOf(annotation: PDFDict): PDFStream | undefined {
  const looks = annotation.lookup(name('AP'))
  const normal = looks instanceof PDFDict ? looks.lookup(name('N')) : undefined
  if (normal instanceof PDFStream) return normal
  const state = annotation.lookup(name('AS'))
  const chosen = normal instanceof PDFDict && state instanceof PDFName ? normal.lookup(state) : undefined
  return chosen instanceof PDFStream ? chosen : undefined
}

/** Older programs leave out what makes a stream a form. */
function formOf(look: PDFStream, copier: PDFObjectCopier): PDFStream {
  const form = copier.copy(look)
  form.dict.set(name('Type'), name('XObject'))
  form.dict.set(name('Subtype'), name('Form'))
  return form
}

function boxIn(value: unknown): Box | undefined {
  const numbers = numbersIn(value)
  if (numbers?.length !== 4) return undefined
  const [a = 0, b = 0, c = 0, d = 0] = numbers
  const box = { x: Math.min(a, c), y: Math.min(b, d), width: Math.abs(c - a), height: Math.abs(d - b) }
  return box.width > 0 && box.height > 0 ? box : undefined
}

function matrixIn(form: PDFDict): Matrix {
  const [a, b, c, d, e, f] = numbersIn(form.lookup(name('Matrix'))) ?? []
  if (a === undefined || b === undefined || c === undefined || d === undefined) return IDENTITY
  return e === undefined || f === undefined ? IDENTITY : [a, b, c, d, e, f]
}

function numbersIn(value: unknown): readonly number[] | undefined {
  if (!(value instanceof PDFArray)) return undefined
  const items = Array.from({ length: value.size() }, (_, at) => value.lookup(at))
  const numbers = items.filter((item): item is PDFNumber => item instanceof PDFNumber)
  return numbers.length === items.length ? numbers.map((item) => item.asNumber()) : undefined
}
