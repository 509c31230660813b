import { deflateSync } from 'node:zlib'

export interface RawPdf {
  /** Objects after the catalogue (1), the pages (2) and the page (3), from number 4 on. */
  readonly objects?: readonly (string | Buffer)[]
  /** More entries of the catalogue. */
  readonly catalog?: string
  readonly page?: string
  readonly trailer?: string
  readonly header?: string
  /** Places of objects that the table of places claims, by number, instead of the true ones. */
  readonly places?: (file: Buffer) => Readonly<Record<number, number>>
}

/** A PDF of one page, written out by hand so that anything can be put into it. */
export function rawPdf({ objects = [], catalog = '', page = '', trailer = '', header, places }: RawPdf = {}): Buffer {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${page} >>`,
    ...objects,
  ]
  const pieces: Buffer[] = [Buffer.from(header ?? '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const at: number[] = []
  for (const [index, object] of all.entries()) {
    at[index + 1] = length(pieces)
    pieces.push(Buffer.from(`${index + 1} 0 obj\n`), bytes(object), Buffer.from('\nendobj\n'))
  }
  const claimed = places?.(Buffer.concat(pieces)) ?? {}
  const count = Math.max(all.length, ...Object.keys(claimed).map(Number)) + 1
  const rows = Array.from({ length: count }, (_, number) => {
    const place = claimed[number] ?? at[number]
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const start = length(pieces)
  pieces.push(
    Buffer.from(
      `xref\n0 ${count}\n${rows.join('')}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(pieces)
}

const length = (pieces: readonly Buffer[]): number => pieces.reduce((sum, piece) => sum + piece.length, 0)
const bytes = (object: string | Buffer): Buffer => (typeof object === 'string' ? Buffer.from(object, 'latin1') : object)

/** A stream object with these bytes. */
export const streamOf = (entries: string, data: string | Buffer, said = bytes(data).length): Buffer =>
  Buffer.concat([Buffer.from(`<< ${entries} /Length ${said} >>\nstream\n`), bytes(data), Buffer.from('\nendstream')])

/** A packed table of objects, numbered from `first` on. */
export function objectStream(
  objects: readonly string[],
  { first = 10, pack = deflateSync, filter = '/Filter /FlateDecode' }: ObjectStream = {},
): Buffer {
  const bodies = objects.map((object) => `${object} `)
  let offset = 0
  const index = bodies.map((body, at) => {
    const entry = `${first + at} ${offset} `
    offset += body.length
    return entry
  })
  const head = index.join('')
  return streamOf(
    `/Type /ObjStm /N ${objects.length} /First ${head.length} ${filter}`,
    pack(Buffer.from(head + bodies.join(''), 'latin1')),
  )
}

interface ObjectStream {
  readonly first?: number
  readonly pack?: (data: Buffer) => Buffer
  readonly filter?: string
}
