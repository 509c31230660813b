import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readReceipt, receiptOf } from './receipt.ts'

const bytes = fc.uint8Array({ minLength: 48, maxLength: 48 })
const anyReceipt = bytes.map((random) => receiptOf(random)).filter((one) => one !== undefined)

test('a receipt is read as it was written, in any letters and with any blanks', () => {
  fc.assert(
    fc.property(anyReceipt, (receipt) => {
      expect(receipt).toMatch(/^(?:[2-9A-HJ-NP-TV-Z]{4}-){3}[2-9A-HJ-NP-TV-Z]$/)
      expect(readReceipt(receipt)).toBe(receipt)
      expect(readReceipt(` ${receipt.toLowerCase().replaceAll('-', ' ')}`)).toBe(receipt)
    }),
  )
})

test('one wrong sign, or two that changed places, are always found', () => {
  const wrong: string[] = []
  fc.assert(
    fc.property(anyReceipt, fc.nat(11), fc.constantFrom(...'23456789ABCDEFGHJKLMNPQRSTVWXYZ'), (receipt, at, sign) => {
      const signs = [...receipt.replaceAll('-', '')]
      const [one, next] = [signs[at]!, signs[at + 1]!]
      if (sign !== one) wrong.push(signs.with(at, sign).join(''))
      if (one !== next && at < 11)
        wrong.push(
          signs
            .with(at, next)
            .with(at + 1, one)
            .join(''),
        )
    }),
  )
  expect(wrong.length).toBeGreaterThan(100)
  expect(wrong.filter((typed) => readReceipt(typed) !== undefined)).toEqual([])
})

test('too little chance gives none, and every sign is as likely', () => {
  expect(receiptOf(new Uint8Array(11))).toBeUndefined()
  expect(receiptOf(new Uint8Array(48).fill(255))).toBeUndefined()
  const first = Array.from({ length: 248 }, (_, byte) => receiptOf(new Uint8Array(12).fill(byte))![0])
  expect(new Set([...Map.groupBy(first, (sign) => sign).values()].map(({ length }) => length))).toEqual(new Set([8]))
})

test.each(['', '2345', '2345-6789-ABCD-E1', '2345-6789-ABCO-E', '2222-2222-2222-22'])('%j is none', (text) =>
  expect(readReceipt(text)).toBeUndefined(),
)
