/**
 * `npm run bench:rules`: the rubric by hand, by json-logic-engine, by json-rules-engine and by this engine, on the
 * same generated enterprises. Every total and veto must agree, and every figure keep its limit, or it exits 1.
 * `--quick` for a short look. Rates are per second of processor time, medians of several rounds of fresh
 * processes; ratios are taken within a round, so that a busy machine weighs on both sides.
 */
import { execFile } from 'node:child_process'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { bundleSize } from './rules/bundleSize.ts'
import type { ContenderKey } from './rules/contenders/all.ts'
import type { Measured } from './rules/process.ts'
import { type Line, table } from './rules/table.ts'

const quick = process.argv.includes('--quick')
const ROUNDS = quick ? 1 : 5
const SECONDS = quick ? 1 : 2
/** A batch runs over all. One at a time, the facts have just been read, so only as many as stay near the processor. */
const MANY = 10_000
const NEAR = 200
const SIZES: Readonly<Record<ContenderKey, number>> = {
  hand: NEAR,
  handColumns: MANY,
  jsonLogic: NEAR,
  jsonRules: NEAR,
  batch: MANY,
  single: NEAR,
  explained: NEAR,
  plans: NEAR,
  compiling: 1,
}

const KEYS = Object.keys(SIZES) as ContenderKey[]

type Round = Readonly<Record<ContenderKey, number>>

const differences: string[] = []

async function measure(key: ContenderKey, count: number, seconds: number): Promise<Measured> {
  const child = join(import.meta.dirname, 'rules', 'process.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [child, key, String(count), String(seconds)])
  const measured = JSON.parse(stdout) as Measured
  for (const difference of measured.differences.slice(0, 5)) differences.push(`${measured.name}: ${difference}`)
  return measured
}

/** All contenders, one after the other. */
async function round(): Promise<Round> {
  const rates: Partial<Record<ContenderKey, number>> = {}
  for (const key of KEYS) rates[key] = (await measure(key, SIZES[key], SECONDS)).rate
  return rates as Round
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

/** Every contender that scores, over all enterprises, before anything is timed. */
async function agree(): Promise<void> {
  for (const key of KEYS) {
    if (key !== 'plans' && key !== 'compiling') await measure(key, MANY, 0)
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`
const fold = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 1 : 0)} ×`
const perSecond = (rate: number): string => `${Math.round(rate).toLocaleString('en-US')} /s`
const milliseconds = (rate: number): string => `${(1000 / rate).toFixed(2)} ms`
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

function lines(rounds: readonly Round[], engine: number, withWords: number): Line[] {
  const rate = (key: ContenderKey) => median(rounds.map((one) => one[key]))
  const ratio = (key: ContenderKey, peer: ContenderKey) => median(rounds.map((one) => one[key] / one[peer]))
  const peer: ContenderKey = rate('jsonLogic') > rate('jsonRules') ? 'jsonLogic' : 'jsonRules'
  const explained = rate('explained')
  const plans = rate('plans')
  const ofColumns = ratio('batch', 'handColumns')
  const ofPeer = ratio('batch', peer)
  return [
    { what: 'hand-written, one at a time', figure: perSecond(rate('hand')) },
    { what: 'hand-written over columns, points per row kept', figure: perSecond(rate('handColumns')) },
    { what: 'json-logic-engine 5.0.7, compiled, its preparation included', figure: perSecond(rate('jsonLogic')) },
    { what: 'json-rules-engine 7.3.1, its preparation included', figure: perSecond(rate('jsonRules')) },
    { what: 'this engine, batch over columns, points per row kept', figure: perSecond(rate('batch')) },
    { what: '  of hand-written over columns', figure: percent(ofColumns), limit: '≥ 55 %', times: ofColumns / 0.55 },
    { what: '  to the faster peer', figure: fold(ofPeer), limit: '≥ 6 ×', times: ofPeer / 6 },
    { what: '  to the slower peer', figure: fold(ratio('batch', peer === 'jsonLogic' ? 'jsonRules' : 'jsonLogic')) },
    { what: 'this engine, one at a time', figure: perSecond(rate('single')) },
    { what: '  to the faster peer', figure: fold(ratio('single', peer)) },
    {
      what: 'this engine, one at a time with full explanation',
      figure: perSecond(explained),
      limit: '≥ 200,000 /s',
      times: explained / 200_000,
    },
    { what: '  to the faster peer, which explains nothing', figure: fold(ratio('explained', peer)) },
    {
      what: 'this engine, three plans for 5 more points',
      figure: milliseconds(plans),
      limit: '≤ 1 ms',
      times: plans / 1000,
    },
    {
      what: 'this engine, compiling the programme',
      figure: milliseconds(rate('compiling')),
      limit: '≤ 10 ms',
      times: rate('compiling') / 100,
    },
    {
      what: 'engine, packed, without programme',
      figure: kilobytes(engine),
      limit: '≤ 20 KB',
      times: (20 * 1024) / engine,
    },
    { what: '  with its sentences in two languages', figure: kilobytes(withWords) },
  ]
}

console.log(
  `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model}; ${MANY} enterprises, half of them on a threshold; ` +
    `${ROUNDS} rounds, a process each`,
)
await agree()
if (differences.length > 0) {
  console.error(`Totals differ:\n${differences.join('\n')}`)
  process.exit(1)
}
console.log(`Totals, vetoes and, where kept, points of rows agree on every enterprise.\n`)
const rounds: Round[] = []
for (let at = 0; at < ROUNDS; at++) rounds.push(await round())
const figures = lines(rounds, await bundleSize('engine'), await bundleSize('engineWithWords'))
console.log(table(figures))
if (figures.some(({ times }) => times !== undefined && times < 1)) process.exitCode = 1
