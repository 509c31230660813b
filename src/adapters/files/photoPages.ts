import { PDFDocument, type PDFFont, type PDFPage, StandardFonts, rgb } from 'pdf-lib'
import { jpegOf, type PictureType, previewOf } from './pictures.ts'

/** A4 in points, and the margin around the picture. */
const [SHORT, LONG, MARGIN] = [595.28, 841.89, 36]
const CAPTION = 9

export interface PhotoPages {
  readonly title: string
  readonly now: Date
  readonly pictures: readonly { readonly bytes: Buffer; readonly type: PictureType }[]
}

/**
 * Photographs as one PDF: each on an A4 page that stands or lies as the picture does, never larger than it is.
 * The title is the document's; it is printed above the pages only when the PDF's own letters can, without a font.
 * @throws {NotTaken} when a picture cannot be decoded.
 */
export async function photoPages({ title, now, pictures }: PhotoPages): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.setTitle(title)
  document.setCreationDate(now)
  document.setModificationDate(now)
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const [index, { bytes, type }] of pictures.entries()) {
    const photo = await document.embedJpg(await jpegOf((await previewOf(bytes, type)).bytes))
    const lies = photo.width > photo.height
    const page = document.addPage(lies ? [LONG, SHORT] : [SHORT, LONG])
    const room = { width: page.getWidth() - 2 * MARGIN, height: page.getHeight() - 2 * MARGIN }
    const scale = Math.min(1, room.width / photo.width, room.height / photo.height)
    const { width, height } = photo.scale(scale)
    page.drawImage(photo, { x: (page.getWidth() - width) / 2, y: (page.getHeight() - height) / 2, width, height })
    caption(page, font, isPrintable(title) ? title : '', `${index + 1} / ${pictures.length}`)
  }
  return document.save()
}

const isPrintable = (text: string): boolean => /^[ -~]{1,100}$/.test(text)

function caption(page: PDFPage, font: PDFFont, title: string, number: string): void {
  const style = { font, size: CAPTION, color: rgb(0.35, 0.35, 0.35) }
  page.drawText(title, { ...style, x: MARGIN, y: page.getHeight() - MARGIN + CAPTION })
  const x = page.getWidth() - MARGIN - font.widthOfTextAtSize(number, CAPTION)
  page.drawText(number, { ...style, x, y: MARGIN - 2 * CAPTION })
}
