const ARCHIVES = [
  ['rar', Buffer.from('Rar!\x1a\x07', 'latin1')],
  ['7z', Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1')],
] as const

const HEAD = 1024
const LONGEST_ZIP_END = 22 + 0xffff

/**
 * What a picture or a PDF is as well: an archive appended to it, a PDF or a web page in its first bytes. Other
 * bytes after the end are let pass, since telephones append depth maps and short films to their photographs.
 */
export function alsoIs(bytes: Buffer, own: 'pdf' | 'image'): string | undefined {
  const head = bytes.toString('latin1', 0, HEAD)
  if (own === 'image' && head.includes('%PDF-')) return 'pdf'
  if (/<(?:!doctype\s+html|html|script|svg|\?php|iframe|body)[\s>]/i.test(head)) return 'html'
  if (endsAsZip(bytes)) return 'zip'
  return ARCHIVES.find(([, magic]) => bytes.includes(magic))?.[0]
}

/** An end of a zip's directory whose comment reaches the end of the file: what unpackers look for. */
function endsAsZip(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - LONGEST_ZIP_END)
  const tail = bytes.subarray(from)
  for (let at = tail.indexOf(ZIP_END); at >= 0; at = tail.indexOf(ZIP_END, at + 1)) {
    if (at + 22 > tail.length) return false
    const directory = tail.readUInt32LE(at + 12)
    if (at + 22 + tail.readUInt16LE(at + 20) === tail.length && directory > 0 && directory < bytes.length) return true
  }
  return false
}
const ZIP_END = Buffer.from([0x50, 0x4b, 5, 6])
