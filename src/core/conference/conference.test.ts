import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '#core/rubric/compile.ts'
import { claim } from '#test/support/claims/anyClaims.ts'
import { SMALL_READINGS, smallProgramme } from '#test/support/small/smallProgramme.ts'
import type { TieRule } from '../programme/programme.ts'
import { canonicalJson } from '../applying/content.ts'
import { certain } from './certain.ts'
import { flips, type Lines, linesOf, openTies, sideAt, sidesOf, within } from './cut.ts'
import { freeze } from './freeze.ts'
import type { Frozen } from './frozen.ts'
import { type Choice, listOf } from './list.ts'
import { rank, type Rankable } from './rank.ts'
import { readerOf, reRead } from './reRead.ts'
import { type Decision, type Exported, replay } from './replay.ts'
import { type Cast, count, type Member, needed } from './voting.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const TIES: readonly TieRule[] = [
  { id: 'deductions', name: { zh: '扣分少' }, by: 'deductions' },
  { id: 'base', name: { zh: '基本分高' }, by: 'base' },
  { id: 'share', name: { zh: '占比高' }, by: { share: ['makers', 'members'] } },
]

const PROGRAMME = {
  ...smallProgramme(
    [
      {
        kind: 'base',
        rows: [
          { id: 'open', max: 1, rule: { checklist: { items: [{ fact: 'open', points: 1 }] } } },
          {
            id: 'share',
            max: 2,
            rule: {
              ladder: {
                value: { share: ['makers', 'members'] },
                rungs: [
                  { reach: '50%', points: 1 },
                  { reach: '100%', points: 2 },
                ],
              },
            },
            under: { R: { other: { ladder: { rungs: [{ reach: '60%', points: 1 }] } } } },
          },
        ],
      },
      {
        kind: 'deduction',
        rows: [
          {
            id: 'faults',
            rule: {
              deduct: {
                value: 'faults',
                rungs: [
                  { from: 1, minus: 1 },
                  { from: 5, minus: 1, veto: true },
                ],
              },
            },
          },
        ],
      },
    ],
    { readings: { ...SMALL_READINGS, R: { ...SMALL_READINGS.R, rows: ['share'] } } },
  ),
  selection: { quorum: '2/3', majority: '1/2', ties: TIES },
}
const compiled = compile(PROGRAMME)

const someFacts = fc.record(
  { open: fc.boolean(), members: fc.integer({ min: 1, max: 7 }), makers: fc.nat(7), faults: fc.nat(6) },
  { requiredKeys: [] },
)
const quotas = fc.record({ skilled: fc.option(fc.nat(6)), excellent: fc.option(fc.nat(3)) })

const frozenOf = (facts: readonly object[], given: Frozen['quotas'] = { skilled: 3, excellent: 1 }): Frozen =>
  freeze({
    compiled,
    batch: {
      id: 'batch',
      year: 2026,
      number: 1,
      programme: 'small',
      programmeSha256: sha256(JSON.stringify(PROGRAMME)),
    },
    quotas: given,
    applications: facts.map((one, at) => ({
      application: `a${at + 1}`,
      number: at + 1,
      version: 1,
      enterprise: `企业${at + 1}`,
      creditCode: '',
      office: at % 2 ? 'east' : 'west',
      officeName: '',
      industry: '',
      size: '',
      claims: Object.entries(one).map(([fact, value]) => claim({ fact, value, ground: 'determined' })),
    })),
  })

const several = fc.array(someFacts, { minLength: 1, maxLength: 8 })
const frozenLists = fc.tuple(several, quotas).map(([facts, given]) => frozenOf(facts, given))

const rankable = (application: string, more: Partial<Rankable>): Rankable => ({
  application,
  number: Number(application.slice(1)),
  total: 100,
  base: 100,
  deductions: 0,
  shares: {},
  vetoes: [],
  ...more,
})

