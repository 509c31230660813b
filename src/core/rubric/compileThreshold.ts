/** Bands, ladders, steps and bands of deductions: rungs of whole-number comparisons. */
import type { Bands, Deduct, Ladder, Rung, Steps, Value } from '#core/programme/programme.ts'
import type { Rational } from '#core/kernel/rational.ts'
import { exact, factOf, points, type RowContext, unitsOf } from './rowContext.ts'
import type { CompiledRung, EvenSteps, Gate, Threshold } from './compiled.ts'
import type { FactKey } from './factBook.ts'

interface CompiledValue {
  readonly value: Threshold['value']
  readonly x: FactKey
  readonly n: FactKey | undefined
}

export function compileBands(shape: Bands, gates: readonly Gate[], row: RowContext): Threshold {
  const value = compileValue(shape.value, row)
  const rungs = shape.rungs.map((rung) => compileRung(value, rung.from, false, points(rung.points, row), false, row))
  return threshold('bands', value, rungs, undefined, gates, row)
}

export function compileLadder(shape: Ladder, gates: readonly Gate[], row: RowContext): Threshold {
  const value = compileValue(shape.value, row)
  return threshold('ladder', value, compileRungs(shape.rungs, value, row), undefined, gates, row)
}

export function compileDeductBands(shape: Deduct, gates: readonly Gate[], row: RowContext): Threshold {
  const value = compileValue(shape.value ?? row.fail('a deduction needs a value or records'), row)
  const rungs = (shape.rungs ?? []).map((rung) =>
    compileRung(value, rung.from, false, 0 - points(rung.minus, row), rung.veto ?? false, row),
  )
  return threshold('deduct', value, rungs, undefined, gates, row)
}

export function compileSteps(shape: Steps, gates: readonly Gate[], row: RowContext): Threshold {
  const value = compileValue(shape.value, row)
  const below = compileRungs(shape.below ?? [], value, row)
  const first = points(shape.first, row)
  const add = points(shape.add, row)
  if (add <= 0) return row.fail('steps must add points')
  const from = inValueUnits(value, shape.from, row)
  const each = inValueUnits(value, shape.each, row)
  const steps: CompiledRung[] = []
  for (let k = 0n; ; k++) {
    const at = add2(from, { num: each.num * k, den: each.den })
    const won = first + add * Number(k)
    steps.push(rungAt(value, at, k === 0n && (shape.strict ?? false), Math.min(won, row.max), false))
    if (won >= row.max) break
  }
  const even: EvenSteps = {
    ...evenSteps(value, from, each),
    from: below.length,
    strict: shape.strict ?? false,
    first,
    add,
  }
  return threshold('steps', value, [...below, ...steps], even, gates, row)
}

function compileRungs(rungs: readonly Rung[], value: CompiledValue, row: RowContext): CompiledRung[] {
  return rungs.map((rung) =>
    'reach' in rung
      ? compileRung(value, rung.reach, false, points(rung.points, row), false, row)
      : compileRung(value, rung.over, true, points(rung.points, row), false, row),
  )
}

function compileValue(value: Value, row: RowContext): CompiledValue {
  if (typeof value === 'string') {
    return { value: 'plain', x: factOf(value, row, 'count', 'money', 'score'), n: undefined }
  }
  const [kind, [top, bottom]] =
    'share' in value ? (['share', value.share] as const) : (['growth', value.growth] as const)
  return { value: kind, x: factOf(top, row, 'count', 'money'), n: factOf(bottom, row, 'count', 'money') }
}

function inValueUnits(value: CompiledValue, amount: string | number, row: RowContext): Rational {
  return value.value === 'plain' ? unitsOf(amount, value.x, row) : exact(amount, row)
}

function compileRung(
  value: CompiledValue,
  amount: string | number,
  strict: boolean,
  won: number,
  veto: boolean,
  row: RowContext,
): CompiledRung {
  return rungAt(value, inValueUnits(value, amount, row), strict, won, veto)
}

/** `x ≥ p/q` is `q·x ≥ p`; a share `x/n ≥ p/q` is `q·x ≥ p·n`; growth counts from `n`, so `q·x ≥ (p+q)·n`. */
function rungAt(value: CompiledValue, at: Rational, strict: boolean, won: number, veto: boolean): CompiledRung {
  const b = value.value === 'growth' ? at.num + at.den : at.num
  return { a: Number(at.den), b: Number(b), strict, points: won, veto, at }
}

function evenSteps(value: CompiledValue, from: Rational, each: Rational) {
  const scale = from.den * each.den
  const b = from.num * each.den + (value.value === 'growth' ? scale : 0n)
  const step = each.num * from.den
  const divisor = [b, step].reduce(gcd, scale)
  return { a: Number(scale / divisor), b: Number(b / divisor), step: Number(step / divisor) }
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

const add2 = (p: Rational, q: Rational): Rational => {
  const num = p.num * q.den + q.num * p.den
  const den = p.den * q.den
  const divisor = gcd(den, num < 0n ? -num : num)
  return { num: num / divisor, den: den / divisor }
}

function threshold(
  shape: Threshold['shape'],
  value: CompiledValue,
  rungs: readonly CompiledRung[],
  even: EvenSteps | undefined,
  gates: readonly Gate[],
  row: RowContext,
): Threshold {
  if (rungs.length === 0) return row.fail('a rule of rungs needs at least one rung')
  const numbers = [value.x.max, value.n?.max ?? 1, ...rungs.flatMap((rung) => [rung.a, rung.b])]
  if (!numbers.every(Number.isSafeInteger))
    return row.fail('a threshold, or the largest value of its fact, passes 2^53')
  return {
    kind: 'threshold',
    shape,
    value: value.value,
    x: value.x.index,
    n: value.n?.index ?? -1,
    rungs,
    even,
    wide: !provedExact(value, rungs, even),
    gates,
  }
}

/** The bound proof: no product or difference that a comparison forms can pass 2^53, so doubles hold it exactly. */
function provedExact(value: CompiledValue, rungs: readonly CompiledRung[], even: EvenSteps | undefined): boolean {
  const [x, n] = [BigInt(value.x.max), BigInt(value.n?.max ?? 1)]
  const products = rungs.flatMap((rung) => [BigInt(rung.a) * x, BigInt(rung.b) * n])
  if (even) products.push(BigInt(even.a) * x + BigInt(even.b) * n, BigInt(even.step) * n)
  return products.every((product) => (product < 0n ? -product : product) <= BigInt(Number.MAX_SAFE_INTEGER))
}
