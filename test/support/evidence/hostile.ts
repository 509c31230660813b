import { deflateSync } from 'node:zlib'
import { archive, tampered } from '#test/roster/support/archive.ts'
import { type FileProblem, type OfficeActiveContent, refuse } from '#adapters/files/problem.ts'
import { after, heicPhotograph, writtenPdf } from './honest.ts'
import { OFD_PARTS, officeFile, officeParts, oleFile, programFile, relationships } from './packages.ts'
import { objectStream, rawPdf, streamOf } from './pdfs.ts'
import { jpeg, picture, pngSaying } from './pictures.ts'

export interface HostileFile {
  readonly name: string
  readonly fileName?: string
  readonly bytes: Buffer
  readonly problem: FileProblem
}

const MB = 2 ** 20

/** Files that mean harm or are something else, each with the reason it is refused for. */
export async function hostileFiles(): Promise<readonly HostileFile[]> {
  return [...plainly(), ...(await pictures()), ...(await packages()), ...hostilePdfs(), ...(await largePdfs())]
}

const no = (...given: Parameters<typeof refuse>): FileProblem => refuse(...given).problem

const text = (content: string): Buffer => Buffer.from(content)

function plainly(): readonly HostileFile[] {
  const notAllowed = (found?: string): FileProblem => no('type-not-allowed', found ? { found } : {})
  return [
    { name: 'nothing', bytes: Buffer.alloc(0), problem: no('file-empty', {}) },
    {
      name: 'one byte more than 20 MB',
      bytes: Buffer.alloc(20 * MB + 1),
      problem: no('file-too-large', { bytes: 20 * MB + 1, most: 20 }),
    },
    {
      name: 'a web page called .pdf',
      fileName: 'a.pdf',
      bytes: text('<!doctype html><script>alert(1)</script>'),
      problem: notAllowed('html'),
    },
    {
      name: 'a drawing with a script',
      bytes: text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      problem: notAllowed('svg'),
    },
    { name: 'XML', bytes: text('<?xml version="1.0"?><a/>'), problem: notAllowed('xml') },
    { name: 'a text', bytes: text('张三,李四\n'), problem: notAllowed('text') },
    { name: 'a script of the shell', bytes: text('#!/bin/sh\nrm -rf /\n'), problem: notAllowed('text') },
    { name: 'a program called .jpg', fileName: 'a.jpg', bytes: programFile(), problem: notAllowed('exe') },
    { name: 'an animation', bytes: Buffer.from('474946383961010001000000003b', 'hex'), problem: notAllowed('gif') },
    { name: 'bytes that mean nothing', bytes: Buffer.alloc(5000, 7), problem: notAllowed() },
    { name: 'an old Word file', bytes: oleFile('WordDocument'), problem: no('legacy-office', {}) },
    {
      name: 'an old Excel file called .xlsx',
      fileName: 'a.xlsx',
      bytes: oleFile('Workbook'),
      problem: no('legacy-office', {}),
    },
    {
      name: 'a Word file with a password',
      bytes: oleFile('EncryptedPackage'),
      problem: no('encrypted', { kind: 'office' }),
    },
  ]
}

