import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FULL_DRAFT, ROSTER_FACTS } from '#test/support/applying/fullDraft.ts'
import { FULL_PROFILE } from '#test/support/applying/fullProfile.ts'
import { anyFacts } from '#test/support/small/anyFacts.ts'
import { wuxing } from '#test/support/wuxing.ts'
import { checkApplication, type Draft, type Gap, readDraft } from '#core/applying/check.ts'
import { gapMessage } from '#core/applying/gapText.ts'

const gapsOf = (change: Partial<Draft>): readonly Gap[] => checkApplication({ ...FULL_DRAFT, ...change })
const brief = (gaps: readonly Gap[]): readonly string[] =>
  gaps.map(({ part, code, params }) =>
    [part, code, params['fact'] ?? params['field'] ?? params['title']].join(' ').trim(),
  )
const answers = (more: Draft['answers']) => ({ answers: { ...FULL_DRAFT.answers, ...more } })
const file = (row: string, state: Draft['evidence'][number]['state'], title = '材料') => ({ row, state, title })

test('nothing is missing from a full application', () => {
  expect(gapsOf({})).toEqual([])
})

describe('what is missing is told where it belongs', () => {
  test.each<[string, Partial<Draft>, readonly string[]]>([
    [
      'an address',
      { enterprise: { address: ' ', industry: 'x', size: 'small' } },
      ['enterprise enterprise-missing address'],
    ],
    [
      'a phone number',
      { profile: { ...FULL_PROFILE, contactPhone: '电话' } },
      ['enterprise profile-problem contactPhone'],
    ],
    ['a summary', { profile: { ...FULL_PROFILE, summary: '' } }, ['enterprise profile-problem summary']],
    [
      'the roster, and not each of its numbers',
      { roster: undefined, evidence: [file('commitment', 'clean')] },
      ['roster roster-missing'],
    ],
    [
      'a number the roster cannot tell',
      { roster: { facts: { ...ROSTER_FACTS, averageWage: undefined! } } },
      ['D2 fact-unanswered averageWage'],
    ],
    ['an answer', answers({ hrDepartment: '' }), ['A1 fact-unanswered hrDepartment']],
    ['the rest of an entry', answers({ honours: [{ person: '张三' }] }), ['B7 fact-unfinished honours']],
    [
      'a number that makes sense',
      { roster: { facts: { ...ROSTER_FACTS, apprentices: undefined! } }, ...answers({ apprentices: '三人' }) },
      ['B2 fact-wrong apprentices'],
    ],
    ['evidence for points', answers({ eightGradePilot: true }), ['C1 evidence-missing']],
    ['the letter', { evidence: [file('B5', 'clean')] }, ['commitment commitment-missing']],
    [
      'the end of a check',
      { evidence: [file('B5', 'waiting'), file('commitment', 'clean')] },
      ['B5 evidence-waiting 材料'],
    ],
    ['a clean file', { evidence: [...FULL_DRAFT.evidence, file('A2', 'infected')] }, ['A2 evidence-infected 材料']],
    [
      'a usable letter',
      { evidence: [file('B5', 'clean'), file('commitment', 'refused')] },
      ['commitment evidence-refused 材料'],
    ],
  ])('%s', (_, change, told) => {
    expect(brief(gapsOf(change))).toEqual(told)
  })
})

describe('what need not be there', () => {
  test.each<[string, Partial<Draft>]>([
    ['evidence where no point is won', answers({ trainingFunds: 'none' })],
    [
      'details of what was not done: the condition settles the row',
      { ...answers({ accreditationRun: false, accreditationCompliant: '' }) },
    ],
    ['an answer that only departments can give', answers({ injuries: [] })],
    ['a scan: files kept apart are no gap', { evidence: [file('B5', 'unscanned'), file('commitment', 'unscanned')] }],
  ])('%s', (_, change) => {
    expect(brief(gapsOf(change))).toEqual([])
  })
})

test('the roster holds over what was typed, and a typed mistake is still told', () => {
  const draft = { ...FULL_DRAFT, ...answers({ technicalWorkers: '60' }) }
  expect(readDraft(draft).stated.facts['technicalWorkers']).toBe(42)
  expect(readDraft(draft).stated.claims.filter(({ fact }) => fact === 'technicalWorkers')).toEqual([
    { fact: 'technicalWorkers', value: 60, ground: 'declared' },
    { fact: 'technicalWorkers', value: 42, ground: 'roster' },
  ])
  expect(brief(gapsOf(answers({ technicalWorkers: '-60' })))).toEqual(['B4 fact-wrong technicalWorkers'])
})

test('a fact that several rows read is told once', () => {
  const roster = { facts: { ...ROSTER_FACTS, technicalWorkers: undefined! } }
  expect(brief(gapsOf({ roster })).filter((gap) => gap.includes('technicalWorkers'))).toHaveLength(1)
})

describe('for any facts', () => {
  const typed = (value: unknown) => (typeof value === 'number' ? String(value) : value) as Draft['answers'][string]
  test('every gap has its words, names a part, and goes away with its cause', () =>
    fc.assert(
      fc.property(anyFacts(wuxing), fc.subarray(Object.keys(FULL_DRAFT.answers)), (facts, kept) => {
        const some = Object.fromEntries(kept.map((fact) => [fact, recordsAsText(facts[fact], typed)]))
        const { gaps, parts } = readDraft({ ...FULL_DRAFT, answers: some })
        for (const gap of gaps) {
          expect(parts.all).toContain(gap.part)
          const { zh, en } = gapMessage(gap, FULL_DRAFT.compiled)
          expect(zh).toMatch(/[。！？]$/)
          expect(en).not.toMatch(/undefined|\{/)
        }
        const unanswered = gaps.filter(({ code }) => code === 'fact-unanswered').map(({ params }) => params['fact'])
        for (const fact of kept) expect(unanswered).not.toContain(fact)
      }),
      { numRuns: 200 },
    ))
})

function recordsAsText(value: unknown, typed: (one: unknown) => Draft['answers'][string]): Draft['answers'][string] {
  if (!Array.isArray(value)) return typed(value)
  return (value as Record<string, unknown>[]).map((record) =>
    Object.fromEntries(Object.entries(record).map(([field, one]) => [field, String(one)])),
  )
}
