/** What a walk over the bytes of a PDF reports. */
export interface PdfWalk {
  /** A name, its #xx read. */
  name(name: string): void
  /** `obj` or `trailer` as a word of the file's own, at this place. */
  head?(at: number): void
  /** Stream data begins; the answer is where the walk goes on. */
  stream?(start: number, names: readonly string[], length: number | undefined): number
}

/**
 * Walks the words of a PDF from `at`, to the end or to the first `endobj` when only one object is wanted. Strings
 * and comments are passed over; nothing else is, so that a name cannot hide in a structure we do not know.
 * Answers where it ended.
 */
export function walkPdf(bytes: Buffer, at: number, walk: PdfWalk, oneObject = false): number {
  let names: string[] = []
  let lengths: (number | undefined)[] = []
  let here = at
  while (here < bytes.length) {
    const byte = bytes[here] as number
    if (isSpace(byte)) here++
    else if (byte === PERCENT) here = afterComment(bytes, here)
    else if (byte === OPEN) here = afterString(bytes, here)
    else if (byte === LESS && bytes[here + 1] !== LESS) here = afterHex(bytes, here)
    else if (byte === SLASH) {
      const end = afterRegular(bytes, here + 1)
      const name = decodeName(bytes, here + 1, end)
      walk.name(name)
      names.push(name)
      here = end
      if (name === 'Length') lengths.push(directNumber(bytes, here))
    } else if (isDelimiter(byte)) here += byte === LESS ? 2 : 1
    else {
      const end = afterRegular(bytes, here)
      const word = end - here <= LONGEST_WORD ? latin(bytes, here, end) : ''
      const head = HEAD.exec(word)
      if (head) {
        walk.head?.(here + head.index)
        names = []
        lengths = []
      }
      here = end
      if (oneObject && word === 'endobj') return here
      if (word === 'stream' && walk.stream)
        here = walk.stream(afterEndOfLine(bytes, here), names, lengths.length === 1 ? lengths[0] : undefined)
    }
  }
  return here
}

/** Words that begin something; numbers may stand before and behind them without a space. */
const HEAD = /(?<!end)(?:obj|trailer)/
const LONGEST_WORD = 64

const [PERCENT, OPEN, CLOSE, LESS, GREATER, SLASH, BACKSLASH] = [0x25, 0x28, 0x29, 0x3c, 0x3e, 0x2f, 0x5c]
const [LF, CR] = [0x0a, 0x0d]

const table = (characters: string): Uint8Array => {
  const flags = new Uint8Array(256)
  for (const character of characters) flags[character.charCodeAt(0)] = 1
  return flags
}
const SPACES = table('\0\t\n\f\r ')
const DELIMITERS = table('()<>[]{}/%')
const isSpace = (byte: number): boolean => SPACES[byte] === 1
const isDelimiter = (byte: number): boolean => DELIMITERS[byte] === 1

/** White space as PDF counts it. */
export const isPdfSpace = (byte: number | undefined): boolean => byte !== undefined && isSpace(byte)

function afterRegular(bytes: Buffer, at: number): number {
  let here = at
  while (here < bytes.length && !isSpace(bytes[here] as number) && !isDelimiter(bytes[here] as number)) here++
  return here
}

function afterComment(bytes: Buffer, at: number): number {
  let here = at
  while (here < bytes.length && bytes[here] !== LF && bytes[here] !== CR) here++
  return here
}

function afterString(bytes: Buffer, at: number): number {
  let depth = 0
  for (let here = at; here < bytes.length; here++) {
    const byte = bytes[here]
    if (byte === BACKSLASH) here++
    else if (byte === OPEN) depth++
    else if (byte === CLOSE && --depth === 0) return here + 1
  }
  return bytes.length
}

function afterHex(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(GREATER, at)
  return end < 0 ? bytes.length : end + 1
}

function afterEndOfLine(bytes: Buffer, at: number): number {
  if (bytes[at] === CR) return bytes[at + 1] === LF ? at + 2 : at + 1
  return bytes[at] === LF ? at + 1 : at
}

const latin = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to)

/** No name that means anything is longer than a few dozen letters, even with each written as #xx. */
function decodeName(bytes: Buffer, from: number, to: number): string {
  const text = latin(bytes, from, Math.min(to, from + 4 * LONGEST_WORD))
  return text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** The number that follows, unless it is the beginning of a reference (`12 0 R`). */
function directNumber(bytes: Buffer, at: number): number | undefined {
  const match = /^[\0\t\n\f\r ]*(\d{1,10})(?![\d\0\t\n\f\r ]*\s\d+\s+R)/.exec(latin(bytes, at, at + 48))
  return match ? Number(match[1]) : undefined
}
