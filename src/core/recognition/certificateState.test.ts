import { describe, expect, test } from 'vitest'
import { STATE_KEYS, type State } from '../workflow/states.ts'
import { certificateState } from './certificateState.ts'
import { readDocumentNumber } from './documentNumber.ts'
import { isRecheckDue, lastDay } from './term.ts'

const certificate = (state: State, more: { superseded?: boolean; untilDay?: string } = {}) => ({
  state,
  superseded: false,
  untilDay: null,
  ...more,
})
const TODAY = '2026-09-01'

describe('a certificate', () => {
  test.each([
    ['valid', certificate('recognised')],
    ['valid', certificate('recognised', { untilDay: TODAY })],
    ['suspended', certificate('suspended')],
    ['revoked', certificate('revoked')],
    ['revoked', certificate('revoked', { superseded: true })],
    ['expired', certificate('expired')],
    ['expired', certificate('recognised', { untilDay: '2026-08-31' })],
    ['expired', certificate('suspended', { untilDay: '2026-08-31' })],
    ['superseded', certificate('recognised', { superseded: true })],
    ['superseded', certificate('suspended', { superseded: true })],
    ['unknown', undefined],
  ] as const)('is %s', (answer, given) => {
    expect(certificateState(given, TODAY)).toBe(answer)
  })

  test('is never valid unless the enterprise is recognised', () => {
    const valid = STATE_KEYS.filter((state) => certificateState(certificate(state), TODAY) === 'valid')
    expect(valid).toEqual(['recognised'])
  })
})

describe('the number of a document', () => {
  test.each([
    ['吴人社发〔2026〕12号', { ok: true, number: '吴人社发〔2026〕12号', year: 2026 }],
    ['吴人社发[2026]12号', { ok: false, suggestion: '吴人社发〔2026〕12号' }],
    ['吴人社发（2026）第012号', { ok: false, suggestion: '吴人社发〔2026〕12号' }],
    ['吴人社发〔2026〕 12', { ok: false, suggestion: '吴人社发〔2026〕12号' }],
    ['吴人社发〔２０２６〕１２号', { ok: false, suggestion: '吴人社发〔2026〕12号' }],
    ['吴人社发12号', { ok: false }],
    ['〔2026〕12号', { ok: false }],
    ['', { ok: false }],
  ])('%s', (typed, read) => {
    expect(readDocumentNumber(typed)).toEqual(read)
  })
})

describe('a term', () => {
  test.each([
    ['2026-06-25', 3, '2029-06-24'],
    ['2026-01-01', 1, '2026-12-31'],
    ['2028-02-29', 1, '2029-02-28'],
    ['2028-02-29', 4, '2032-02-28'],
  ])('from %s for %i years ends on %s', (from, years, last) => {
    expect(lastDay(from, years)).toBe(last)
  })

  test.each([
    [true, { recognisedOn: '2025-11-28', rechecked: [] }, '2026-03-01'],
    [false, { recognisedOn: '2025-11-28', rechecked: [] }, '2026-02-28'],
    [false, { recognisedOn: '2026-01-28', rechecked: [] }, '2026-12-31'],
    [false, { recognisedOn: '2025-11-28', rechecked: [2026] }, '2026-03-01'],
    [true, { recognisedOn: '2025-11-28', rechecked: [2026] }, '2027-03-01'],
  ])('the re-check is due: %s, %j on %s', (due, given, today) => {
    expect(isRecheckDue(given, '03-01', today)).toBe(due)
  })
})