describe('a ranking', () => {
  test('names what told each from the one before it', () => {
    const ranked = rank(
      [
        rankable('a1', { base: 90, shares: { share: [2, 3] } }),
        rankable('a2', { deductions: 1 }),
        rankable('a3', { base: 90, shares: { share: [3, 4] } }),
        rankable('a4', { shares: { share: [0, 0] } }),
        rankable('a5', { base: 90, shares: { share: [4, 6] } }),
        rankable('a6', { total: 300, vetoes: ['faults'] }),
        rankable('a7', { total: 200 }),
      ],
      TIES,
    )
    expect(ranked.map(({ candidate, place, toldBy }) => [candidate.application, place, toldBy])).toEqual([
      ['a7', 1, 'score'],
      ['a4', 2, 'score'],
      ['a3', 3, { rule: 'base' }],
      ['a1', 4, { rule: 'share' }],
      ['a5', 4, 'nothing'],
      ['a2', 6, { rule: 'deductions' }],
    ])
  })

  test('does not depend on the order in which candidates come', () => {
    fc.assert(
      fc.property(frozenLists, fc.infiniteStream(fc.nat()), ({ candidates }, random) => {
        const shuffled = candidates
          .map((one) => ({ one, key: random.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one)
        expect(rank(shuffled, TIES)).toEqual(rank(candidates, TIES))
      }),
    )
  })
})

describe('the lines', () => {
  const asked = fc.record({ skilled: fc.integer(), excellent: fc.integer(), reserve: fc.integer() })

  test('never lie beyond the quotas, whatever is asked for', () => {
    fc.assert(
      fc.property(frozenLists, asked, (frozen, lines) => {
        const ranked = rank(frozen.candidates, TIES)
        const held = within(lines, frozen.quotas, ranked.length)
        const sides = ranked.map((_, at) => sideAt(held, at))
        const of = (...wanted: readonly string[]) => sides.filter((side) => wanted.includes(side)).length
        expect(of('excellent', 'skilled')).toBeLessThanOrEqual(frozen.quotas.skilled ?? ranked.length)
        expect(of('excellent')).toBeLessThanOrEqual(frozen.quotas.excellent ?? ranked.length)
        expect(held.skilled + held.reserve).toBeLessThanOrEqual(ranked.length)
      }),
    )
  })

  test('moved by one flip exactly who stands at the line', () => {
    fc.assert(
      fc.property(several, fc.nat(7), fc.nat(7), (facts, at, top) => {
        const { candidates } = frozenOf(facts)
        const ranked = rank(candidates, TIES)
        const skilled = at % (ranked.length + 1)
        fc.pre(skilled < ranked.length)
        const lines: Lines = { skilled, excellent: Math.min(top, skilled), reserve: 0 }
        const flipped = flips(sidesOf(ranked, lines), sidesOf(ranked, { ...lines, skilled: skilled + 1 }))
        expect(flipped).toEqual([{ application: ranked[skilled]!.candidate.application, from: 'below', to: 'skilled' }])
      }),
    )
  })

  test('through equals are for the conference to decide, until it has', () => {
    const ranked = rank(
      [1, 2, 3].map((at) => rankable(`a${at}`, {})),
      TIES,
    )
    const lines = { skilled: 2, excellent: 0, reserve: 0 }
    expect(openTies(ranked, lines)).toEqual([{ line: 'skilled', place: 1, applications: ['a1', 'a2', 'a3'], seats: 2 }])
    const order = ['a3', 'a1', 'a2']
    expect(openTies(ranked, lines, order)).toEqual([])
    expect(openTies(ranked, { ...lines, skilled: 3 })).toEqual([])
    expect(openTies(ranked, { skilled: 0, excellent: 0, reserve: 1 })[0]).toMatchObject({ line: 'reserve', seats: 1 })
    expect(
      rank(
        [1, 2, 3].map((at) => rankable(`a${at}`, {})),
        TIES,
        order,
      ).map((one) => one.candidate.application),
    ).toEqual(order)
  })
})

describe('the list', () => {
  const usual = ({ quotas: given, candidates }: Frozen): Choice => {
    const open = candidates.filter(({ vetoes }) => vetoes.length === 0)
    return {
      lines: linesOf(given, open.length),
      order: open.map(({ application }) => application),
      setAside: [],
    }
  }

  test('has every candidate once, within the quotas', () => {
    fc.assert(
      fc.property(frozenLists, (frozen) => {
        const chosen = listOf(frozen, usual(frozen))
        if (!chosen.ok) throw new Error(JSON.stringify(chosen.faults))
        const { selected, reserved, notSelected } = chosen.list
        const named = [...selected, ...reserved, ...notSelected].map(({ application }) => application)
        expect(named.sort()).toEqual(frozen.candidates.map(({ application }) => application).sort())
        expect(selected.length).toBeLessThanOrEqual(frozen.quotas.skilled ?? frozen.candidates.length)
      }),
    )
  })

  test('is made anew from what was frozen, to the same hash; a changed byte shows', () => {
    fc.assert(
      fc.property(frozenLists, (frozen) => {
        const choice = usual(frozen)
        const chosen = listOf(frozen, choice)
        if (!chosen.ok) throw new Error('no list')
        const decision: Decision = { ...chosen.list, choice }
        const exported: Exported = {
          form: 1,
          programme: PROGRAMME,
          frozen,
          frozenSha256: sha256(canonicalJson(frozen)),
          decision,
          decisionSha256: sha256(canonicalJson(decision)),
        }
        const again = JSON.parse(JSON.stringify(exported)) as Exported
        expect(replay(again, sha256).differences).toEqual([])
        const [first, ...rest] = frozen.candidates
        const facts = { ...first!.facts, open: first!.facts['open'] !== true }
        const other = { ...exported, frozen: { ...frozen, candidates: [{ ...first!, facts }, ...rest] } }
        expect(replay(other, sha256).differences.map(({ what }) => what)).toEqual(['frozen', 'points'])
      }),
    )
  })

  test('without who was set aside, whose reason stands', () => {
    const frozen = frozenOf([{ open: true }, { open: true, members: 1, makers: 1 }, {}])
    const setAside = [{ application: 'a2', reason: '另案处理' }]
    const chosen = listOf(frozen, { lines: { skilled: 1, excellent: 0, reserve: 1 }, order: [], setAside })
    expect(chosen).toEqual({
      ok: true,
      list: {
        selected: [{ application: 'a1', level: 'skilled', place: 1 }],
        reserved: [{ application: 'a3', place: 1 }],
        notSelected: [{ application: 'a2', reason: '另案处理' }],
      },
    })
  })
})

describe('what is doubtful', () => {
  const { candidates } = frozenOf([
    { open: true, members: 4, makers: 2, faults: 0 },
    { members: 5, makers: 5, faults: 5 },
  ])

  test('a number next to a border, and a reading that would give other points', () => {
    expect(candidates[0]).toMatchObject({
      total: 200,
      near: [{ row: 'share', fact: 'makers', up: 0, down: -100 }],
      disputed: [{ reading: 'R', alternative: 'other', points: -100 }],
    })
    expect(candidates[1]!.vetoes).toEqual(['faults'])
  })

  test('read otherwise, everybody has the points that the table then gives, missing facts or not', () => {
    fc.assert(
      fc.property(several, (facts) => {
        const frozen = frozenOf(facts)
        const reader = readerOf(PROGRAMME, frozen.candidates)
        const usual = reRead(reader, {})
        expect(usual.map((one) => one!.total)).toEqual(frozen.candidates.map(({ total }) => total))
        const other = reRead(reader, { R: 'other' })
        const moved = frozen.candidates.map(({ total, disputed }) =>
          disputed.filter(({ reading }) => reading === 'R').reduce((sum, { points }) => sum + points, total),
        )
        expect(other.map((one) => one!.total)).toEqual(moved)
        const under = compile(PROGRAMME, { R: 'other' })
        const alone = reader.sheets.map((sheet) => certain(under, sheet).total)
        expect(other.map((one) => one!.total)).toEqual(alone)
      }),
    )
  })
})

describe('a vote', () => {
  const rules = { quorum: '2/3', majority: '1/2' }
  const members = (...present: readonly boolean[]): Member[] =>
    present.map((one, at) => ({ account: `m${at}`, represents: `o${at}`, present: one }))
  const cast = (...votes: readonly Cast['vote'][]): Cast[] =>
    votes.map((vote, at) => ({ matter: 'list', account: `m${at}`, vote, at: `2026-01-0${at + 1}` }))

  test.each([
    ['two thirds are enough', members(true, true, false), cast('yes', 'yes'), { hasQuorum: true, isCarried: true }],
    ['one of three is not', members(true, false, false), cast('yes'), { hasQuorum: false, isCarried: false }],
    ['half is no majority', members(true, true), cast('yes', 'abstain'), { yes: 1, isCarried: false }],
    ['of those there: an absent vote is none', members(true, true, false), cast('yes', 'no', 'yes'), { yes: 1, no: 1 }],
  ])('%s', (_, all, votes, expected) => {
    expect(count(rules, all, votes, { matter: 'list' })).toMatchObject(expected)
  })

  test('the last word counts, nothing said before, and who is recused is not there', () => {
    const all = members(true, true, true)
    const votes = [
      ...cast('no', 'yes', 'yes'),
      { matter: 'list', account: 'm0', vote: 'yes' as const, at: '2026-02-01' },
    ]
    expect(count(rules, all, votes, { matter: 'list' })).toMatchObject({ yes: 3, no: 0 })
    expect(count(rules, all, votes, { matter: 'list', since: '2026-01-03' })).toMatchObject({ yes: 2 })
    const own = count(rules, all, votes, { matter: 'list', office: 'o1' })
    expect(own).toMatchObject({ members: 2, present: 2, recused: 1, yes: 2 })
    expect([needed(rules, 2), needed(rules, 3), needed(rules, 4)]).toEqual([2, 2, 3])
  })
})
