/** Evidence of every kind, made on the spot, and an application that shows it. */
import { createHash, randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { degrees, PDFDocument, PDFName, PDFRawStream, rgb, StandardFonts } from 'pdf-lib'
import sharp from 'sharp'
import type { Evidence, VolumeContent } from '#papers/volume/volumeContent.ts'
import { filledCase, WUXING } from './filledCases.ts'

export const HASH = '0123456789abcdef'.repeat(4)

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const PDF = 'application/pdf'

export function evidence(row: string, title: string, media: string, bytes: Uint8Array): Evidence {
  return { row, title, media, sha256: sha256(bytes), source: bytes }
}

export async function applicationOf(files: readonly Evidence[], change: Partial<VolumeContent> = {}) {
  const content: VolumeContent = {
    programme: '培育行动',
    enterprise: '湖州棉朵童装有限公司',
    creditCode: '91330502MA2T00015X',
    batch: '2026年第一批',
    office: '织里镇人民政府',
    submittedOn: '2026-03-05',
    number: '2026-0012',
    contentHash: HASH,
    form: [
      {
        head: '一、基本情况',
        rows: [
          [
            { label: '法定代表人', value: '沈国强' },
            { label: '联系电话', value: '0572-0000000' },
          ],
        ],
      },
      { head: '二、简介', texts: ['本企业生产儿童服装。'] },
    ],
    table: await filledCase({ dir: WUXING, language: 'zh', example: '织里60人童装厂' }),
    signed: [],
    evidence: files,
    madeAt: '2026-03-05T09:05',
    ...change,
  }
  return content
}

export interface PdfLook {
  readonly pages?: number
  readonly size?: readonly [number, number]
  readonly turn?: number
  readonly crop?: readonly [number, number, number, number]
  /** A filled field, and a stamp that somebody has hidden. */
  readonly annotated?: boolean
  /** Content in several streams, the first of which leaves a graphics state open. */
  readonly severalStreams?: boolean
}

/** A PDF whose pages say which they are. */
export async function pdfOf(words: string, look: PdfLook = {}): Promise<Uint8Array> {
  const { pages = 1, size = [595, 842], turn = 0, crop, annotated = false, severalStreams = false } = look
  const document = await PDFDocument.create({ updateMetadata: false })
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (let at = 1; at <= pages; at++) {
    const page = document.addPage([...size])
    page.drawText(`${words} ${at}`, { x: size[0] / 3, y: size[1] / 2, size: 20, font })
    page.drawRectangle({ x: 1, y: 1, width: size[0] - 2, height: size[1] - 2, borderColor: rgb(1, 0, 0) })
    page.setRotation(degrees(turn))
    if (crop) page.setCropBox(...crop)
    if (severalStreams) {
      const open = document.context.register(document.context.flateStream('q 2 0 0 2 0 0 cm'))
      page.node.wrapContentStreams(open, document.context.register(document.context.flateStream('q')))
    }
  }
  if (annotated) addFields(document)
  return new Uint8Array(await document.save({ useObjectStreams: true }))
}

function addFields(document: PDFDocument): void {
  const page = document.getPage(0)
  const place = { x: 50, y: 100, width: 200, height: 30 }
  for (const [name, text] of [
    ['shown', 'FIELD'],
    ['hidden', 'SECRET'],
  ] as const) {
    const field = document.getForm().createTextField(name)
    field.setText(text)
    field.addToPage(page, place)
    if (name === 'hidden') field.acroField.getWidgets()[0]!.setFlags(2)
  }
}

/** Locked, as far as a reader sees at once. */
export async function lockedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await pdfOf('locked'))
  document.context.trailerInfo.Encrypt = document.context.register(document.context.obj({ Filter: 'Standard', V: 2 }))
  return new Uint8Array(await document.save({ useObjectStreams: false }))
}

/** A small file whose packed objects would fill the memory. */
export async function bombPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.addPage()
  const { context } = document
  const dict = context.obj({ Type: 'ObjStm', N: 1, First: 4, Filter: 'FlateDecode' })
  context.register(PDFRawStream.of(dict, deflateSync(new Uint8Array(200 * 2 ** 20))))
  return new Uint8Array(await document.save({ useObjectStreams: false }))
}

/** The same with a page's content, in two parts, so that it has to be unpacked. */
export async function contentBombPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const page = document.addPage()
  const { context } = document
  const dict = () => context.obj({ Filter: 'FlateDecode' })
  const parts = [0, 1].map(() => context.register(PDFRawStream.of(dict(), deflateSync(new Uint8Array(100 * 2 ** 20)))))
  page.node.set(PDFName.of('Contents'), context.obj(parts))
  return new Uint8Array(await document.save({ useObjectStreams: false }))
}

/** A picture with its upper left quarter red, so that it shows which side is up. */
export async function pictureOf(kind: 'jpeg' | 'png' | 'webp' | 'tiff', orientation?: number): Promise<Uint8Array> {
  const corner = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#f00' } })
    .png()
    .toBuffer()
  const clear = { r: 255, g: 255, b: 255, alpha: 0 }
  const painted = sharp({ create: { width: 800, height: 600, channels: 4, background: clear } }).composite([
    { input: corner, left: 0, top: 0 },
  ])
  if (kind === 'jpeg') painted.flatten({ background: 'white' })
  const told = orientation === undefined ? painted : painted.withMetadata({ orientation })
  return new Uint8Array(await told.toFormat(kind).toBuffer())
}

/** A PDF of a size in megabytes that no packing makes smaller. */
export async function heavyPdf(megabytes: number): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const page = document.addPage()
  const side = Math.floor(Math.sqrt((megabytes * 2 ** 20) / 3))
  const dict = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: side,
    Height: side,
    ColorSpace: 'DeviceRGB',
    BitsPerComponent: 8,
  }
  const noise = new Uint8Array(randomBytes(side * side * 3))
  page.node.setXObject(PDFName.of('Noise'), document.context.register(document.context.stream(noise, dict)))
  return new Uint8Array(await document.save())
}
