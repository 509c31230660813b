import { limits } from './limits.ts'
import { UnreadableFile } from './problem.ts'
import type { Texts } from './texts.ts'
import { nameCode, type XmlHandler, type XmlScanner } from './xmlScanner.ts'

const ITEM = nameCode('si')
const TEXT = nameCode('t')
const PHONETIC = nameCode('rPh')

/** Puts the workbook's shared texts into `texts`; rich runs are joined, phonetic guides left out. */
export class SharedStrings implements XmlHandler {
  wantsText = false
  readonly #texts: Texts
  #ids = new Int32Array(1024)
  #count = 0
  #phonetic = 0
  #value = new Uint8Array(256)
  #length = 0

  constructor(texts: Texts) {
    this.#texts = texts
  }

  /** Position in the file → number in the texts. */
  get ids(): Int32Array {
    return this.#ids.subarray(0, this.#count)
  }

  open(name: number, _tag: XmlScanner): void {
    if (name === TEXT) this.wantsText = this.#phonetic === 0
    else if (name === ITEM) this.#length = 0
    else if (name === PHONETIC) this.#phonetic++
  }

  close(name: number): void {
    if (name === TEXT) this.wantsText = false
    else if (name === ITEM) this.#keep()
    else if (name === PHONETIC) this.#phonetic--
  }

  text(bytes: Uint8Array, from: number, to: number): void {
    const length = this.#length + to - from
    if (length > limits.cellBytes) throw new UnreadableFile('cell-too-long')
    if (length > this.#value.length) {
      const bigger = new Uint8Array(length * 2)
      bigger.set(this.#value.subarray(0, this.#length))
      this.#value = bigger
    }
    let into = this.#length
    for (let at = from; at < to; at++) this.#value[into++] = bytes[at]!
    this.#length = length
  }

  #keep(): void {
    if (this.#count >= limits.strings) throw new UnreadableFile('too-much-text')
    if (this.#count === this.#ids.length) {
      const bigger = new Int32Array(this.#ids.length * 2)
      bigger.set(this.#ids)
      this.#ids = bigger
    }
    this.#ids[this.#count++] = this.#texts.ofBytes(this.#value, 0, this.#length)
  }
}