async function pictures(): Promise<readonly HostileFile[]> {
  const flood = (width: number, height: number, megapixels = 130): FileProblem =>
    no('picture-too-large', { width, height, megapixels })
  const hugeHeic = heicPhotograph()
  const size = hugeHeic.indexOf('ispe') + 8
  hugeHeic.writeUInt32BE(60_000, size)
  hugeHeic.writeUInt32BE(60_000, size + 4)
  const zip = await archive({ 'a.txt': 'hello' })
  return [
    { name: 'a PNG of 50,000 × 50,000 in 70 bytes', bytes: pngSaying(50_000, 50_000), problem: flood(50_000, 50_000) },
    { name: 'a PNG one pixel high and very wide', bytes: pngSaying(900_000, 1), problem: flood(900_000, 1) },
    { name: 'a HEIC of 60,000 × 60,000', bytes: hugeHeic, problem: flood(60_000, 60_000, 64) },
    {
      name: 'a PNG that is only its signature',
      bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      problem: no('file-damaged', { kind: 'image' }),
    },
    {
      name: 'a photograph that is also a zip',
      bytes: after(await jpeg(), Buffer.from(zip)),
      problem: no('polyglot', { also: 'zip' }),
    },
    {
      name: 'a picture with a RAR behind it',
      bytes: after(await picture(), Buffer.from('Rar!\x1a\x07\x01\0more', 'latin1')),
      problem: no('polyglot', { also: 'rar' }),
    },
    {
      name: 'a photograph whose comment is a web page',
      bytes: withComment(await jpeg(), '<html><script>alert(1)</script>'),
      problem: no('polyglot', { also: 'html' }),
    },
    {
      name: 'a photograph whose comment is a PDF',
      bytes: withComment(await jpeg(), '%PDF-1.4 1 0 obj'),
      problem: no('polyglot', { also: 'pdf' }),
    },
    {
      name: 'an AVIF',
      bytes: Buffer.concat([Buffer.from([0, 0, 0, 24]), text('ftypavif\0\0\0\0mif1avif'), Buffer.alloc(100)]),
      problem: no('type-not-allowed', { found: 'avif' }),
    },
  ]
}

/** A JPEG with a comment right behind its first mark. */
function withComment(photo: Buffer, comment: string): Buffer {
  const segment = Buffer.alloc(4)
  segment.writeUInt16BE(0xfffe)
  segment.writeUInt16BE(comment.length + 2, 2)
  return Buffer.concat([photo.subarray(0, 2), segment, text(comment), photo.subarray(2)])
}

