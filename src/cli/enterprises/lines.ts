import { isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'

/** One line of the input, numbered from 1; without text when it is not UTF-8 or longer than a string may be. */
export interface Line {
  readonly number: number
  readonly text: string | undefined
}

/** A longer line is no enterprise, and would not fit a string of Node's anyway. */
export const MOST_BYTES = 256 * 2 ** 20

const LF = 0x0a
const NO_BYTES = Buffer.alloc(0)

/**
 * The lines of a stream of bytes, as many at a time as have arrived, so that a program which waits for
 * each answer gets it. Byte order marks are dropped; UTF-16 with a mark, as PowerShell writes it, is read too.
 */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  const pending = new PendingLine()
  let number = 0
  for await (const chunk of asUtf8(bytes)) {
    const lines: Line[] = []
    let from = 0
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      pending.add(chunk.subarray(from, at))
      lines.push({ number: ++number, text: pending.take() })
      from = at + 1
    }
    pending.add(chunk.subarray(from))
    yield lines
  }
  if (!pending.isEmpty()) yield [{ number: ++number, text: pending.take() }]
}

/** The beginning of a line whose end has not arrived; what is too long is not kept. */
class PendingLine {
  private pieces: Buffer[] = []
  private length = 0

  add(piece: Buffer): void {
    this.length += piece.length
    if (this.length > MOST_BYTES) this.pieces = []
    else if (piece.length > 0) this.pieces.push(piece)
  }

  isEmpty(): boolean {
    return this.length === 0
  }

  take(): string | undefined {
    const tooLong = this.length > MOST_BYTES
    const line = this.pieces.length === 1 ? this.pieces[0]! : Buffer.concat(this.pieces)
    this.pieces = []
    this.length = 0
    return tooLong || !isUtf8(line) ? undefined : line.toString()
  }
}

const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const
const LONGEST_MARK = 3

async function* asUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let begin: Buffer | undefined = NO_BYTES
  let decoder: TextDecoder | undefined
  for await (const chunk of bytes) {
    let next = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    if (begin) {
      begin = Buffer.concat([begin, next])
      if (begin.length < LONGEST_MARK && !begin.includes(LF)) continue
      ;({ decoder, rest: next } = withoutMark(begin))
      begin = undefined
    }
    yield decoder ? Buffer.from(decoder.decode(next, { stream: true })) : next
  }
  if (begin) yield withoutMark(begin).rest
}

function withoutMark(begin: Buffer): { decoder: TextDecoder | undefined; rest: Buffer } {
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, at) => begin[at] === byte))
  if (!mark) return { decoder: undefined, rest: begin }
  const rest = begin.subarray(mark.bytes.length)
  return { decoder: mark.encoding === 'utf-8' ? undefined : new TextDecoder(mark.encoding), rest }
}
