import { UnreadableFile } from './problem.ts'

/** What a scanner tells. Names are codes of the local name (`nameCode`), attributes are asked for by code. */
export interface XmlHandler {
  open(name: number, scanner: XmlScanner): void
  close(name: number): void
  /** Whether the text that follows is wanted; unwanted text is skipped without being kept. */
  wantsText: boolean
  /** A piece of wanted text with its references resolved; valid only during the call. */
  text(bytes: Uint8Array, from: number, to: number): void
}

/** The code of a local name. */
export function nameCode(name: string): number {
  let code = 0
  for (let at = 0; at < name.length; at++) code = (Math.imul(code, 31) + name.charCodeAt(at)) | 0
  return code
}

const LT = 60
const GT = 62
const SLASH = 47
const BANG = 33
const QUESTION = 63
const COLON = 58
const EQUALS = 61
const AMPERSAND = 38
const QUOTE = 34
const APOSTROPHE = 39

/** A tag or a reference longer than this is no spreadsheet's. */
const LONGEST_TOKEN = 2 ** 20
const MOST_ATTRIBUTES = 64

/**
 * Reads the two large parts of an .xlsx (cells and shared texts) straight from bytes. A general SAX
 * parser makes a string of every name, attribute and value: two thirds of the time and nearly all of the
 * memory of reading a list. This one knows elements, attributes, text, CDATA, comments and the five
 * entities with numeric references, which is all these parts may hold; a DOCTYPE is refused, and so is
 * any other entity. The tests hold it against saxes. The decision is docs/decisions/0021.
 */
export class XmlScanner {
  #buffer = new Uint8Array(2 ** 17)
  #end = 0
  readonly #handler: XmlHandler
  readonly #attributes = new Int32Array(MOST_ATTRIBUTES * 3)
  #attributeCount = 0
  #depth = 0
  /** Bytes between two tags that nobody wants; a megabyte of them is no spreadsheet's. */
  #skipped = 0
  readonly #part: string
  readonly #encoder = new TextEncoder()
  readonly #decoder = new TextDecoder()

  constructor(part: string, handler: XmlHandler) {
    this.#part = part
    this.#handler = handler
  }

