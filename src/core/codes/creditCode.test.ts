import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCreditCode, CREDIT_ALPHABET } from '#test/support/codes/anyCodes.ts'
import { organisationCheck, readCreditCode } from './creditCode.ts'
import { type Dependent, DEPENDENT_WORDS, dependentOf } from './legalStanding.ts'

const problemsOf = (typed: string): readonly string[] => {
  const read = readCreditCode(typed)
  return read.ok ? [] : read.problems.map(({ code }) => code)
}

describe('a credit code', () => {
  test.each([
    ['91350100M000100Y43', "the standard's example"],
    ['91330100799655058B', 'an enterprise'],
    ['9144030071526726XG', 'X as an inner check digit'],
    ['914403001922038216', 'digits only'],
    ['91110000802100433B', 'another'],
    ['91330502MA2T00015X', 'a made-up one'],
  ])('%s holds: %s', (code) => {
    expect(readCreditCode(code)).toEqual({ ok: true, code })
  })

  test.each([
    [' 91330502ma2t00015x ', 'ends and case'],
    ['９１３３０５０２ＭＡ２Ｔ０００１５Ｘ', 'full width'],
    ['9133 0502 MA2T 0001 5X', 'spaces in between'],
    ['\u300091330502MA2T00015X', 'a full-width space'],
  ])('%s is read as typed: %s', (typed) => {
    expect(readCreditCode(typed)).toEqual({ ok: true, code: '91330502MA2T00015X' })
  })

  test.each([
    ['', ['credit-code-length']],
    ['91350100M000100Y4', ['credit-code-length']],
    ['91350100M000100Y433', ['credit-code-length']],
    ['91350100M000100Y4Z', ['credit-code-character']],
    ['91350100M000100Y4', ['credit-code-length']],
    ['9135010OM000100Y4', ['credit-code-length', 'credit-code-character']],
    ['91350100M000100Y44', ['credit-code-check']],
    ['91350100M000100Y53', ['credit-code-check', 'credit-code-organisation-check']],
    ['统一社会信用代码', ['credit-code-length', ...Array.from('统一社会信用代码', () => 'credit-code-character')]],
  ])('%s: %j', (typed, problems) => {
    expect(problemsOf(typed)).toEqual(problems)
  })

  test('says which character stands where, and what is expected', () => {
    expect(readCreditCode('91350100M0001S0Y43')).toEqual({
      ok: false,
      problems: [{ code: 'credit-code-character', params: { position: 14, character: 'S' } }],
    })
    expect(readCreditCode('91350100M000100Y44')).toMatchObject({ problems: [{ params: { expected: '3' } }] })
  })

  test.each([
    ['9133O5O2MA2TOOO15X', '91330502MA2T00015X'],
    ['9I33O502MA2T000I5X', '91330502MA2T00015X'],
    ['9133O502MA2T00016X', undefined],
    ['91330502MA2T00016X', undefined],
  ])('%s: was %s meant?', (typed, meant) => {
    const read = readCreditCode(typed)
    expect(read.ok).toBe(false)
    expect(read.ok ? undefined : read.suggestion).toBe(meant)
  })

  test.each(['799655058', '71526726X', '192203821', 'D2143569X', 'M000100Y4'])('the organisation %s holds', (code) => {
    expect(organisationCheck(code)).toBe(code[8])
  })
})

describe('what the checks are sure to find', () => {
  test('nothing in a code that is right', () =>
    fc.assert(
      fc.property(anyCreditCode, (code) => {
        expect(problemsOf(code)).toEqual([])
      }),
    ))

  test('any one character that was changed, wherever', () =>
    fc.assert(
      fc.property(anyCreditCode, (code) => {
        const missed: number[] = []
        for (let at = 0; at < code.length; at++)
          for (const other of `${CREDIT_ALPHABET}IOSVZ`)
            if (other !== code[at])
              if (problemsOf(code.slice(0, at) + other + code.slice(at + 1)).length === 0) missed.push(at)
        expect(missed).toEqual([])
      }),
      { numRuns: 20 },
    ))

  test('any two that changed places, but the first and the last', () =>
    fc.assert(
      fc.property(anyCreditCode, (code) => {
        for (let one = 0; one < 18; one++)
          for (let two = one + 1; two < 18; two++) {
            const swapped = [...code]
            ;[swapped[one], swapped[two]] = [code[two]!, code[one]!]
            const isFound = problemsOf(swapped.join('')).length > 0
            const isSame = code[one] === code[two] || (one === 0 && two === 17)
            expect([one, two, isFound]).toEqual([one, two, !isSame])
          }
      }),
      { numRuns: 50 },
    ))

  test('one character too few or too many', () =>
    fc.assert(
      fc.property(anyCreditCode, fc.nat(17), (code, at) => {
        expect(problemsOf(code.slice(0, at) + code.slice(at + 1))).toEqual(['credit-code-length'])
        expect(problemsOf(code.slice(0, at) + code[at] + code.slice(at))).toEqual(['credit-code-length'])
      }),
    ))
})

test.each([
  ['92330502MA2T00015X', '某某制衣店', 'individual-business'],
  ['91330502MA2T00015X', '浙江某某纺织有限公司湖州分公司', 'branch'],
  ['91330502MA2T00015X', '浙江某某纺织有限公司（某某办事处）', 'branch'],
  ['91330502MA2T00015X', '浙江分部落纺织有限公司', undefined],
  ['93330502MA2T00015X', '某某合作社', undefined],
])('%s %s: %s', (code, name, dependent) => {
  expect(dependentOf(code, name)).toBe(dependent)
  if (dependent) expect(DEPENDENT_WORDS[dependent as Dependent].zh).toContain('不是独立法人')
})
