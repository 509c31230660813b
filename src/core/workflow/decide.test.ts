import { describe, expect, test } from 'vitest'
import { everythingGiven, FRIDAY, MONDAY, RULES, standingIn } from '#test/support/workflow/everythingGiven.ts'
import { decide, type Given } from './decide.ts'
import { remedyNotice } from './remedies.ts'
import type { Standing } from './standing.ts'
import type { State } from './states.ts'
import type { Act } from './transitions.ts'

const returned: Standing = standingIn('returned')

function codes(standing: Standing, act: Act, given: Given, rules = RULES): readonly string[] {
  const decided = decide(standing, act, given, rules)
  return decided.ok ? [] : decided.problems.map(({ code }) => code)
}

const decideOrFail = (standing: Standing, act: Act, given: Given) => {
  const decided = decide(standing, act, given, RULES)
  if (!decided.ok) throw new Error(decided.problems.map(({ code }) => code).join())
  return decided
}

const without = (given: Given, ...names: readonly (keyof Given)[]): Given =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name as keyof Given))) as unknown as Given

describe('returning for correction', () => {
  test('notes the step, the items and the day', () => {
    const { next, as } = decideOrFail(standingIn('submitted'), 'return', everythingGiven('officeClerk'))
    expect(as).toBe('officeClerk')
    expect(next).toEqual({
      state: 'returned',
      returnsByBureau: 0,
      returnedFrom: 'submitted',
      dueDay: FRIDAY,
      openItems: ['row-one', 'row-two'],
    })
  })

  test.each<[name: string, change: Partial<Given>, problem: string]>([
    ['a day off', { dueDay: '2026-03-07' }, 'due-day-not-worked'],
    ['today', { dueDay: MONDAY }, 'due-day-not-after-today'],
    ['a day gone by', { dueDay: '2026-02-27' }, 'due-day-not-after-today'],
    ['a year without its holidays', { dueDay: '2027-03-05' }, 'due-day-not-confirmed'],
    ['no items', { items: [] }, 'items-missing'],
    ['a blank reason', { reason: ' \n' }, 'reason-missing'],
  ])('%s is refused', (_name, change, problem) => {
    expect(codes(standingIn('submitted'), 'return', { ...everythingGiven('officeClerk'), ...change })).toEqual([
      problem,
    ])
  })

  test('everything that is missing is told at once', () => {
    const given = without(everythingGiven('programmeOfficer'), 'reason', 'items', 'dueDay')
    expect(codes({ ...standingIn('recommended'), returnsByBureau: 1 }, 'return', given)).toEqual([
      'no-notice-left',
      'reason-missing',
      'items-missing',
      'due-day-missing',
    ])
  })
})

describe('the correction notice of the bureau', () => {
  const officer = everythingGiven('programmeOfficer')

  test('is given once, and accepting comes after it', () => {
    const { next: once } = decideOrFail(standingIn('recommended'), 'return', officer)
    expect(once.returnsByBureau).toBe(1)
    const { next: back } = decideOrFail({ ...once, openItems: [] }, 'resubmit', everythingGiven('applicant'))
    expect(back).toEqual({ state: 'recommended', returnsByBureau: 1 })
    expect(codes(back, 'return', officer)).toEqual(['no-notice-left'])
    expect(codes(back, 'accept', officer)).toEqual([])
  })

  test('is given as often as the batch says', () => {
    expect(
      codes({ ...standingIn('recommended'), returnsByBureau: 1 }, 'return', officer, { ...RULES, corrections: 2 }),
    ).toEqual([])
    expect(codes(standingIn('recommended'), 'return', officer, { ...RULES, corrections: 0 })).toEqual([
      'no-notice-left',
    ])
  })

  test('is not used up by returns of the local office', () => {
    const { next } = decideOrFail(standingIn('submitted'), 'return', everythingGiven('officeClerk'))
    expect(next.returnsByBureau).toBe(0)
  })
})

describe('coming back', () => {
  test.each<[from: State]>([['submitted'], ['recommended'], ['under_review']])(
    'to the step that returned it: %s',
    (from) => {
      const { next } = decideOrFail({ ...returned, returnedFrom: from }, 'resubmit', everythingGiven('applicant'))
      expect(next).toEqual({ state: from, returnsByBureau: 0 })
    },
  )

  test('only when every item is answered', () => {
    const decided = decide({ ...returned, openItems: ['row-two'] }, 'resubmit', everythingGiven('signatory'), RULES)
    expect(decided).toEqual({ ok: false, problems: [{ code: 'items-unanswered', params: { items: ['row-two'] } }] })
  })

  test.each<[day: string, resubmit: readonly string[], lapse: readonly string[]]>([
    [MONDAY, [], ['not-overdue']],
    [FRIDAY, [], ['not-overdue']],
    ['2026-03-07', ['too-late'], []],
  ])('on %s', (today, resubmit, lapse) => {
    expect(codes(returned, 'resubmit', { ...everythingGiven('applicant'), today })).toEqual(resubmit)
    expect(codes(returned, 'lapse', { ...everythingGiven('system'), today })).toEqual(lapse)
  })
})

describe('submitting', () => {
  test('needs a complete, signed application and an open batch, and tells all three', () => {
    expect(codes(standingIn('draft'), 'submit', { ...everythingGiven('applicant'), holds: [] })).toEqual([
      'incomplete',
      'not-signed',
      'batch-not-open',
    ])
    expect(codes(standingIn('draft'), 'submit', everythingGiven('signatory'))).toEqual([])
  })
})

describe('declining', () => {
  test('the bureau tells the remedies, the local office need not', () => {
    const officer = without(everythingGiven('programmeOfficer'), 'remedy')
    expect(codes(standingIn('recommended'), 'decline', officer)).toEqual(['remedy-missing'])
    expect(codes(standingIn('submitted'), 'decline', without(everythingGiven('officeClerk'), 'remedy'))).toEqual([])
  })

  test('names both remedies and their terms', () => {
    const notice = remedyNotice({
      review: { zh: '市人民政府', en: 'the Municipal Government' },
      court: { zh: '区人民法院', en: 'the District Court' },
    })
    expect(notice.zh).toContain('60 日内向市人民政府申请行政复议')
    expect(notice.zh).toContain('6 个月内向区人民法院提起行政诉讼')
    expect(notice.en).toContain('within 60 days')
  })
})

describe('who and where', () => {
  test.each<[state: State, act: Act, actor: Given['actors'], problems: readonly string[]]>([
    ['draft', 'recommend', ['officeClerk'], ['wrong-state']],
    ['submitted', 'recommend', ['programmeOfficer'], ['wrong-role']],
    ['draft', 'recommend', ['leader'], ['wrong-state', 'wrong-role']],
    ['submitted', 'recommend', [], ['wrong-role']],
    ['submitted', 'recommend', ['reviewer', 'officeClerk'], []],
    ['recommended', 'return', ['officeClerk'], ['wrong-role']],
    ['submitted', 'return', ['programmeOfficer'], ['wrong-role']],
    ['reserved', 'withdraw', ['applicant'], ['wrong-state']],
  ])('%s, %s by %j', (state, act, actors, problems) => {
    expect(codes(standingIn(state), act, everythingGiven(...actors))).toEqual(problems)
  })

  test('the role in which somebody acts is told', () => {
    const { as } = decideOrFail(standingIn('recommended'), 'accept', everythingGiven('reviewer', 'programmeOfficer'))
    expect(as).toBe('programmeOfficer')
  })
})
