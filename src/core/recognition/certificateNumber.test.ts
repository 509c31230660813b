import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { certificateNumber, readCertificateNumber } from './certificateNumber.ts'
import { checkDigits, holdsCheck } from './checkDigits.ts'

const FORM = { skilled: 'SE-{year}-{serial:4}', excellent: 'SE-E-{year}-{serial:4}' }
const forms = [FORM]
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const body = fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 20 })
const whole = body.map((text) => text + checkDigits(text))

describe('the check digits', () => {
  test('are those of the standard’s own kind: 79 with its check is 79 and holds', () => {
    expect(holdsCheck(`ISO79${checkDigits('ISO79')}`)).toBe(true)
    expect(checkDigits('ISO79')).toBe('3W')
  })

  test('find every single wrong character', () => {
    fc.assert(
      fc.property(whole, fc.nat(), fc.constantFrom(...SIGNS), (text, at, sign) => {
        const place = at % text.length
        fc.pre(text[place] !== sign)
        expect(holdsCheck(text.slice(0, place) + sign + text.slice(place + 1))).toBe(false)
      }),
    )
  })

  test('find any two characters that changed places', () => {
    fc.assert(
      fc.property(whole, fc.nat(), fc.nat(), (text, one, other) => {
        const signs = [...text]
        const [a, b] = [one % signs.length, other % signs.length]
        fc.pre(signs[a] !== signs[b] && Math.abs(a - b) <= 2)
        ;[signs[a], signs[b]] = [signs[b]!, signs[a]!]
        expect(holdsCheck(signs.join(''))).toBe(false)
      }),
    )
  })
})

describe('a number', () => {
  const number = certificateNumber(FORM.skilled, 2026, 7)

  test('is the form with its check, and longer when the digits do not do', () => {
    expect(number).toMatch(/^SE-2026-0007-[0-9A-Z]{2}$/)
    expect(certificateNumber(FORM.excellent, 2026, 12345)).toMatch(/^SE-E-2026-12345-[0-9A-Z]{2}$/)
  })

  test.each([
    ['as it stands', (text: string) => text],
    ['in small letters', (text: string) => text.toLowerCase()],
    ['without dashes', (text: string) => text.replaceAll('-', '')],
    ['with blanks', (text: string) => ` ${text.replaceAll('-', ' ')} `],
    ['with long dashes', (text: string) => text.replaceAll('-', '—')],
    [
      'in full width',
      (text: string) => [...text].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join(''),
    ],
  ])('is read %s', (_, typed) => {
    expect(readCertificateNumber(forms, typed(number))).toEqual({ ok: true, number, level: 'skilled' })
  })

  test('of any year and serial number is read back, and told from the other level', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2999 }),
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom('skilled', 'excellent'),
        (year, serial, level) => {
          const made = certificateNumber(FORM[level], year, serial)
          expect(readCertificateNumber(forms, made)).toEqual({ ok: true, number: made, level })
        },
      ),
    )
  })

  test('with letters for digits suggests what was meant', () => {
    const typed = number.replace('0007', 'OOO7')
    expect(readCertificateNumber(forms, typed)).toEqual({ ok: false, suggestion: number })
  })

  test('with two neighbours turned suggests what was meant', () => {
    const made = certificateNumber(FORM.skilled, 2026, 47)
    const typed = made.replace('0047', '0074')
    expect(readCertificateNumber(forms, typed)).toEqual({ ok: false, suggestion: made })
  })

  test.each(['', '?', 'SE', '2026', '某某企业', 'A'.repeat(500), 'SE-2026-0007'])('%s is none', (typed) => {
    expect(readCertificateNumber(forms, typed)).toEqual({ ok: false })
  })
})
