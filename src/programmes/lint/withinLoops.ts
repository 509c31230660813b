import type { Programme } from '#core/programme/programme.ts'
import type { Lint } from './lint.ts'

/** A count is part of another, and that one never part of it in turn. */
export const withinLoops: Lint = (programme) =>
  Object.keys(programme.facts)
    .filter((fact) => wholesOf(programme, fact).includes(fact))
    .map((fact) => ({
      path: ['facts', fact, 'within'],
      code: 'within-loop',
      message: {
        zh: `“${fact}”的 within 绕回了自己，请改正。`,
        en: `\`within\` of “${fact}” leads back to itself. Break the circle.`,
      },
    }))

function wholesOf({ facts }: Programme, fact: string): string[] {
  const wholes: string[] = []
  let current = facts[fact]
  while (current?.type === 'count' && current.within !== undefined && !wholes.includes(current.within)) {
    wholes.push(current.within)
    current = facts[current.within]
  }
  return wholes
}
