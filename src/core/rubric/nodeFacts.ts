/** The facts a rule reads, in order of first use, each once. */
import type { Node } from './compiled.ts'

export function factsOf(node: Node): number[] {
  return [...new Set(allFacts(node))]
}

function allFacts(node: Node): number[] {
  return [...node.gates.map((gate) => gate.fact), ...ownFacts(node)]
}

function ownFacts(node: Node): number[] {
  switch (node.kind) {
    case 'threshold':
      return node.n < 0 ? [node.x] : [node.x, node.n]
    case 'flags':
    case 'counts':
      return node.items.map((item) => item.fact)
    case 'level':
    case 'tally':
    case 'judged':
      return [node.fact]
    case 'combine':
      return node.of.flatMap(allFacts)
    case 'stratum':
      return [node.fact, ...node.cases.flatMap((stratum) => allFacts(stratum.node))]
  }
}
