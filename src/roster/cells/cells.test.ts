import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identityCheckDigit } from '#core/codes/identityNumber.ts'
import { CellKind } from '#roster/spreadsheet/grid.ts'
import { Texts } from '#roster/spreadsheet/texts.ts'
import { readChoice } from './choice.ts'
import { readDate } from './date.ts'
import { addMonths, calendarNumber, dayNumber, formatDay, isCalendarDay } from './day.ts'
import { isSoundNumber, readIdentity } from './identity.ts'
import { readMoney, readPlainYuan } from './money.ts'

const text = (said: string) => ({ text: said, kind: CellKind.text })
const number = (said: string) => ({ text: said, kind: CellKind.number })
const CUT_OFF = 20251231
const two = (part: number) => String(part).padStart(2, '0')

describe('an identity number', () => {
  test.each([
    ['11010519491231002X', 'identity-age'],
    ['34052419800101001X', undefined],
    ['34052419800101001x', undefined],
    [' 340524 19800101 001X ', undefined],
    ['３４０５２４１９８００１０１００１Ｘ', undefined],
    ["'34052419800101001X", undefined],
    ['440524188001010014', 'identity-age'],
    ['340524198001010011', 'identity-check-digit'],
    ['340524198002300019', 'identity-birth-date'],
    ['340524800101001', 'identity-fifteen-digits'],
    ['EB0001208', 'identity-other-paper'],
    ['3.40524E+17', 'identity-digits-cut'],
    ['3.40524198001010E17', 'identity-digits-cut'],
  ])('%s: %s', (said, code) => expect(readIdentity(text(said), 'resident', CUT_OFF).finding?.code).toBe(code))

  test('in a number cell has lost its last digits', () =>
    expect(readIdentity(number('340524198001010000'), 'resident', CUT_OFF)).toEqual({
      number: '',
      finding: { code: 'identity-digits-cut', level: 'error' },
    }))

  test('says which check digit it should have', () =>
    expect(readIdentity(text('340524198001010011'), 'resident', CUT_OFF).finding?.params).toEqual({ expected: 'X' }))

  test('of another scheme is compared as it stands', () =>
    expect(readIdentity(number('0042'), 'any', CUT_OFF)).toEqual({ number: '0042' }))

  test('read from its bytes is sound exactly when the slow way has nothing to say', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 17 }).map((all) => all.join(''))
    const born = fc.tuple(
      digits,
      fc.integer({ min: 1940, max: 2015 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    )
    const dated = born.map(
      ([all, year, month, day]) => `${all.slice(0, 6)}${year}${two(month)}${two(day)}${all.slice(14)}`,
    )
    const texts = new Texts()
    fc.assert(
      fc.property(fc.oneof(digits, dated), fc.constantFrom('right', '0', 'X'), (body, last) => {
        const whole = body + (last === 'right' ? identityCheckDigit(body) : last)
        expect(isSoundNumber(texts, texts.of(whole), CUT_OFF)).toBe(
          readIdentity(text(whole), 'resident', CUT_OFF).finding === undefined,
        )
      }),
    )
  })
})

describe('an amount', () => {
  const units = [
    { word: '万元', fen: 1_000_000 },
    { word: '元', fen: 100 },
  ]
  test.each([
    ['96500', 100, 9_650_000],
    ['96,500.00', 100, 9_650_000],
    ['９６５００．５', 100, 9_650_050],
    [' ¥96 500 ', 100, 9_650_000],
    ['96500元', 100, 9_650_000],
    ['9.65万元', 100, 9_650_000],
    ['9.65', 1_000_000, 9_650_000],
    ['9.6500001', 1_000_000, 9_650_000],
    ['9.6500005', 1_000_000, 9_650_001],
    ['0.1', 1_000_000, 100_000],
    ['60000.299999999996', 100, 6_000_030],
    ['1.005', 100, 101],
    ['1.0049', 100, 100],
    ['8.8E+4', 100, 8_800_000],
    ['.5', 100, 50],
    ['-3', 100, -300],
    ['0', 100, 0],
    ['12.3.4', 100, undefined],
    ['about 5', 100, undefined],
    ['99999999999999', 100, undefined],
    ['', 100, undefined],
  ])('%j in units of %i fen is %s fen', (said, fen, expected) => expect(readMoney(said, fen, units)).toBe(expected))

  test('read from its bytes is the same, or left to the slow way', () => {
    const texts = new Texts()
    const written = fc.oneof(
      fc.integer({ min: 0, max: 9_999_999 }).map(String),
      fc
        .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 999 }))
        .map(([yuan, rest]) => `${yuan}.${rest}`),
      fc.string({ maxLength: 6 }),
    )
    fc.assert(
      fc.property(written, (said) => {
        const slow = readMoney(said, 100, units)
        expect(readPlainYuan(texts, texts.of(said)) ?? slow).toBe(slow)
      }),
    )
  })
})

