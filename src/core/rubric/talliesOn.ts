import type { Node, TallyNode } from './compiled.ts'

/** Every tally inside a rule that counts the records of `fact`. */
export function talliesOn(fact: number, node: Node): TallyNode[] {
  if (node.kind === 'tally') return node.fact === fact ? [node] : []
  if (node.kind === 'combine') return node.of.flatMap((part) => talliesOn(fact, part))
  return node.kind === 'stratum' ? node.cases.flatMap((stratum) => talliesOn(fact, stratum.node)) : []
}
