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

/** Enough for any chain of facts; a longer one is two ratios chasing each other, which no rubric means. */
const MAX_ROUNDS = 10_000

export class Bounds {
  readonly low: Float64Array
  readonly high: Float64Array
  private readonly constraints: Constraint[]

  constructor(low: Float64Array, high: Float64Array, constraints: readonly Constraint[]) {
    this.low = low
    this.high = high
    this.constraints = [...constraints]
  }

  /** A copy to try something on, with one more constraint. */
  with(constraint: Constraint): Bounds {
    const next = this.copy()
    next.constraints.push(constraint)
    return next
  }

  copy(): Bounds {
    return new Bounds(this.low.slice(), this.high.slice(), this.constraints)
  }

  /** Tightens until nothing moves. False when some fact has no value left. */
  settle(): boolean {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      let moved = false
      for (const constraint of this.constraints) {
        const step = this.tighten(constraint)
        if (step === 'empty') return false
        moved ||= step === 'moved'
      }
      if (!moved) return this.low.every((low, at) => low <= this.high[at]!)
    }
    return true
  }

  private tighten({ x, n, a, b, c, wide }: Constraint): 'moved' | 'still' | 'empty' {
    const least = n < 0 ? ceilDiv(b + c, 1, 0, a, wide) : ceilDiv(b, this.low[n]!, c, a, wide)
    let moved = false
    if (least > this.low[x]!) {
      this.low[x] = least
      moved = true
    }
    if (n >= 0 && b > 0) {
      const most = floorDiv(a, this.high[x]!, c, b, wide)
      if (most < this.high[n]!) {
        this.high[n] = most
        moved = true
      }
    }
    if (this.low[x]! > this.high[x]! || (n >= 0 && this.low[n]! > this.high[n]!)) return 'empty'
    return moved ? 'moved' : 'still'
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
