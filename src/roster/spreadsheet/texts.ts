import { limits } from './limits.ts'
import { UnreadableFile } from './problem.ts'

const CHUNK_BITS = 20
const CHUNK = 2 ** CHUNK_BITS

/** Up to here plain characters are quicker put together than decoded. */
const SHORT = 12

/**
 * Every different text of a list once, as UTF-8 bytes outside the script heap, known by a small number.
 * A list repeats itself (departments, levels, amounts), and its people's numbers need not be strings
 * until somebody looks: so 100,000 rows stay within a few megabytes, and a value read once is read.
 * Text 0 is the empty one.
 */
export class Texts {
  #chunks: Uint8Array[] = [new Uint8Array(CHUNK)]
  #used = 0
  #starts = new Uint32Array(1024)
  #lengths = new Uint32Array(1024)
  #hashes = new Int32Array(1024)
  #slots = new Int32Array(4096).fill(-1)
  #count = 0
  readonly #decoder = new TextDecoder()
  readonly #encoder = new TextEncoder()

  constructor() {
    this.ofBytes(new Uint8Array(0), 0, 0)
  }

  get count(): number {
    return this.#count
  }

  /** The number of the text that stands in `bytes` from `from` up to `to`. */
  ofBytes(bytes: Uint8Array, from: number, to: number): number {
    let hash = 0x811c9dc5 | 0
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
    hash ^= hash >>> 15
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]!
      if (id < 0) return this.#add(bytes, from, to, hash, slot)
      if (this.#hashes[id] === hash && this.#same(id, bytes, from, to)) return id
    }
  }

  of(text: string): number {
    if (text === '') return 0
    const bytes = this.#encoder.encode(text)
    return this.ofBytes(bytes, 0, bytes.length)
  }

  text(id: number): string {
    const start = this.#starts[id]!
    const from = start & (CHUNK - 1)
    const to = from + this.#lengths[id]!
    const chunk = this.#chunks[start >> CHUNK_BITS]!
    if (to - from > SHORT) return this.#decoder.decode(chunk.subarray(from, to))
    let text = ''
    for (let at = from; at < to; at++) {
      const byte = chunk[at]!
      if (byte > 127) return this.#decoder.decode(chunk.subarray(from, to))
      text += String.fromCharCode(byte)
    }
    return text
  }

  /** Bytes of a text in UTF-8. */
  byteLength(id: number): number {
    return this.#lengths[id]!
  }

  /** One byte of a text: a number is read from its bytes in a fraction of the time a string takes. */
  byteAt(id: number, at: number): number {
    const start = this.#starts[id]! + at
    return this.#chunks[start >> CHUNK_BITS]![start & (CHUNK - 1)]!
  }

  #same(id: number, bytes: Uint8Array, from: number, to: number): boolean {
    const length = to - from
    if (this.#lengths[id] !== length) return false
    const start = this.#starts[id]!
    const chunk = this.#chunks[start >> CHUNK_BITS]!
    const offset = start & (CHUNK - 1)
    for (let at = 0; at < length; at++) if (chunk[offset + at] !== bytes[from + at]) return false
    return true
  }

  #add(bytes: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const length = to - from
    if (length > limits.cellBytes) throw new UnreadableFile('cell-too-long')
    if ((this.#used % CHUNK) + length > CHUNK || this.#used === this.#chunks.length * CHUNK) this.#nextChunk()
    const chunk = this.#chunks[this.#chunks.length - 1]!
    const offset = this.#used - (this.#chunks.length - 1) * CHUNK
    for (let at = 0; at < length; at++) chunk[offset + at] = bytes[from + at]!
    const id = this.#count++
    if (id === this.#starts.length) this.#growIndex()
    this.#starts[id] = this.#used
    this.#lengths[id] = length
    this.#hashes[id] = hash
    this.#used += length
    this.#slots[slot] = id
    if (this.#count * 2 > this.#slots.length) this.#growSlots()
    return id
  }

  #nextChunk() {
    this.#used = this.#chunks.length * CHUNK
    if (this.#used + CHUNK > limits.textBytes) throw new UnreadableFile('too-much-text')
    this.#chunks.push(new Uint8Array(CHUNK))
  }

  #growIndex() {
    this.#starts = grown(this.#starts, Uint32Array)
    this.#lengths = grown(this.#lengths, Uint32Array)
    this.#hashes = grown(this.#hashes, Int32Array)
  }

  #growSlots() {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = slots.length - 1
    for (let id = 0; id < this.#count; id++) {
      let slot = this.#hashes[id]! & mask
      while (slots[slot]! >= 0) slot = (slot + 1) & mask
      slots[slot] = id
    }
    this.#slots = slots
  }
}

function grown<T extends Uint32Array | Int32Array>(old: T, make: new (length: number) => T): T {
  const bigger = new make(old.length * 2)
  bigger.set(old)
  return bigger
}
