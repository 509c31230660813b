import { describe, expect, test } from 'vitest'
import type { Programme } from '#core/programme/programme.ts'
import { compile } from './compile.ts'
import { fillTable } from './fillTable.ts'
import { officialText, printTable } from './print.ts'
import { readFacts } from './readFacts.ts'
import { score } from './score.ts'

/** A small table: two headings merged over their rows, halves, inferred words, a bonus and a deduction. */
const programme = {
  id: 'orchard',
  languages: ['fr', 'en'],
  facts: {
    trees: { type: 'count', label: { fr: 'Arbres' } },
    gate: { type: 'yesNo', label: { fr: 'Portail' } },
    pond: { type: 'yesNo', label: { fr: 'Étang' } },
    fires: { type: 'count', label: { fr: 'Feux' }, departmentsOnly: true },
    noise: { type: 'count', label: { fr: 'Bruit' } },
  },
  readings: {
    full: {
      kind: 'rule',
      rows: [],
      question: { fr: 'Plafond ?', en: 'A cap?' },
      default: { id: 'open', text: { fr: 'Aucun', en: 'None' } },
      alternatives: { capped: { fr: '3 points', en: '3 points' }, ranks: { fr: 'Départage', en: 'Ranks' } },
    },
  },
  source: { document: { fr: 'Arrêté', en: 'Order' }, annex: { fr: 'Grille', en: 'Table' }, number: '7/26' },
  rubric: {
    columns: [
      { id: 'group', head: { fr: 'Chapitre', en: 'Heading' } },
      { id: 'indicator', head: { fr: 'Critère', en: 'Criterion' } },
      { id: 'max', head: { fr: 'Points', en: 'Points' } },
      { id: 'self', head: { fr: 'Auto', en: 'Self' } },
    ],
    total: { base: 3, bonus: 1, bonusCounts: 'add' },
    under: { full: { capped: { cap: 3 }, ranks: { bonusCounts: 'tieBreak' } } },
    groups: [
      {
        id: 'L',
        no: 1,
        kind: 'base',
        title: { fr: 'Terrain', en: 'Land' },
        rows: [
          row('L1', 'Arbres', '5/2', { bands: { value: 'trees', rungs: [{ from: 10, points: '5/2' }] } }),
          {
            ...row('L2', 'Portail', '1/2', { checklist: { items: [{ fact: 'gate', points: '1/2' }] } }),
            inferred: { fr: 'Illisible.' },
          },
        ],
      },
      {
        id: 'W',
        no: 2,
        kind: 'bonus',
        title: { fr: 'Eau', en: 'Water' },
        rows: [row('W1', 'Étang', 1, { checklist: { items: [{ fact: 'pond', points: 1 }] } })],
      },
      {
        id: 'X',
        no: 3,
        kind: 'deduction',
        title: { fr: 'Retraits', en: 'Taken off' },
        rows: [
          row('Z9', 'Feux', undefined, {
            deduct: {
              value: 'fires',
              rungs: [
                { from: 1, minus: 2 },
                { from: 3, minus: 2, veto: true },
              ],
            },
          }),
          row('X2', 'Bruit', undefined, { deduct: { value: 'noise', rungs: [{ from: 1, minus: 1 }] } }),
        ],
      },
    ],
  },
} as unknown as Programme

function row(id: string, name: string, max: number | string | undefined, rule: object) {
  return { id, indicator: { fr: name }, criteria: { fr: '' }, ...(max !== undefined && { max }), basis: 'status', rule }
}

const filled = (facts: object, language = 'fr', readings = {}) => {
  const compiled = compile(programme, readings)
  return fillTable(printTable(programme, language), compiled, score(compiled, readFacts(compiled.book, facts).sheet))
}
const selfOf = (facts: object) =>
  filled(facts).rows.map(({ cells }) => cells.find(({ column }) => column === 'self')!.score)

const points = (min: number, max = min) => ({ kind: 'points', min, max })
const unchecked = (stated: number | undefined, veto = false) => ({ kind: 'unchecked', stated, veto })
const ALL = { trees: 10, gate: true, pond: true, fires: 0, noise: 0 }

