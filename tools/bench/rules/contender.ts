/** What the bench asks of everything it times. */
import type { Enterprise } from './enterprise.ts'

export interface Contender {
  readonly name: string
  /** Gets ready for these enterprises, outside the clock. */
  readonly prepare: (enterprises: readonly Enterprise[]) => Prepared | Promise<Prepared>
}

export interface Prepared {
  /** Results for every enterprise, held against the hand-written ones; absent where a figure is no score. */
  readonly results?: () => Results | Promise<Results>
  /** One turn of work inside the clock; answers how many enterprises it served. */
  readonly turn: () => number | Promise<number>
}

/** Hundredths of a point; enterprise i at index i. `rows` in the order of the table, where they are kept. */
export interface Results {
  readonly total: Int32Array
  readonly veto: Uint8Array
  readonly rows?: readonly Int32Array[]
}

/** Turns of `size` out of `length` items, round and round; what `serve` answers is kept, so that no work is skipped. */
export function inTurns(length: number, size: number, serve: (item: number) => number): () => number {
  const kept = new Float64Array(1)
  let at = 0
  return () => {
    for (let served = 0; served < size; served++) {
      kept[0]! += serve(at)
      at = at + 1 === length ? 0 : at + 1
    }
    return size
  }
}

/** Results of one enterprise after the other. */
export function resultsOf(length: number, scored: (item: number) => { total: number; veto: boolean }): Results {
  const results = { total: new Int32Array(length), veto: new Uint8Array(length) }
  for (let item = 0; item < length; item++) {
    const { total, veto } = scored(item)
    results.total[item] = total
    results.veto[item] = Number(veto)
  }
  return results
}
