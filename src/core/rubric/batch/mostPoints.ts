import type { Node } from '../compiled.ts'

/** The most points a rule can give, or more than that; infinite where only the row's maximum ends it. */
export function mostPoints(node: Node): number {
  switch (node.kind) {
    case 'threshold':
      return Math.max(...node.rungs.map((rung) => rung.points))
    case 'flags':
      return node.items.reduce((sum, item) => sum + Math.max(0, item.points), 0)
    case 'level':
      return Math.max(...node.points)
    case 'combine':
      return node.of.reduce((sum, part) => sum + Math.max(0, mostPoints(part)), 0)
    default:
      return Number.POSITIVE_INFINITY
  }
}
