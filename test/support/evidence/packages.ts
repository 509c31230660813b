import { archive, type Parts } from '#test/roster/support/archive.ts'

const MAIN = {
  docx: ['word/document.xml', 'wordprocessingml.document', '<w:document xmlns:w="w"><w:body/></w:document>'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet', '<workbook><sheets/></workbook>'],
  pptx: ['ppt/presentation.xml', 'presentationml.presentation', '<p:presentation xmlns:p="p"/>'],
} as const

/** The parts of a small office file. `type` replaces the content type of its main part. */
export function officeParts(kind: keyof typeof MAIN, type?: string): Parts {
  const [part, ending, content] = MAIN[kind]
  const main = type ?? `application/vnd.openxmlformats-officedocument.${ending}.main+xml`
  return {
    '[Content_Types].xml': `<?xml version="1.0"?><Types><Override PartName="/${part}" ContentType="${main}"/></Types>`,
    '_rels/.rels': relationships(['officeDocument', part]),
    [part]: content,
  }
}

/** A part that says how others hang together: kind, target, and whether it lies elsewhere. */
export function relationships(
  ...relations: readonly (readonly [kind: string, target: string, mode?: string])[]
): string {
  const rows = relations.map(
    ([kind, target, mode], at) =>
      `<Relationship Id="r${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  )
  return `<?xml version="1.0"?><Relationships>${rows.join('')}</Relationships>`
}

export const officeFile = async (kind: keyof typeof MAIN, more: Parts = {}, type?: string): Promise<Buffer> =>
  Buffer.from(await archive({ ...officeParts(kind, type), ...more }))

export const OFD_PARTS: Parts = {
  'OFD.xml':
    '<?xml version="1.0" encoding="UTF-8"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody/></ofd:OFD>',
  'Doc_0/Document.xml': '<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"/>',
}

const SECTOR = 512

/** The old container with these stream names in its directory, as .doc, .xls and packaged files have it. */
export function oleFile(...names: readonly string[]): Buffer {
  const file = Buffer.alloc(SECTOR * 4)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
  for (const [at, name] of ['Root Entry', ...names].entries()) file.write(name, SECTOR + at * 128, 'utf16le')
  return file
}

/** A Windows program that does nothing: its two signatures. */
export function programFile(): Buffer {
  const file = Buffer.alloc(1024)
  file.write('MZ', 0, 'latin1')
  file.writeUInt32LE(0x80, 60)
  file.write('PE\0\0', 0x80, 'latin1')
  return file
}
