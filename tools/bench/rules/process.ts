/**
 * One contender in a process of its own: `process.ts KEY COUNT SECONDS`. Prints one line of JSON, a `Measured`.
 * Time is processor time, collector and compiler threads included, so that a busy machine changes little.
 */
import { CONTENDERS, type ContenderKey } from './contenders/all.ts'
import { resultsByHand } from './contenders/handWritten.ts'
import type { Prepared, Results } from './contender.ts'
import type { Enterprise } from './enterprise.ts'
import { generate } from './generate.ts'

export interface Measured {
  readonly name: string
  /** Enterprises a second of processor time. */
  readonly rate: number
  /** What differs from the hand-written results, in words; empty when all agree. */
  readonly differences: readonly string[]
}

const WARM_UP_SECONDS = 1
const RUNS = 5

const [key, count, seconds] = process.argv.slice(2)
console.log(JSON.stringify(await measure(key as ContenderKey, Number(count), Number(seconds))))

async function measure(contender: ContenderKey, size: number, limit: number): Promise<Measured> {
  const { name, prepared, differences } = await ready(contender, size)
  const rates: number[] = []
  if (limit > 0) await rateOf(prepared, WARM_UP_SECONDS)
  for (let run = 0; run < RUNS; run++) rates.push(await rateOf(prepared, limit / RUNS))
  return { name, rate: rates.toSorted((a, b) => a - b)[RUNS >> 1]!, differences }
}

/** Apart, so that what only the comparison needs can be collected before the clock starts. */
async function ready(contender: ContenderKey, size: number) {
  const enterprises = generate(size)
  const { name, prepare } = await CONTENDERS[contender]()
  const prepared = await prepare(enterprises)
  const found = prepared.results && (await prepared.results())
  return { name, prepared, differences: found ? differencesFrom(enterprises, found) : [] }
}

async function rateOf({ turn }: Prepared, limit: number): Promise<number> {
  const start = process.cpuUsage()
  for (let served = 0; ; ) {
    const answer = turn()
    served += typeof answer === 'number' ? answer : await answer
    const { user, system } = process.cpuUsage(start)
    const passed = (user + system) / 1e6
    if (passed >= limit) return served / passed
  }
}

function differencesFrom(all: readonly Enterprise[], found: Results): string[] {
  const wanted = resultsByHand(all)
  const differences: string[] = []
  const compare = (what: string, want: ArrayLike<number>, have: ArrayLike<number>) => {
    for (let at = 0; at < all.length; at++) {
      if (want[at] !== have[at]) differences.push(`enterprise ${at}: ${what} is ${have[at]}, by hand ${want[at]}`)
    }
  }
  compare('total', wanted.total, found.total)
  compare('veto', wanted.veto, found.veto)
  found.rows?.forEach((row, at) => compare(`row ${at + 1}`, wanted.rows[at]!, row))
  return differences
}
