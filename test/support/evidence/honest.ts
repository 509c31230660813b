import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import exceljs from 'exceljs'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { archive } from '#test/roster/support/archive.ts'
import type { AllowedTypeName } from '#adapters/files/allowedTypes.ts'
import { ROOT } from '../folders.ts'
import { OFD_PARTS, officeFile, oleFile, relationships } from './packages.ts'
import { objectStream, rawPdf, streamOf } from './pdfs.ts'
import { jpeg, photograph, picture, webp } from './pictures.ts'

export interface HonestFile {
  readonly name: string
  readonly fileName: string
  readonly bytes: Buffer
  readonly type: AllowedTypeName
  readonly pages?: number
  /** The extension that the name has and the content has not. */
  readonly disagrees?: string
}

const sample = (name: string): Buffer => readFileSync(join(ROOT, 'test', 'samples', name))

/** A HEIC of 96 × 64 that an encoder wrote, with the time it was taken. */
export const heicPhotograph = (): Buffer => sample('photo.heic')

/** A HEIC of 8000 × 7000 in one colour. */
export const largeHeic = (): Buffer => sample('plain-56-megapixels.heic')

/** A PDF as an office program writes it: packed tables, so many pages. */
export async function writtenPdf(pages: number): Promise<Buffer> {
  const document = await PDFDocument.create()
  for (let page = 0; page < pages; page++) document.addPage([200, 200]).drawText(`page ${page + 1}`)
  return Buffer.from(await document.save({ useObjectStreams: true }))
}

async function writtenWorkbook(): Promise<Buffer> {
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet('花名册')
  for (let row = 0; row < 2000; row++) sheet.addRow(['Ann', row, new Date(0)])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

const writtenLetter = (): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('承诺书')] }] }))

/** Files that people really send, odd ones among them. */
export async function honestFiles(): Promise<readonly HonestFile[]> {
  const chart = await officeFile('xlsx')
  return [
    { name: 'a PDF of 12 pages', fileName: '合同.pdf', bytes: await writtenPdf(12), type: 'pdf', pages: 12 },
    { name: 'a PDF written by hand', fileName: 'a.pdf', bytes: rawPdf(), type: 'pdf', pages: 1 },
    {
      name: 'a PDF that speaks of JavaScript, in a string, a comment and a packed page',
      fileName: 'a.pdf',
      bytes: rawPdf({
        objects: [
          '<< /Title (How /JavaScript is taught \\(and /JS\\)) >> % /Launch',
          streamOf('', 'BT (/JS) Tj ET'),
          objectStream(['<< /Note (/JavaScript) >>']),
        ],
      }),
      type: 'pdf',
      pages: 1,
    },
    {
      name: 'a PDF that opens at a page of its own and links to a web page',
      fileName: 'a.pdf',
      bytes: rawPdf({
        catalog: '/OpenAction [3 0 R /Fit]',
        page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.org/JS) >> >>]',
      }),
      type: 'pdf',
      pages: 1,
    },
    {
      name: 'a signed PDF with a form',
      fileName: 'a.pdf',
      bytes: rawPdf({
        catalog: '/AcroForm << /SigFlags 3 /Fields [4 0 R] >>',
        objects: ['<< /FT /Sig /T (seal) /V << /Type /Sig /Filter /Adobe.PPKLite /Contents <00ff> >> >>'],
      }),
      type: 'pdf',
      pages: 1,
    },
    {
      name: 'a PDF with a line after its end',
      fileName: 'a.pdf',
      bytes: after(rawPdf(), '\nsent by mail\n'),
      type: 'pdf',
    },
    { name: 'a PDF called .docx', fileName: 'a.docx', bytes: rawPdf(), type: 'pdf', disagrees: 'docx' },
    { name: 'a photograph', fileName: 'IMG_0001.JPG', bytes: await photograph(), type: 'jpeg' },
    { name: 'a photograph called .jpeg', fileName: 'a.jpeg', bytes: await jpeg(), type: 'jpeg' },
    {
      name: 'a photograph with a film of a second after it',
      fileName: 'a.jpg',
      bytes: after(
        await jpeg(),
        Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42'), Buffer.alloc(5000, 7)]),
      ),
      type: 'jpeg',
    },
    { name: 'a screenshot', fileName: 'a.png', bytes: await picture(), type: 'png' },
    { name: 'a picture called .pdf', fileName: '证书.pdf', bytes: await picture(), type: 'png', disagrees: 'pdf' },
    { name: 'a picture without an extension', fileName: 'photo', bytes: await webp(), type: 'webp' },
    { name: 'a HEIC', fileName: 'IMG_1.HEIC', bytes: heicPhotograph(), type: 'heic' },
    { name: 'a HEIC called .jpg', fileName: 'IMG_1.jpg', bytes: heicPhotograph(), type: 'heic', disagrees: 'jpg' },
    {
      name: 'a very wide panorama',
      fileName: 'a.jpg',
      bytes: await sharp({ create: { width: 16_000, height: 40, channels: 3, background: '#888' } })
        .jpeg()
        .toBuffer(),
      type: 'jpeg',
    },
    { name: 'a Word file', fileName: 'a.docx', bytes: await officeFile('docx'), type: 'docx' },
    { name: 'a PowerPoint file', fileName: 'a.pptx', bytes: await officeFile('pptx'), type: 'pptx' },
    { name: 'a roster', fileName: '花名册.xlsx', bytes: sample('roster-garment.xlsx'), type: 'xlsx' },
    { name: 'a workbook of another writer', fileName: 'a.xlsx', bytes: await writtenWorkbook(), type: 'xlsx' },
    { name: 'a letter', fileName: 'a.docx', bytes: await writtenLetter(), type: 'docx' },
    {
      name: 'a Word file with a chart, a formula of the old kind, links, and a template at home',
      fileName: 'a.docx',
      bytes: await officeFile('docx', {
        'word/embeddings/chart.xlsx': chart,
        'word/embeddings/oleObject1.bin': oleFile('Equation Native'),
        'word/_rels/document.xml.rels': relationships(['hyperlink', 'https://example.org/', 'External']),
        'word/_rels/settings.xml.rels': relationships([
          'attachedTemplate',
          'file:///C:\\Users\\张三\\Templates\\letter.dotx',
          'External',
        ]),
      }),
      type: 'docx',
    },
    {
      name: 'a presentation with a report with a chart in it',
      fileName: 'a.pptx',
      bytes: await officeFile('pptx', {
        'ppt/embeddings/a.docx': await officeFile('docx', { 'word/embeddings/a.xlsx': chart }),
      }),
      type: 'pptx',
    },
    { name: 'an OFD', fileName: '发票.ofd', bytes: Buffer.from(await archive(OFD_PARTS)), type: 'ofd' },
  ]
}

export const after = (bytes: Buffer, more: Buffer | string): Buffer => Buffer.concat([bytes, Buffer.from(more)])
