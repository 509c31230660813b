/**
 * What the facts may still be, while a search asks for more and more: a lowest and a highest value each,
 * tightened by constraints `a·x ≥ b·n + c`. All constraints are monotone (a larger `n` only asks for a
 * larger `x`), so the lowest values together are a solution whenever one exists.
 */
export interface Constraint {
  readonly x: number
  /** −1: the right side is the constant `b + c`. */
  readonly n: number
  readonly a: number
  readonly b: number
  readonly c: 0 | 1
  readonly wide: boolean
}

/** Chains of facts settle within a few rounds; after so many, a circle may be chasing itself upwards for ever. */
const ROUNDS_BEFORE_LOOKING = 64

/** A place to come back to: how much had been noted, and how many constraints there were. */
export interface Mark {
  readonly noted: number
  readonly constraints: number
}

const LOW = 0
const HIGH = 1

export class Bounds {
  readonly low: Float64Array
  readonly high: Float64Array
  private readonly constraints: Constraint[]
  /** Every change as (fact, end, old value), so that a try costs nothing to take back. */
  private readonly trail: number[] = []
  /** The constraint that last raised each fact, since it was last looked at. */
  private readonly raisedBy: (Constraint | undefined)[]

  constructor(low: Float64Array, high: Float64Array, constraints: readonly Constraint[]) {
    this.low = low
    this.high = high
    this.constraints = [...constraints]
    this.raisedBy = new Array<Constraint | undefined>(low.length).fill(undefined)
  }

  mark(): Mark {
    return { noted: this.trail.length, constraints: this.constraints.length }
  }

  undo(mark: Mark): void {
    this.constraints.length = mark.constraints
    for (let at = this.trail.length - 3; at >= mark.noted; at -= 3) {
      const ends = this.trail[at + 1] === LOW ? this.low : this.high
      ends[this.trail[at]!] = this.trail[at + 2]!
    }
    this.trail.length = mark.noted
  }

  add(constraint: Constraint): void {
    this.constraints.push(constraint)
  }

  /** False when the fact has no value left. */
  raise(fact: number, least: number): boolean {
    if (least > this.low[fact]!) {
      this.trail.push(fact, LOW, this.low[fact]!)
      this.low[fact] = least
    }
    return this.low[fact]! <= this.high[fact]!
  }

  /** False when the fact has no value left. */
  lower(fact: number, most: number): boolean {
    if (most < this.high[fact]!) {
      this.trail.push(fact, HIGH, this.high[fact]!)
      this.high[fact] = most
    }
    return this.low[fact]! <= this.high[fact]!
  }

  /** Tightens until nothing moves. False when some fact has no value left. */
  settle(): boolean {
    for (let round = 1; ; round++) {
      const before = this.trail.length
      for (const constraint of this.constraints) if (!this.tighten(constraint)) return false
      if (this.trail.length === before) return true
      if (round % ROUNDS_BEFORE_LOOKING !== 0) continue
      if (round > ROUNDS_BEFORE_LOOKING && this.risesForEver()) return false
      this.raisedBy.fill(undefined)
    }
  }

  private tighten(constraint: Constraint): boolean {
    const { x, n, a, b, c, wide } = constraint
    const least = n < 0 ? ceilDiv(b + c, 1, 0, a, wide) : ceilDiv(b, this.low[n]!, c, a, wide)
    if (least > this.low[x]!) this.raisedBy[x] = constraint
    if (!this.raise(x, least)) return false
    return n < 0 || b <= 0 || this.lower(n, floorDiv(a, this.high[x]!, c, b, wide))
  }

  /** Whether some circle of constraints asks each fact to be larger than itself. */
  private risesForEver(): boolean {
    for (let fact = 0; fact < this.low.length; fact++) {
      if (this.low[fact]! > 0 && this.raisesItself(fact)) return true
    }
    return false
  }

  /** Follows what raised the fact, and what raised that, back to the fact: x ≥ x · num / den, or more. */
  private raisesItself(fact: number): boolean {
    let [num, den] = [1n, 1n]
    let more = false
    let at = fact
    for (let step = 0; step < this.low.length; step++) {
      const by = this.raisedBy[at]
      if (!by || by.n < 0 || by.b <= 0) return false
      num *= BigInt(by.b)
      den *= BigInt(by.a)
      more ||= by.c === 1
      at = by.n
      if (at === fact) return num > den || (num === den && more)
    }
    return false
  }
}

/** ⌈(b·v + c) / a⌉ */
function ceilDiv(b: number, v: number, c: number, a: number, wide: boolean): number {
  if (!wide) return Math.ceil((b * v + c) / a)
  const top = BigInt(b) * BigInt(v) + BigInt(c)
  const [quotient, rest] = [top / BigInt(a), top % BigInt(a)]
  return Number(rest > 0n ? quotient + 1n : quotient)
}

/** ⌊(a·v − c) / b⌋ */
function floorDiv(a: number, v: number, c: number, b: number, wide: boolean): number {
  if (!wide) return Math.floor((a * v - c) / b)
  const top = BigInt(a) * BigInt(v) - BigInt(c)
  const [quotient, rest] = [top / BigInt(b), top % BigInt(b)]
  return Number(rest < 0n ? quotient - 1n : quotient)
}
