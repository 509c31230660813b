import { openCsv } from './csv.ts'
import { limits } from './limits.ts'
import { UnreadableFile } from './problem.ts'
import type { Spreadsheet } from './spreadsheet.ts'
import { openXlsx } from './xlsx.ts'

/** Opens a file by what it is, not by what it is called. Throws `UnreadableFile`. */
export async function openSpreadsheet(file: Blob, fileName: string, signal?: AbortSignal): Promise<Spreadsheet> {
  if (file.size === 0) throw new UnreadableFile('file-empty')
  if (file.size > limits.fileBytes) throw new UnreadableFile('file-too-large', { most: limits.fileBytes / 2 ** 20 })
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer())
  if (starts(head, [0x50, 0x4b])) return openXlsx(file, signal)
  if (starts(head, OLE)) throw new UnreadableFile((await holdsEncryptedPackage(file)) ? 'encrypted' : 'legacy-xls')
  if (BINARY.some((magic) => starts(head, magic))) throw new UnreadableFile('not-a-spreadsheet')
  if (await looksLikeMarkup(file)) throw new UnreadableFile('other-spreadsheet')
  return openCsv(file, baseName(fileName), signal)
}

/** The container of .xls, .et, and of an .xlsx with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

const BINARY = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0x4d, 0x5a, 0x90], // EXE
]

function starts(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => head[at] === byte)
}

/** A password-protected workbook is an OLE file with a stream of this name, in UTF-16. */
async function holdsEncryptedPackage(file: Blob): Promise<boolean> {
  const bytes = await file.slice(0, 2 ** 16).arrayBuffer()
  const tail = await file.slice(Math.max(2 ** 16, file.size - 2 ** 16)).arrayBuffer()
  return [bytes, tail].some((part) =>
    new TextDecoder('latin1').decode(part).includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e'),
  )
}

/** Some systems export a web page or Excel 2003 XML under the name of a spreadsheet. */
async function looksLikeMarkup(file: Blob): Promise<boolean> {
  const head = new TextDecoder('latin1').decode(await file.slice(0, 512).arrayBuffer())
  return /^(?:ï»¿)?\s*<(?:\?xml|!doctype|html|table|head|meta)/i.test(head)
}

function baseName(fileName: string): string {
  const name = fileName.split(/[\\/]/).pop() ?? ''
  return name.replace(/\.[^.]*$/, '') || 'Sheet1'
}
