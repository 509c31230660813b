/** Facts that are possible but odd: they are scored as they stand, and whoever stated them is asked to look again. */
import type { Compiled, CompiledRow, Node } from '../compiled.ts'
import { factsOf } from '../nodeFacts.ts'
import type { FactSheet } from '../readFacts.ts'
import { factPhrases } from './factPhrases.ts'
import { keyAt, labelOf } from './quantities.ts'
import { type Language, voiceOf } from './voice.ts'

export type FactWarning =
  /** A share or growth cannot be formed, so its rows give nothing. */
  | { readonly code: 'zero-whole'; readonly fact: number; readonly rows: readonly string[] }
  /** The fact is stated, but a condition of the rows that would count it does not hold. */
  | {
      readonly code: 'behind-closed-gate'
      readonly fact: number
      readonly gate: number
      readonly rows: readonly string[]
    }
  /** More than a whole it belongs to; the fact between the two is missing, so neither can be called an error. */
  | { readonly code: 'beyond-whole'; readonly fact: number; readonly whole: number; readonly rows: readonly string[] }

/** Every warning once, with all the rows it concerns, in the order of the rows. `fact` and `gate` index the fact book. */
export function warningsOf(compiled: Compiled, sheet: FactSheet): FactWarning[] {
  const found = new Map<string, FactWarning & { rows: string[] }>()
  const add = (warning: FactWarning, row: CompiledRow) => {
    const id = `${warning.code} ${warning.fact} ${'gate' in warning ? warning.gate : ''}`
    const known = found.get(id) ?? { ...warning, rows: [] }
    if (!known.rows.includes(row.id)) known.rows.push(row.id)
    found.set(id, known)
  }
  for (const row of compiled.rows) {
    for (const node of nodesOf(row.node)) for (const warning of oddities(node, sheet)) add(warning, row)
  }
  return [...found.values(), ...contradictions(compiled, sheet)]
}

function contradictions({ within, rows }: Compiled, sheet: FactSheet): FactWarning[] {
  const wholeOf = new Map(within.map(({ part, whole }) => [part, whole]))
  return within.flatMap(({ part, whole: nearest }): FactWarning[] => {
    let whole: number | undefined = nearest
    while (whole !== undefined && Number.isNaN(sheet.numbers[whole]!)) whole = wholeOf.get(whole)
    if (whole === undefined || whole === nearest || !(sheet.numbers[part]! > sheet.numbers[whole]!)) return []
    const touched = rows.filter(({ facts }) => facts.includes(part) || facts.includes(whole))
    return [{ code: 'beyond-whole', fact: part, whole, rows: touched.map(({ id }) => id) }]
  })
}

/** The rule and all rules inside it. */
function nodesOf(node: Node): Node[] {
  if (node.kind === 'combine') return [node, ...node.of.flatMap(nodesOf)]
  if (node.kind === 'stratum') return [node, ...node.cases.flatMap((stratum) => nodesOf(stratum.node))]
  return [node]
}

function oddities(node: Node, sheet: FactSheet): FactWarning[] {
  const rows: string[] = []
  const shut = node.gates.find((gate) => sheet.numbers[gate.fact]! < gate.atLeast)
  if (shut) {
    const inside = factsOf({ ...node, gates: [] }).filter((fact) => fact !== shut.fact && isSome(sheet, fact))
    return inside.map((fact) => ({ code: 'behind-closed-gate', fact, gate: shut.fact, rows }))
  }
  const zero = node.kind === 'threshold' && node.n >= 0 && sheet.numbers[node.n] === 0
  return zero ? [{ code: 'zero-whole', fact: node.n, rows }] : []
}

const isSome = (sheet: FactSheet, fact: number): boolean =>
  sheet.numbers[fact]! > 0 || (sheet.records[fact]?.length ?? 0) > 0

/** `warning` as one sentence that names the fact by label and key, and the rows. */
export function warningMessage(warning: FactWarning, compiled: Compiled, language: Language): string {
  const voice = voiceOf(compiled, language)
  const say = factPhrases[language]
  const named = (fact: number) => say.named(labelOf(voice, fact), keyAt(voice, fact).key)
  const rows = warning.rows.join(say.separator)
  switch (warning.code) {
    case 'zero-whole':
      return say.zeroWhole(named(warning.fact), rows)
    case 'behind-closed-gate':
      return say.behindClosedGate(named(warning.fact), named(warning.gate), rows)
    case 'beyond-whole':
      return say.beyondWhole(named(warning.fact), named(warning.whole), rows)
  }
}
