/** Rules that take points away: they stand in deduction groups, alone may veto, and are never one of several ways. */
import type { Group } from '#core/programme/programme.ts'
import type { Node } from './compiled.ts'

/** Whether some facts can make the rule veto. */
export function vetoes(node: Node): boolean {
  if (node.kind === 'threshold') return node.rungs.some((rung) => rung.veto)
  if (node.kind === 'tally') return node.table.vetoes.includes(1)
  return rulesIn(node).some(vetoes)
}

/** Refuses a deduction where points are given, anything else where they are taken, and the best of deductions. */
export function checkDeductions(node: Node, kind: Group['kind'], fail: (message: string) => never): void {
  const inside = rulesIn(node)
  if (inside.length === 0 && deducts(node) !== (kind === 'deduction')) {
    fail(
      kind === 'deduction'
        ? 'a deduction group takes `deduct` rules only'
        : 'only a deduction group takes `deduct` rules',
    )
  }
  if (kind === 'deduction' && node.kind === 'combine' && node.take === 'highest') {
    fail('deductions add up; there is no best of several')
  }
  for (const rule of inside) checkDeductions(rule, kind, fail)
}

const deducts = (node: Node): boolean => (node.kind === 'threshold' || node.kind === 'tally') && node.shape === 'deduct'

function rulesIn(node: Node): readonly Node[] {
  if (node.kind === 'combine') return node.of
  return node.kind === 'stratum' ? node.cases.map((stratum) => stratum.node) : []
}
