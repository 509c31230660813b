import type { Compiled } from '#core/rubric/compiled.ts'
import type { Reason, RowExplanation, ThresholdReason } from '#core/rubric/explanation.ts'

const NUMBER = /(?<![A-Za-z\d.])(−?\d+(?:\u00a0\d{3})*(?:\.\d+)?)(\u00a0%)?/gu

/** The numbers of some sentences that the explanation does not hold, as they are printed. */
export function strangeNumbers(compiled: Compiled, row: RowExplanation, sentences: readonly string[]): string[] {
  const held = new Held(compiled, row)
  return sentences.flatMap((sentence) =>
    [...sentence.matchAll(NUMBER)]
      .filter(([, number, share]) => !(share ? held.hasShare(number!) : held.has(number!)))
      .map(([text]) => `${text} in ${sentence}`),
  )
}

/** Every number of an explanation: points, counts, amounts, both sides of comparisons, thresholds, places in lists. */
class Held {
  private readonly numbers = new Set<string>()
  private readonly shares: ThresholdReason[] = []
  private readonly compiled: Compiled

  constructor(compiled: Compiled, { reason, row, min, max, raw, lost, next }: RowExplanation) {
    this.compiled = compiled
    this.points(min ?? 0, max, raw, lost, row.max)
    if (next) {
      this.points(next.gain)
      this.units(next.fact, next.by)
      if (next.kind === 'amount' && reason.kind === 'threshold') this.compared(reason, next.to)
    }
    this.reason(reason)
    for (const node of nodesOf(row.node)) {
      if (node.kind !== 'tally') continue
      for (const { cuts = [] } of node.table.fields) for (const cut of cuts) this.add(BigInt(cut)).add(BigInt(cut) - 1n)
      for (const { field } of compiled.book.keys[node.fact]!.fields) {
        if (field.type === 'count') this.add(BigInt(field.min ?? 0))
      }
    }
  }

  has(text: string): boolean {
    return this.numbers.has(plain(text))
  }

  /** A threshold as it stands in the rule, or the value's own share cut after as many decimals. */
  hasShare(text: string): boolean {
    const [whole = '', decimals = ''] = plain(text, false).split('.')
    const said = BigInt(whole.replace('-', '') + decimals)
    const scale = 10n ** BigInt(decimals.length)
    return this.shares.some(({ node, x, n }) => {
      if (node.rungs.some(({ at }) => said * at.den === at.num * 100n * scale)) return true
      const value = node.value === 'growth' ? x - n : x
      const cut = (BigInt(Math.abs(value)) * 100n * scale) / BigInt(n)
      return cut === said && whole.startsWith('-') === (value < 0 && cut > 0n)
    })
  }

  private reason(reason: Reason): void {
    this.points(reason.points)
    switch (reason.kind) {
      case 'closed':
        this.units(reason.gate.fact, reason.value, reason.gate.atLeast)
        return
      case 'threshold':
        this.threshold(reason)
        return
      case 'flags':
        this.points(...reason.node.items.map(({ points }) => points))
        return
      case 'level':
        this.points(...reason.node.points)
        return
      case 'tally':
        this.add(BigInt(reason.records?.length ?? 0))
        for (const { at, points } of reason.records ?? []) this.points(points).add(BigInt(at + 1))
        return
      case 'counts':
        reason.node.items.forEach(({ fact, points }, at) => {
          this.units(fact, reason.values[at]!)
          this.points(points, points * (reason.values[at]! || 0))
        })
        return
      case 'combine':
        for (const part of reason.parts) this.reason(part)
        return
      case 'stratum':
        this.units(reason.node.fact, reason.value)
        if (reason.reason) this.reason(reason.reason)
        return
      case 'judged':
        this.units(reason.node.fact, reason.units)
    }
  }

  private threshold(reason: ThresholdReason): void {
    const { node, x, n, rung } = reason
    this.units(node.x, x)
    if (node.n >= 0) this.units(node.n, n)
    if (n > 0 && !Number.isNaN(x) && node.n >= 0) this.shares.push(reason)
    this.add(BigInt(rung + 1)).add(BigInt(node.rungs.length))
    if (!Number.isNaN(x) && !Number.isNaN(n)) this.compared(reason, x)
  }

  /** What the rungs next to `x` compare, in per cent where that makes whole numbers. */
  private compared({ node, n }: ThresholdReason, x: number): void {
    const perOne = this.perOne(node.x)
    const above = node.rungs.findIndex(({ a, b, strict }) => {
      const [left, right] = [BigInt(a) * BigInt(x), BigInt(b) * BigInt(n)]
      return strict ? left <= right : left < right
    })
    const at = above < 0 ? node.rungs.length : above
    this.units(node.x, x)
    for (const rung of node.rungs.slice(Math.max(0, at - 1), at + 1)) {
      const scale = node.n >= 0 && 100 % rung.a === 0 ? 100 / rung.a : 1
      const [a, b] = [BigInt(rung.a * scale), BigInt(rung.b * scale)]
      this.points(rung.points)
        .add(a)
        .add(b)
        .add(a * BigInt(x), perOne)
        .add(b * BigInt(n), perOne)
      // A band ends one before the next rung; `at` is printed for plain values.
      if (node.n < 0) this.add(rung.at.num, rung.at.den * perOne).add(rung.at.num / rung.at.den - 1n)
    }
  }

  private perOne(fact: number): bigint {
    const { fact: spec, score } = this.compiled.book.keys[fact]!
    return spec.type === 'money' ? 100n : BigInt(score?.perOne ?? 1)
  }

  private units(fact: number, ...values: readonly number[]): void {
    for (const value of values) if (!Number.isNaN(value)) this.add(BigInt(value), this.perOne(fact))
  }

  private points(...points: readonly number[]): this {
    for (const one of points) this.add(BigInt(Math.abs(one)), 100n)
    return this
  }

  private add(num: bigint, den = 1n): this {
    const digits = String((num * 10n ** 6n) / den).padStart(7, '0')
    this.numbers.add(plain(`${digits.slice(0, -6)}.${digits.slice(-6)}`))
    return this
  }
}

type Node = RowExplanation['row']['node']

const nodesOf = (node: Node): readonly Node[] =>
  node.kind === 'combine'
    ? node.of.flatMap(nodesOf)
    : node.kind === 'stratum'
      ? node.cases.flatMap((one) => nodesOf(one.node))
      : [node]

/** "−4 200.50" → "-4200.5" */
function plain(text: string, trimmed = true): string {
  const number = text.replaceAll('\u00a0', '').replace('−', '-')
  return trimmed && number.includes('.') ? number.replace(/\.?0+$/, '') : number
}
