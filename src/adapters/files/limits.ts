const MB = 2 ** 20

/** How much of anything a piece of evidence may have. */
export interface FileLimits {
  readonly bytes: number
  /** Width times height of a picture. */
  readonly pixels: number
  /** The same of a HEIC, which has to be decoded whole. */
  readonly heicPixels: number
  /** The longer side of a picture. */
  readonly side: number
  readonly pages: number
  /** Parts of an office file. */
  readonly parts: number
  /** Bytes of an office file, unpacked. */
  readonly unpackedBytes: number
  /** A part of more than `ratioFrom` bytes may not grow more than this many times. */
  readonly ratio: number
  readonly ratioFrom: number
  /** How deep office files may lie in office files: a chart of a slide in a report lies two deep. */
  readonly nesting: number
  /** Bytes that the tables of a PDF may unpack to: each, and together. */
  readonly pdfTableBytes: number
}

/** Telephones take pictures of 108 million pixels; a workbook of 100,000 rows unpacks to about 100 MB. */
export const FILE_LIMITS: FileLimits = {
  bytes: 20 * MB,
  pixels: 130_000_000,
  heicPixels: 64_000_000,
  side: 30_000,
  pages: 300,
  parts: 2000,
  unpackedBytes: 256 * MB,
  ratio: 200,
  ratioFrom: 16 * MB,
  nesting: 2,
  pdfTableBytes: 64 * MB,
}
