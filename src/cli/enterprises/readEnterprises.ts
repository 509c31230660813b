import { InputError } from '../command.ts'
import { type Line, linesOf, MOST_BYTES } from './lines.ts'
import { parseExact } from './parseExact.ts'

/** One enterprise of the input, or a place in it that is not JSON. */
export type Enterprise =
  | { readonly id: unknown; readonly facts: unknown }
  /** `line` is the place; the id cannot be known, so the line's number stands for it. */
  | { readonly id: number; readonly broken: number }

/** A single object may be spread over lines; beyond this it is taken for lines of their own, the first one broken. */
const MOST_OBJECT = 16 * 2 ** 20

/**
 * The enterprises of an input that is one JSON object, an array of them, or one object a line, as they arrive.
 * Without an id an enterprise is called by the number of its line (or of its place in the array).
 * @throws {InputError} for an array too large to hold.
 */
export async function* readEnterprises(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Enterprise[]> {
  let opening: Opening | undefined = new Opening()
  for await (const lines of linesOf(bytes)) {
    const read: Enterprise[] = []
    for (const line of lines) {
      if (!opening) read.push(...fromLine(line))
      else if (opening.add(line)) {
        read.push(...opening.enterprises())
        opening = undefined
      }
    }
    yield read
  }
  if (opening) yield opening.enterprises()
}

function fromLine({ number, text }: Line): Enterprise[] {
  if (text?.trim() === '') return []
  const value = parsed(text)
  return [value === undefined ? { id: number, broken: number } : enterprise(value, number)]
}

/** Undefined when `text` is not JSON. */
function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return parseExact(text)
  } catch {
    return undefined
  }
}

function enterprise(value: unknown, number: number): Enterprise {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { id: number, facts: undefined }
  const { id = number, facts } = value as { id?: unknown; facts?: unknown }
  return { id, facts }
}

/**
 * The lines until it is plain what the input is: mostly the first one, which is a whole object. Else an array or
 * an object begins there and goes on over more lines, or the first line is broken.
 */
class Opening {
  private readonly lines: Line[] = []
  private length = 0
  private isArray = false

  /** Takes a line and tells whether that was enough. */
  add(line: Line): boolean {
    if (line.text?.trim() === '') return false
    this.lines.push(line)
    this.length += line.text?.length ?? 0
    if (this.lines.length === 1) {
      this.isArray = /^\s*\[\s*(?:[\]{]|$)/.test(line.text ?? '')
      return !/^\s*[[{]/.test(line.text ?? '') || parsed(line.text) !== undefined
    }
    if (this.isArray && this.length > MOST_BYTES) throw tooLarge()
    return !this.isArray && this.length > MOST_OBJECT
  }

  enterprises(): Enterprise[] {
    const [first, ...more] = this.lines
    if (!first) return []
    const readable = this.lines.every(({ text }) => text !== undefined)
    const whole = readable ? parsed(this.lines.map(({ text }) => text).join('\n')) : undefined
    if (Array.isArray(whole)) return whole.map((value, at) => enterprise(value, at + 1))
    if (whole !== undefined) return [enterprise(whole, first.number)]
    // The lines of a spread-out object are indented or close it; those of enterprises all begin one.
    if (!this.isArray && more.some(({ text }) => text?.startsWith('{'))) return this.lines.flatMap(fromLine)
    return [{ id: first.number, broken: first.number }]
  }
}

const tooLarge = () =>
  new InputError({
    zh: '数组太大,无法一次读入。请改为每行一个 JSON 对象。',
    en: 'The array is too large to be read at once. Write one JSON object a line instead.',
  })