async function packages(): Promise<readonly HostileFile[]> {
  const whole = await archive(officeParts('docx'))
  const bomb = (size: number): Promise<Buffer> => officeFile('docx', { 'word/media/image1.bmp': new Uint8Array(size) })
  const change = (...given: Parameters<typeof tampered>): Buffer => Buffer.from(tampered(...given))
  const renamed = (name: string): Promise<Buffer> => officeFile('docx', { [name]: 'x' })
  const lies = await archive({ ...officeParts('docx'), 'word/media/image1.bmp': new Uint8Array(20 * MB) })
  const nested = async (depth: number): Promise<Buffer> =>
    depth === 0 ? officeFile('xlsx') : officeFile('docx', { 'word/embeddings/a.docx': await nested(depth - 1) })
  const active = (found: OfficeActiveContent): FileProblem => no('office-active-content', { found })
  const damaged = no('file-damaged', { kind: 'office' })
  return [
    {
      name: 'a zip',
      bytes: Buffer.from(await archive({ 'a.txt': 'hello' })),
      problem: no('type-not-allowed', { found: 'zip' }),
    },
    {
      name: 'a zip called .docx',
      fileName: 'a.docx',
      bytes: Buffer.from(await archive({ 'a.exe': programFile() })),
      problem: active('program'),
    },
    { name: 'a picture of 40 MB of zeros in a Word file', bytes: await bomb(40 * MB), problem: no('archive-bomb', {}) },
    {
      name: 'a part that says it is a gigabyte',
      bytes: change(whole, 'word/document.xml', (central, local) => {
        central.setUint32(24, 2 ** 30, true)
        local.setUint32(22, 2 ** 30, true)
      }),
      problem: no('archive-bomb', {}),
    },
    {
      name: 'a part that says 1,000 bytes and unpacks to 20 MB',
      bytes: change(lies, 'word/media/image1.bmp', (central, local) => {
        central.setUint32(24, 1000, true)
        local.setUint32(22, 1000, true)
      }),
      problem: damaged,
    },
    {
      name: 'three thousand parts',
      bytes: await officeFile(
        'docx',
        Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`word/${at}.xml`, ''])),
      ),
      problem: no('archive-bomb', {}),
    },
    { name: 'files in files in files', bytes: await nested(20), problem: no('archive-bomb', {}) },
    {
      name: 'a part whose sum does not fit',
      bytes: change(whole, 'word/document.xml', (central, local) => {
        central.setUint32(16, 1, true)
        local.setUint32(14, 1, true)
      }),
      problem: damaged,
    },
    {
      name: 'a part that climbs out of its folder',
      bytes: await renamed('word/../../../etc/passwd'),
      problem: no('archive-unsafe', { part: 'word/../../../etc/passwd' }),
    },
    {
      name: 'a part with the name of a Windows folder',
      bytes: await renamed('word\\..\\a.xml'),
      problem: no('archive-unsafe', { part: 'word\\..\\a.xml' }),
    },
    {
      name: 'two parts of one name but for the case',
      bytes: await renamed('word/Document.xml'),
      problem: no('archive-unsafe', { part: 'word/Document.xml' }),
    },
    {
      name: 'a part that is a link',
      bytes: change(whole, 'word/document.xml', (central) => {
        central.setUint16(4, 0x0314, true)
        central.setUint32(38, 0o120777 * 2 ** 16, true)
      }),
      problem: no('archive-unsafe', { part: 'word/document.xml' }),
    },
    {
      name: 'a part with a password',
      bytes: change(whole, 'word/document.xml', (central, local) => {
        central.setUint16(8, 1, true)
        local.setUint16(6, 1, true)
      }),
      problem: no('encrypted', { kind: 'office' }),
    },
    {
      name: 'a part that is called otherwise in its own header',
      bytes: change(whole, 'word/document.xml', (_, local) => local.setUint8(30, 0x78)),
      problem: no('file-damaged', { kind: 'office' }),
    },
    {
      name: 'a Word file with something behind it',
      bytes: after(Buffer.from(whole), 'MZ and more'),
      problem: no('polyglot', { also: 'data' }),
    },
    { name: 'a Word file cut in half', bytes: Buffer.from(whole.slice(0, whole.length / 2)), problem: damaged },
    {
      name: 'a Word file with macros',
      bytes: await officeFile('docx', { 'word/vbaProject.bin': oleFile('VBA') }),
      problem: active('macros'),
    },
    {
      name: 'a Word file for macros, under the name of one without',
      fileName: 'a.docx',
      bytes: await officeFile('docx', {}, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
      problem: active('macros'),
    },
    {
      name: 'a control of ActiveX',
      bytes: await officeFile('docx', { 'word/activeX/activeX1.bin': 'x' }),
      problem: active('activex'),
    },
    {
      name: 'a program as a part',
      bytes: await officeFile('docx', { 'word/media/image1.png': programFile() }),
      problem: active('program'),
    },
    {
      name: 'any file dropped into a Word file',
      bytes: await officeFile('docx', { 'word/embeddings/oleObject1.bin': oleFile('\u0001Ole10Native') }),
      problem: active('package'),
    },
    {
      name: 'a zip dropped into a Word file',
      bytes: await officeFile('docx', { 'word/embeddings/a.bin': await archive({ 'a.txt': 'hello' }) }),
      problem: active('package'),
    },
    ...(await outsideTemplates()),
    {
      name: 'a list of parts that expands itself',
      bytes: await officeFile('docx', { '[Content_Types].xml': '<!DOCTYPE a [<!ENTITY b "bbb">]><Types>&b;</Types>' }),
      problem: active('doctype'),
    },
    {
      name: 'a list of parts that is no XML',
      bytes: await officeFile('docx', { '[Content_Types].xml': '<Types' }),
      problem: damaged,
    },
    {
      name: 'relations in another encoding',
      bytes: await officeFile('docx', { 'word/_rels/a.rels': Buffer.from('\ufeff<a/>', 'utf16le') }),
      problem: damaged,
    },
    {
      name: 'a Word file that is also an OFD',
      bytes: await officeFile('docx', OFD_PARTS),
      problem: no('polyglot', { also: 'ofd' }),
    },
    {
      name: 'an OpenDocument text',
      bytes: Buffer.from(await archive({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' })),
      problem: no('type-not-allowed', { found: 'zip' }),
    },
  ]
}

const outsideTemplates = (): Promise<readonly HostileFile[]> =>
  Promise.all(
    [
      ['attachedTemplate', 'https://example.org/a.dotm'],
      ['attachedTemplate', '\\\\server\\share\\a.dotm'],
      ['attachedTemplate', 'file://server/a.dotm'],
      ['attachedTemplate', '&#104;ttps://example.org/a.dotm'],
      ['oleObject', 'mhtml:https://example.org/a!x'],
      ['frame', '//example.org/a'],
    ].map(async ([kind, target]) => ({
      name: `a Word file that fetches ${target} as ${kind}`,
      bytes: await officeFile('docx', {
        'word/_rels/settings.xml.rels': relationships([String(kind), String(target), 'External']),
      }),
      problem: no('office-active-content', { found: 'outside-template' }),
    })),
  )

const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'

function hostilePdfs(): readonly HostileFile[] {
  const active = (found: string): FileProblem => no('pdf-active-content', { found })
  const damaged = no('file-damaged', { kind: 'pdf' })
  const hidden = `9 0 obj\n${SCRIPT}\nendobj`
  /** The file's own table says that object 9 lies where `hidden` was written, inside something else. */
  const pointing = { catalog: '/OpenAction 9 0 R', places: (file: Buffer) => ({ 9: file.indexOf('9 0 obj') }) }
  const table = (filter: string, pack: (data: Buffer) => Buffer): string | Buffer =>
    objectStream([SCRIPT], { filter, pack })
  const hex = (data: Buffer): Buffer => text(`${data.toString('hex')}>`)
  const pdf = (name: string, given: Parameters<typeof rawPdf>[0], problem: FileProblem): HostileFile => ({
    name: `a PDF ${name}`,
    bytes: rawPdf(given),
    problem,
  })
  return [
    pdf('that runs a script when it opens', { catalog: `/OpenAction ${SCRIPT}` }, active('JavaScript')),
    pdf(
      'whose script is spelled in hex',
      { catalog: '/OpenAction << /S /J#61v#61Script /J#53 (x) >>' },
      active('JavaScript'),
    ),
    pdf(
      'with scripts by name',
      { catalog: '/Names << /JavaScript 4 0 R >>', objects: ['<< >>'] },
      active('JavaScript'),
    ),
    pdf('that starts a program', { catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }, active('Launch')),
    pdf(
      'with a file inside',
      {
        catalog: '/Names << /EmbeddedFiles << /Names [(a.exe) 4 0 R] >> >>',
        objects: ['<< /Type /Filespec /EF << /F 5 0 R >> >>', streamOf('/Type /EmbeddedFile', 'MZ')],
      },
      active('EmbeddedFiles'),
    ),
    pdf(
      'that jumps into another file',
      { catalog: '/OpenAction << /S /GoToR /F (\\\\\\\\server\\\\a.pdf) >>' },
      active('GoToR'),
    ),
    pdf(
      'whose form sends itself',
      { page: '/AA << /O << /S /SubmitForm /F (https://example.org) >> >>' },
      active('SubmitForm'),
    ),
    pdf(
      'with a form of the other kind',
      { catalog: '/AcroForm << /XFA 4 0 R >>', objects: [streamOf('', '<xdp/>')] },
      active('XFA'),
    ),
    pdf('with a script in a packed table', { objects: [objectStream([SCRIPT])] }, active('JavaScript')),
    pdf(
      'with a script in a table that does not say what it is',
      { objects: [streamOf('/N 1 /First 4 /Filter /Fl', deflateSync(text(`9 0 ${SCRIPT}`)))] },
      active('JavaScript'),
    ),
    pdf('with a script in a table that is not packed', { objects: [table('', (data) => data)] }, active('JavaScript')),
    pdf(
      'with a script in a table packed twice',
      { objects: [table('/Filter [/ASCIIHexDecode /FlateDecode]', (data) => hex(deflateSync(data)))] },
      damaged,
    ),
    pdf(
      'with a script in a table packed in another way',
      { objects: [table('/Filter /ASCIIHexDecode', hex)] },
      damaged,
    ),
    pdf(
      'whose table says elsewhere how it is packed',
      { objects: [table('/Filter 5 0 R', deflateSync), '/FlateDecode'] },
      damaged,
    ),
    pdf(
      'whose table is shifted by a predictor',
      { objects: [table('/Filter /FlateDecode /DecodeParms << /Predictor 12 >>', deflateSync)] },
      damaged,
    ),
    pdf(
      'with a script hidden in a picture',
      { ...pointing, objects: [streamOf('/Subtype /Image', `\x01\x02${hidden}\x03`)] },
      active('JavaScript'),
    ),
    pdf('with a script hidden in a string', { ...pointing, objects: [`(${hidden})`] }, active('JavaScript')),
    pdf(
      'with a script hidden in a comment',
      { ...pointing, objects: [`<< >> % ${hidden.replaceAll('\n', ' ')}`] },
      active('JavaScript'),
    ),
    pdf(
      'with a script behind a stream whose length lies',
      { ...pointing, objects: [streamOf('', `endstream endobj\n${hidden}`, 5)] },
      active('JavaScript'),
    ),
    pdf(
      'with a script behind a string that never closes',
      { ...pointing, objects: [`(( ${hidden}`] },
      active('JavaScript'),
    ),
    pdf('with a password', { trailer: '/Encrypt << /Filter /Standard /V 2 /R 3 >>' }, no('encrypted', { kind: 'pdf' })),
    pdf(
      'whose trailer with the password is hidden',
      { objects: ['(trailer << /Encrypt 9 0 R >>)'] },
      no('encrypted', { kind: 'pdf' }),
    ),
    pdf('whose table unpacks to 100 MB', { objects: [objectStream([' '.repeat(100 * MB)])] }, no('archive-bomb', {})),
    pdf(
      'with a web page in its first line',
      { header: '%PDF-1.7 <html><script>alert(1)</script>\n' },
      no('polyglot', { also: 'html' }),
    ),
    {
      name: 'a PDF with something before it',
      bytes: after(text('GIF is not here\n'), rawPdf()),
      problem: no('polyglot', { also: 'pdf' }),
    },
    {
      name: 'a PDF cut in half',
      bytes: rawPdf({ objects: [streamOf('', Buffer.alloc(5000, 32))] }).subarray(0, 3000),
      problem: damaged,
    },
    {
      name: 'a PDF without pages',
      bytes: text('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF'),
      problem: damaged,
    },
    { name: 'only the first line of a PDF', bytes: text('%PDF-1.7\n'), problem: damaged },
    {
      name: 'a PDF that makes its reader go round in circles',
      bytes: text(`%PDF-1.7\n(${'1 0 obj (('.repeat(20_000)}\n%%EOF`),
      problem: damaged,
    },
  ]
}

async function largePdfs(): Promise<readonly HostileFile[]> {
  const zip = Buffer.from(await archive({ 'a.txt': 'hello' }))
  return [
    {
      name: 'a PDF of 301 pages',
      bytes: await writtenPdf(301),
      problem: no('pdf-too-many-pages', { pages: 301, most: 300 }),
    },
    { name: 'a PDF that is also a zip', bytes: after(rawPdf(), zip), problem: no('polyglot', { also: 'zip' }) },
  ]
}
