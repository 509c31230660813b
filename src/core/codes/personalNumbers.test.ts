import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCreditCode, anyIdentity, anyPhone } from '#test/support/codes/anyCodes.ts'
import { readCreditCode } from './creditCode.ts'
import { isIdentityNumber } from './identityNumber.ts'
import { maskBankCard, maskIdentity, maskPersonalNumbers, maskPhone } from './mask.ts'
import { isLuhn, personalNumbers } from './personalNumbers.ts'

const IDENTITY = '34052419800101001X'
const CARD = '6222021234567890128'

describe('an identity number', () => {
  test.each(['11010519491231002X', IDENTITY, '440524188001010014'])('%s holds', (number) => {
    expect(isIdentityNumber(number)).toBe(true)
  })
  test.each(['340524198001010011', '340524198002300019', '34052419800101001x', '340524800101001', ''])(
    '%s does not',
    (number) => {
      expect(isIdentityNumber(number)).toBe(false)
    },
  )
})

describe('numbers in a text', () => {
  test.each([
    [`身份证号${IDENTITY}，请核对`, [['identity', IDENTITY]]],
    ['34052419800101001x', [['identity', IDENTITY]]],
    ['３４０５２４１９８００１０１００１Ｘ', [['identity', IDENTITY]]],
    ['340524 19800101 001X', [['identity', IDENTITY]]],
    ['340524-1980-0101-001X', [['identity', IDENTITY]]],
    ['电话13812345678转', [['phone', '13812345678']]],
    [
      '138 1234 5678、139-8765-4321',
      [
        ['phone', '13812345678'],
        ['phone', '13987654321'],
      ],
    ],
    [
      '+8613812345678，0086 13812345678',
      [
        ['phone', '13812345678'],
        ['phone', '13812345678'],
      ],
    ],
    [`卡号 ${CARD}`, [['bank-card', CARD]]],
    ['6222 0212 3456 7890 128', [['bank-card', CARD]]],
    [
      `${IDENTITY} 13812345678 ${CARD}`,
      [
        ['identity', IDENTITY],
        ['phone', '13812345678'],
        ['bank-card', CARD],
      ],
    ],
  ])('%s', (text, found) => {
    expect(personalNumbers(text).map(({ kind, number }) => [kind, number])).toEqual(found)
  })

  test.each([
    ['an identity number with a wrong check digit', '340524198001010011'],
    ['a card number with a wrong check digit', '6222021234567890129'],
    ['a longer run of digits', '1381234567890'],
    ['no mobile number', '12012345678'],
    ['a fixed line', '0572-1234567'],
    ['a credit code of digits only', '914403001922038216'],
    ['a day and a sum', '2026-03-05 20000.00 元'],
    ['a certificate number', 'Y000133000000195000001'],
    ['an empty text', ''],
  ])('%s is none: %s', (_name, text) => {
    expect(personalNumbers(text)).toEqual([])
  })

  test('a credit code is none of them, whatever its digits', () =>
    fc.assert(
      fc.property(anyCreditCode, (code) => {
        expect(personalNumbers(`代码${code}。`)).toEqual([])
      }),
      { numRuns: 1000 },
    ))

  test('are found wherever they stand, and at their place', () =>
    fc.assert(
      fc.property(
        fc.oneof(anyIdentity, anyPhone),
        fc.stringMatching(/^[一-十a-z，。 ]{0,8}$/),
        fc.stringMatching(/^[一-十，。 ]{0,8}$/),
        (number, before, after) => {
          const text = `${before}号${number}${after}`
          const [found, ...others] = personalNumbers(text)
          expect(others).toEqual([])
          expect(text.slice(found!.from, found!.to)).toBe(number)
        },
      ),
    ))

  test('one changed digit of an identity number is found out', () =>
    fc.assert(
      fc.property(anyIdentity, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const other = String((Number(number[at]) + by) % 10)
        expect(isIdentityNumber(number.slice(0, at) + other + number.slice(at + 1))).toBe(false)
      }),
    ))

  test.each([
    ['4539578763621486', true],
    ['79927398713', true],
    ['79927398710', false],
    [CARD, true],
  ])('%s by Luhn: %s', (number, holds) => {
    expect(isLuhn(number)).toBe(holds)
  })
})

test('an identity number that passes as a credit code is a person all the same', () => {
  const both = '330502199001012378'
  expect(readCreditCode(both).ok).toBe(true)
  expect(personalNumbers(both)).toMatchObject([{ kind: 'identity' }])
})

describe('masks', () => {
  test('keep both ends', () => {
    expect(maskIdentity('330502199001010015')).toBe('330502********0015')
    expect(maskPhone('13812341234')).toBe('138****1234')
    expect(maskBankCard(CARD)).toBe('6222***********0128')
  })
  test('show nothing of a number that is too short', () => {
    expect(maskPhone('1234567')).toBe('*******')
    expect(maskIdentity('')).toBe('')
  })
  test('leave the rest of a text as it is', () => {
    expect(maskPersonalNumbers(`张三（${IDENTITY}），电话 138 1234 5678，代码 91330502MA2T00015X。`)).toBe(
      '张三（340524********001X），电话 138****5678，代码 91330502MA2T00015X。',
    )
  })
  test('leave nothing to be found', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(anyIdentity, anyPhone, fc.constant('，电话 '))), (parts) => {
        expect(personalNumbers(maskPersonalNumbers(parts.join('、')))).toEqual([])
      }),
    ))
})
