/**
 * `npm run bench -- conference`: 1,000 candidates ranked anew after a cut was moved and after a reading was moved, as
 * the room does it in the browser. Prints milliseconds and their part of the 50 that are allowed; exits 1 beyond them.
 */
import { join } from 'node:path'
import { loadProgramme } from '#programmes/load.ts'
import { compile } from '#core/rubric/compile.ts'
import { freeze } from '#core/conference/freeze.ts'
import { flips, linesOf, openTies, sidesOf } from '#core/conference/cut.ts'
import { rank } from '#core/conference/rank.ts'
import { alternativesOf, readerOf, reRead, under } from '#core/conference/reRead.ts'
import { toFacts } from './rules/enterprise.ts'
import { generate } from './rules/generate.ts'

const LIMIT = 50
const CANDIDATES = 1000
const ROUNDS = 200

const programme = await loadProgramme(join(import.meta.dirname, '../../programmes/2024-10-04-wuxing'))
const compiled = compile(programme)
const at = '2026-03-01T00:00:00.000Z'
const applications = generate(CANDIDATES).map((enterprise, index) => ({
  application: `a${index}`,
  number: index + 1,
  version: 1,
  enterprise: '',
  creditCode: '',
  office: '',
  officeName: '',
  industry: '',
  size: '',
  // Every third leaves something open, so that both ways of scoring are at work.
  claims: Object.entries(toFacts(enterprise))
    .filter((_, place) => index % 3 !== 0 || place !== 5)
    .map(([fact, value], number) => ({
      fact,
      value,
      ground: programme.facts[fact]?.departmentsOnly ? ('verified' as const) : ('determined' as const),
      source: '',
      author: '',
      at,
      number,
      reason: '',
      evidence: [],
    })),
}))

const timed = <T>(run: () => T): { readonly ms: number; readonly value: T } => {
  const start = performance.now()
  const value = run()
  return { ms: performance.now() - start, value }
}
const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
const worst = (values: readonly number[]): number => Math.max(...values)

const batch = { id: 'b', year: 2026, number: 1, programme: programme.id, programmeSha256: '' }
const { ms: freezing, value: frozen } = timed(() =>
  freeze({ compiled, batch, quotas: { skilled: 400, excellent: 140 }, applications }),
)
const { candidates, rules, quotas } = frozen
const { ms: reading, value: reader } = timed(() => readerOf(programme, candidates))
const lines = linesOf(quotas, candidates.length)
const before = sidesOf(rank(candidates, rules.ties), lines)

const cuts = Array.from({ length: ROUNDS }, (_, round) => {
  const moved = { ...lines, skilled: 300 + (round % 100) }
  return timed(() => {
    const ranked = rank(candidates, rules.ties)
    return [openTies(ranked, moved), flips(before, sidesOf(ranked, moved))]
  }).ms
})
const alternatives = alternativesOf(programme)
const readings = Array.from({ length: ROUNDS }, (_, round) => {
  const { reading: key, alternative } = alternatives[round % alternatives.length]!
  return timed(() => {
    const ranked = rank(under(candidates, reRead(reader, { [key]: alternative })), rules.ties)
    return [openTies(ranked, lines), flips(before, sidesOf(ranked, lines))]
  }).ms
})

const line = (what: string, values: readonly number[]): string =>
  `${what.padEnd(28)} median ${middle(values).toFixed(1)} ms, first ${values[0]!.toFixed(1)} ms, worst ${worst(values).toFixed(1)} ms, ${(middle(values) / LIMIT).toFixed(2)} of ${LIMIT} ms`

console.log(`${CANDIDATES} candidates, frozen in ${freezing.toFixed(0)} ms, facts read in ${reading.toFixed(0)} ms`)
console.log(line('ranked after a moved cut', cuts))
console.log(line('ranked after a moved reading', readings))
process.exitCode = middle(cuts) <= LIMIT && middle(readings) <= LIMIT ? 0 : 1