  push(chunk: Uint8Array): void {
    this.#append(chunk)
    const stopped = this.#scan(this.#end)
    this.#buffer.copyWithin(0, stopped, this.#end)
    this.#end -= stopped
    if (this.#end > LONGEST_TOKEN) throw this.#damaged()
  }

  /** One buffer serves all chunks, so that nothing is left for the collector. */
  #append(chunk: Uint8Array): void {
    const needed = this.#end + chunk.length
    if (needed > this.#buffer.length) {
      const bigger = new Uint8Array(needed * 2)
      bigger.set(this.#buffer.subarray(0, this.#end))
      this.#buffer = bigger
    }
    this.#buffer.set(chunk, this.#end)
    this.#end = needed
  }

  /** Call after the last chunk: what was opened must be closed. */
  finish(): void {
    for (let at = 0; at < this.#end; at++) if (!isSpace(this.#buffer[at]!)) throw this.#damaged()
    if (this.#depth !== 0) throw this.#damaged()
  }

  /** The start of an attribute's value in the tag being opened, or -1. */
  has(name: number): boolean {
    return this.#find(name) >= 0
  }

  /** An attribute as text, with its references resolved. */
  attribute(name: number): string | undefined {
    const at = this.#find(name)
    if (at < 0) return undefined
    const raw = this.#decoder.decode(this.#buffer.subarray(this.#attributes[at + 1], this.#attributes[at + 2]))
    return raw.includes('&') ? this.#resolved(raw) : raw
  }

  /** An attribute that is a whole number, or -1. */
  whole(name: number): number {
    const at = this.#find(name)
    if (at < 0) return -1
    const to = this.#attributes[at + 2]!
    let value = 0
    for (let here = this.#attributes[at + 1]!; here < to; here++) {
      const digit = this.#buffer[here]! - 48
      if (digit < 0 || digit > 9 || value > 1e8) return -1
      value = value * 10 + digit
    }
    return value
  }

  /** The column of a reference such as `AB12`, from 0, or -1. */
  column(name: number): number {
    const at = this.#find(name)
    if (at < 0) return -1
    const to = this.#attributes[at + 2]!
    let column = 0
    for (let here = this.#attributes[at + 1]!; here < to; here++) {
      const byte = this.#buffer[here]!
      if (byte < 65 || byte > 90) break
      column = column * 26 + byte - 64
      if (column > 20_000) return 20_000
    }
    return column - 1
  }

  /** The code of an attribute's value. */
  code(name: number): number {
    const at = this.#find(name)
    if (at < 0) return 0
    const to = this.#attributes[at + 2]!
    let code = 0
    for (let here = this.#attributes[at + 1]!; here < to; here++) code = (Math.imul(code, 31) + this.#buffer[here]!) | 0
    return code
  }

  #find(name: number): number {
    const last = this.#attributeCount * 3
    for (let at = 0; at < last; at += 3) if (this.#attributes[at] === name) return at
    return -1
  }

  /** Reads whole tokens up to `end`; returns where the first incomplete one begins. */
  #scan(end: number): number {
    const bytes = this.#buffer
    const handler = this.#handler
    let at = 0
    while (at < end) {
      if (bytes[at] !== LT) {
        const from = at
        let references = false
        if (handler.wantsText) {
          while (at < end && bytes[at] !== LT) {
            if (bytes[at] === AMPERSAND) references = true
            at++
          }
          if (at === end) return from
          this.#tellText(from, at, references)
        } else {
          while (at < end && bytes[at] !== LT) at++
          this.#skipped += at - from
          if (this.#skipped > LONGEST_TOKEN) throw new UnreadableFile('archive-bomb')
        }
        if (at === end) return end
        this.#skipped = 0
      }
      if (at + 1 >= end) return at
      const next = bytes[at + 1]
      const after =
        next === SLASH
          ? this.#closingTag(at, end)
          : next === BANG
            ? this.#declaration(at, end)
            : next === QUESTION
              ? past(bytes, at + 2, end, QUESTION)
              : this.#openingTag(at, end)
      if (after < 0) return at
      at = after
    }
    return at
  }

  #closingTag(at: number, end: number): number {
    const bytes = this.#buffer
    let code = 0
    for (let here = at + 2; here < end; here++) {
      const byte = bytes[here]!
      if (byte === GT) {
        if (--this.#depth < 0) throw this.#damaged()
        this.#handler.close(code)
        return here + 1
      }
      if (byte === COLON) code = 0
      else if (!isSpace(byte)) code = (Math.imul(code, 31) + byte) | 0
    }
    return -1
  }

  #openingTag(at: number, end: number): number {
    const bytes = this.#buffer
    let here = at + 1
    let code = 0
    let byte = 0
    for (; here < end; here++) {
      byte = bytes[here]!
      if (byte === GT || byte === SLASH || byte <= 32) break
      if (byte === COLON) code = 0
      else code = (Math.imul(code, 31) + byte) | 0
    }
    this.#attributeCount = 0
    for (;;) {
      while (here < end && isSpace(bytes[here]!)) here++
      if (here >= end) return -1
      byte = bytes[here]!
      if (byte === GT) {
        this.#depth++
        this.#handler.open(code, this)
        return here + 1
      }
      if (byte === SLASH) {
        if (here + 1 >= end) return -1
        if (bytes[here + 1] !== GT) throw this.#damaged()
        this.#handler.open(code, this)
        this.#handler.close(code)
        return here + 2
      }
      here = this.#attributeAt(here, end)
      if (here < 0) return -1
    }
  }

  #attributeAt(from: number, end: number): number {
    const bytes = this.#buffer
    let here = from
    let code = 0
    for (; here < end; here++) {
      const byte = bytes[here]!
      if (byte === EQUALS || byte <= 32) break
      if (byte === GT || byte === LT || byte === SLASH) throw this.#damaged()
      if (byte === COLON) code = 0
      else code = (Math.imul(code, 31) + byte) | 0
    }
    while (here < end && isSpace(bytes[here]!)) here++
    if (here >= end) return -1
    if (bytes[here] !== EQUALS) throw this.#damaged()
    here++
    while (here < end && isSpace(bytes[here]!)) here++
    if (here >= end) return -1
    const quote = bytes[here]
    if (quote !== QUOTE && quote !== APOSTROPHE) throw this.#damaged()
    const start = ++here
    while (here < end && bytes[here] !== quote) here++
    if (here >= end) return -1
    if (this.#attributeCount >= MOST_ATTRIBUTES) throw this.#damaged()
    const slot = this.#attributeCount++ * 3
    this.#attributes[slot] = code
    this.#attributes[slot + 1] = start
    this.#attributes[slot + 2] = here
    return here + 1
  }

  /** A comment, a CDATA section, or a DOCTYPE, which is refused. */
  #declaration(at: number, end: number): number {
    const bytes = this.#buffer
    if (at + 9 > end) return this.#startsWith(at, end, '<!D') ? this.#doctype() : -1
    if (this.#startsWith(at, end, '<!--')) return past(bytes, at + 4, end, 45, 45)
    if (this.#startsWith(at, end, '<![CDATA[')) {
      const after = past(bytes, at + 9, end, 93, 93)
      if (after >= 0 && this.#handler.wantsText) this.#handler.text(bytes, at + 9, after - 3)
      return after
    }
    return this.#doctype()
  }

  #startsWith(at: number, end: number, text: string): boolean {
    if (at + text.length > end) return false
    for (let i = 0; i < text.length; i++) if (this.#buffer[at + i] !== text.charCodeAt(i)) return false
    return true
  }

  #doctype(): never {
    throw new UnreadableFile('xml-doctype', { part: this.#part })
  }

  #tellText(from: number, to: number, references: boolean): void {
    if (!references) return this.#handler.text(this.#buffer, from, to)
    const resolved = this.#encoder.encode(this.#resolved(this.#decoder.decode(this.#buffer.subarray(from, to))))
    this.#handler.text(resolved, 0, resolved.length)
  }

  #resolved(text: string): string {
    return text.replace(/&([^;&]*);?/g, (whole, name: string) => {
      const character = whole.endsWith(';') ? reference(name) : undefined
      if (character === undefined) throw this.#damaged()
      return character
    })
  }

  #damaged(): UnreadableFile {
    return new UnreadableFile('xml-damaged', { part: this.#part })
  }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function reference(name: string): string | undefined {
  const number = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name)
  if (!number) return ENTITIES.get(name)
  const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2])
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

function isSpace(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9
}

/** One past `first [second] >` counted from `from`, or -1 when it is not there yet. */
function past(bytes: Uint8Array, from: number, end: number, first: number, second?: number): number {
  for (let at = from; at + (second === undefined ? 1 : 2) < end; at++) {
    if (bytes[at] !== first) continue
    if (second === undefined) {
      if (bytes[at + 1] === GT) return at + 2
    } else if (bytes[at + 1] === second && bytes[at + 2] === GT) return at + 3
  }
  return -1
}