describe('a date', () => {
  test.each([
    ['2019-03-15', 'first', '2019-03-15'],
    ['2019.3.15', 'first', '2019-03-15'],
    ['2019年3月15日', 'first', '2019-03-15'],
    ['2019/3/15', 'first', '2019-03-15'],
    ['２０１９／３／１５', 'first', '2019-03-15'],
    ['2019-03-15 08:30:00', 'first', '2019-03-15'],
    ['20190315', 'first', '2019-03-15'],
    ['2019.3', 'first', '2019-03-01'],
    ['2019年3月', 'last', '2019-03-31'],
    ['2024-02', 'last', '2024-02-29'],
    ['43539', 'first', '2019-03-15'],
    ['2025-02-29', 'first', undefined],
    ['2019年13月', 'first', undefined],
    ['19.3.15', 'first', undefined],
    ['2019', 'first', undefined],
    ['soon', 'first', undefined],
    ['1919-03-15', 'first', undefined],
  ] as const)('%s, a month at its %s day, is %s', (said, partial, expected) => {
    const { value, finding } = readDate(text(said), partial, false)
    expect(Number.isNaN(value) ? undefined : formatDay(value)).toBe(expected)
    expect(finding?.code).toBe(expected === undefined ? 'day-unreadable' : undefined)
  })

  test('whose month lost a zero in a number cell is doubted', () => {
    expect(readDate(number('2019.1'), 'first', false)).toMatchObject({
      finding: { code: 'month-may-be-cut', level: 'warning' },
    })
    expect(readDate(number('2019.2'), 'first', false).finding).toBeUndefined()
    expect(readDate(text('2019.1'), 'first', false).finding).toBeUndefined()
  })
})

describe('days', () => {
  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-12-31', -12, '2024-12-31'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2025-07-01', 6, '2026-01-01'],
  ])('%s and %i months is %s', (day, months, expected) => {
    const [year, month, date] = day.split('-').map(Number)
    expect(formatDay(addMonths(dayNumber(year!, month!, date!)!, months))).toBe(expected)
  })

  test('a calendar number is a day exactly when the calendar has it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (year, month, day) => {
          const whole = year * 10_000 + month * 100 + day
          const known = dayNumber(year, month, day)
          expect(isCalendarDay(whole)).toBe(known !== undefined)
          expect(known === undefined ? whole : calendarNumber(known)).toBe(whole)
        },
      ),
    )
  })
})

describe('a choice', () => {
  const vocabulary = new Map([
    ['三等', 1],
    ['丙', 1],
    ['二等', 2],
    ['乙', 2],
    ['一等', 3],
    ['特等', 4],
    ['none', 0],
  ])
  test.each([
    ['二等', 2],
    [' 二 等 ', 2],
    ['NONE', 0],
    ['二等/乙', 2],
    ['乙（二等）', 2],
    ['二等、乙', 2],
    ['二等二等', 2],
    ['一等/乙', undefined],
    ['一等二等', undefined],
    ['二等品', undefined],
    ['', undefined],
  ])('%j is rank %s', (said, rank) => expect(readChoice(said, vocabulary)).toBe(rank))
})