describe('the table', () => {
  const table = printTable(programme, 'en')

  test('has the columns of the rubric, in their order', () =>
    expect(table.columns.map(({ head }) => head)).toEqual(['Heading', 'Criterion', 'Points', 'Self']))

  test('merges a heading over its rows', () =>
    expect(table.rows.map(({ cells }) => cells.map(({ text, rows }) => `${text}×${rows}`))).toEqual([
      ['Land×2', 'Arbres×1', '2.5×1', '×1'],
      ['Portail×1', '0.5×1', '×1'],
      ['Water×1', 'Étang×1', '1×1', '×1'],
      ['Taken off×2', 'Feux×1', '—×1', '×1'],
      ['Bruit×1', '—×1', '×1'],
    ]))

  test('marks inferred words and points with a dagger', () =>
    expect(table.rows[1]!.cells.map(officialText)).toEqual(['Portail†', '0.5†', '']))

  test.each([
    ['fr', { language: 'fr', title: 'Grille', document: 'Arrêté' }],
    ['en', { language: 'en', title: 'Table', officialTitle: 'Grille', document: 'Order' }],
    ['zh', { language: 'fr', title: 'Grille' }],
  ])('asked for in %s', (language, expected) => {
    const printed = printTable(programme, language)
    expect(printed).toMatchObject(expected)
    expect('officialTitle' in printed).toBe('officialTitle' in expected)
  })
})

describe('the self score', () => {
  test('known facts give points, missing ones a range', () =>
    expect(selfOf({ trees: 10, pond: false }).slice(0, 3)).toEqual([points(250), points(0, 50), points(0)]))

  test.each([
    ['nothing stated', {}, [unchecked(undefined), unchecked(undefined)]],
    ['nothing happened', { fires: 0, noise: 0 }, [unchecked(0), points(0)]],
    ['what the enterprise states', { fires: 1, noise: 2 }, [unchecked(-200), points(-100)]],
    ['a veto', { fires: 3, noise: 0 }, [unchecked(-200, true), points(0)]],
  ])('of deductions: %s', (_what, facts, expected) => expect(selfOf(facts).slice(3)).toEqual(expected))

  test('of another rubric is refused', () => {
    const compiled = compile(programme)
    const other = { ...printTable(programme, 'fr'), programme: 'meadow' }
    expect(() => fillTable(other, compiled, score(compiled, readFacts(compiled.book, {}).sheet))).toThrow(RangeError)
  })
})

describe('the totals', () => {
  test.each([
    ['everything', ALL, {}, { max: 400, total: { min: 400, max: 400 }, deductions: { stated: 0, unchecked: true } }],
    ['nothing known', {}, {}, { total: { min: 0, max: 400 }, bonus: { min: 0, max: 100, counts: true } }],
    ['open deductions are not taken off', { trees: 10, gate: true, pond: true }, {}, { total: { min: 400, max: 400 } }],
    ['stated ones are', { ...ALL, fires: 1 }, {}, { total: { min: 200, max: 200 }, deductions: { stated: 200 } }],
    ['beside an open one too', { trees: 10, gate: true, pond: true, fires: 1 }, {}, { total: { min: 200, max: 200 } }],
    ['never below 0', { trees: 0, gate: false, pond: false, noise: 1, fires: 2 }, {}, { total: { min: 0, max: 0 } }],
    ['held to a cap', ALL, { full: 'capped' }, { max: 300, total: { min: 300, max: 300 } }],
    [
      'bonus that only ranks',
      ALL,
      { full: 'ranks' },
      { max: 300, total: { min: 300, max: 300 }, bonus: { counts: false } },
    ],
  ])('%s', (_what, facts, readings, expected) => expect(filled(facts, 'fr', readings).totals).toMatchObject(expected))
})

test('readings that were chosen are told in words, default ones are not', () => {
  expect(filled(ALL, 'en').notes.readings).toEqual([])
  expect(filled(ALL, 'en', { full: 'open' }).notes.readings).toEqual([])
  expect(filled(ALL, 'en', { full: 'capped' }).notes.readings).toEqual([
    { key: 'full', question: 'A cap?', answer: '3 points' },
  ])
})
