import type { Programme } from '#core/programme/programme.ts'
import type { Path } from '../places.ts'
import { factsIn } from './factsIn.ts'
import type { Finding, Lint } from './lint.ts'
import { everyRule, rowsOf } from './rows.ts'

/** Every fact that is used is declared, of a type that fits; every fact declared is used. */
export const factNames: Lint = (programme) => {
  const uses = usesOf(programme)
  return [
    ...uses.flatMap((use) => checkUse(programme, use)),
    ...Object.keys(programme.facts)
      .filter((fact) => !uses.some((use) => use.fact === fact))
      .map(unused),
  ]
}

interface Use {
  readonly fact: string
  readonly path: Path
  readonly types?: readonly string[]
}

function usesOf(programme: Programme): Use[] {
  const rows = rowsOf(programme)
  return [
    ...rows.flatMap((found) =>
      everyRule(found).flatMap(({ rule, at }) =>
        factsIn(rule).map(({ fact, path, types }) => ({ fact, types, path: at(...path) })),
      ),
    ),
    ...rows.flatMap(({ row, path }) =>
      (row.falling ?? []).map((fact, index) => ({ fact, path: [...path, 'falling', index] })),
    ),
    ...Object.entries(programme.facts).flatMap(([key, fact]) =>
      fact.type === 'count' && fact.within !== undefined
        ? [{ fact: fact.within, types: ['count'], path: ['facts', key, 'within'] }]
        : [],
    ),
    ...Object.entries(programme.readings).flatMap(([key, { facts = [] }]) =>
      facts.map((fact, index) => ({ fact, path: ['readings', key, 'facts', index] })),
    ),
    ...programme.incentives.flatMap(({ amount }, index) =>
      amount && 'perUnit' in amount
        ? [{ fact: amount.fact, types: ['count'], path: ['incentives', index, 'amount', 'fact'] }]
        : [],
    ),
    ...(programme.selection?.ties ?? []).flatMap(({ by }, index) =>
      typeof by === 'object'
        ? by.share.map((fact, at) => ({
            fact,
            types: ['count'],
            path: ['selection', 'ties', index, 'by', 'share', at],
          }))
        : [],
    ),
  ]
}

function checkUse({ facts }: Programme, { fact, path, types }: Use): Finding[] {
  const declared = facts[fact]
  if (!declared) {
    const message = {
      zh: `没有名为“${fact}”的事实。请在 facts 中声明，或检查拼写。`,
      en: `There is no fact “${fact}”. Declare it in facts, or check the spelling.`,
    }
    return [{ path, code: 'unknown-fact', message }]
  }
  if (!types || types.includes(declared.type)) return []
  const message = {
    zh: `事实“${fact}”的类型是 ${declared.type}，此处应为 ${types.join('、')}。`,
    en: `The fact “${fact}” is of type ${declared.type}; this place takes ${types.join(', ')}.`,
  }
  return [{ path, code: 'wrong-fact-type', message }]
}

const unused = (fact: string): Finding => ({
  path: ['facts', fact],
  code: 'unused-fact',
  message: {
    zh: `事实“${fact}”没有任何一行用到。请删去，或在评分规则中使用。`,
    en: `No row uses the fact “${fact}”. Remove it, or use it in a rule.`,
  },
})
