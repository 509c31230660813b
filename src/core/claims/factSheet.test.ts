import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyClaims, claim } from '#test/support/claims/anyClaims.ts'
import { SMALL_FACTS, smallProgramme } from '#test/support/small/smallProgramme.ts'
import { GROUND_NAMES, GROUNDS, type Ground } from './claim.ts'
import { groundsOf, heldFacts, SCORE_NAMES, SCORES, type ScoreKind } from './factSheet.ts'
import { restate, type Said } from './restate.ts'

/** `faults` are the authorities' own. */
const programme = smallProgramme([], {
  facts: { ...SMALL_FACTS, faults: { ...SMALL_FACTS.faults, departmentsOnly: true } },
})

const all = GROUNDS.flatMap((ground, at) => [
  claim({ fact: 'members', ground, source: ground, value: at, number: at }),
  claim({ fact: 'faults', ground, source: ground, value: at, number: at + 10 }),
])

describe('whose claims count', () => {
  test.each<[score: ScoreKind, members: Ground, faults: Ground]>([
    ['self', 'roster', 'roster'],
    ['verified', 'verified', 'verified'],
    ['review', 'determined', 'verified'],
  ])('%s: %s, of the authorities’ facts %s', (score, members, faults) => {
    const { claims } = heldFacts(programme, all, score)
    expect([claims['members']?.ground, claims['faults']?.ground]).toEqual([members, faults])
  })

  test('an enterprise’s word on a fact of the authorities is heard in its self score only', () => {
    const own = [claim({ fact: 'faults', value: 0 })]
    expect(SCORES.map((score) => heldFacts(programme, own, score).facts)).toEqual([{ faults: 0 }, {}, {}])
  })

  test('a fact counted in another way is the same authority’s', () => {
    expect(groundsOf(programme, 'faults@other', 'review')).toEqual(['verified'])
    expect(groundsOf(programme, 'makers@other', 'self')).toEqual(['declared', 'roster'])
  })

  test('facts come in the order of the programme', () => {
    const claims = ['faults', 'makers@other', 'open', 'makers', 'unheard-of'].map((fact) => claim({ fact }))
    expect(Object.keys(heldFacts(programme, claims, 'self').facts)).toEqual([
      'open',
      'makers',
      'makers@other',
      'faults',
      'unheard-of',
    ])
  })

  test('each score hears at least what the one before heard, but for the authorities’ facts', () =>
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const held = SCORES.map((score) => heldFacts(programme, claims, score).claims)
        for (const fact of ['members', 'makers']) {
          const strengths = held.map((one) => (one[fact] ? GROUNDS.indexOf(one[fact].ground) : -1))
          expect(strengths).toEqual([...strengths].sort((a, b) => a - b))
        }
      }),
    ))
})

test('grounds and scores have their words in both languages', () => {
  for (const { zh, en } of [...Object.values(GROUND_NAMES), ...Object.values(SCORE_NAMES)]) {
    expect(zh).toMatch(/^\p{Script=Han}+$/u)
    expect(en).toMatch(/^[A-Z][a-z ]+$/)
  }
})

describe('stating again', () => {
  const OWN = ['declared', 'roster'] as const
  const said = (fact: string, value: unknown, ground: Ground = 'declared'): Said => ({ fact, value, ground })
  const once = [
    claim({ fact: 'members', value: 5 }),
    claim({ fact: 'prizes', value: [{ person: 'a', level: 'local' }] }),
  ]

  test('adds nothing where nothing changed', () => {
    const same = [said('prizes', [{ level: 'local', person: 'a' }]), said('members', 5)]
    expect(restate(once, 'enterprise', same, OWN)).toEqual([])
  })

  test('adds what is new and what changed, and takes back what is no longer said', () => {
    expect(restate(once, 'enterprise', [said('members', 6), said('makers', 2, 'roster')], OWN)).toEqual([
      said('members', 6),
      said('makers', 2, 'roster'),
      said('prizes', null),
    ])
  })

  test('leaves others’ claims alone', () => {
    const verified = claim({ fact: 'makers', ground: 'verified', source: 'tax', value: 3 })
    expect(restate([verified], 'enterprise', [], OWN)).toEqual([])
    expect(restate([verified], 'tax', [], OWN)).toEqual([])
  })

  test('says what was said, whatever was said before', () =>
    fc.assert(
      fc.property(
        anyClaims,
        fc.uniqueArray(
          fc.record({
            fact: fc.constantFrom('members', 'makers', 'faults'),
            ground: fc.constantFrom<Ground>('declared', 'roster'),
            value: fc.nat(6),
          }),
          { selector: ({ fact, ground }) => fact + ground },
        ),
        (before, now) => {
          const mine = before.map((one) => ({ ...one, source: 'enterprise' }))
          const more = restate(mine, 'enterprise', now, OWN).map((one, at) =>
            claim({ ...one, at: '2026-04-01T00:00:00.000Z', number: 100 + at }),
          )
          const own = now.map((one) => claim({ ...one }))
          expect(heldFacts(programme, [...mine, ...more], 'self').facts).toEqual(
            heldFacts(programme, own, 'self').facts,
          )
          expect(restate([...mine, ...more], 'enterprise', now, OWN)).toEqual([])
        },
      ),
    ))
})
