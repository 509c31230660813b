import { describe, expect, test } from 'vitest'
import { checkContent, checkRecord } from './check.ts'
import { base64Bytes, type VisitRecord } from './record.ts'
import { signatureSvg, strokePath } from './strokes.ts'

const stroke = [10, 10, 20, 20, 30, 10, 40, 20, 50, 10, 60, 20]
const RECORD: VisitRecord = {
  id: 'phone-1',
  day: '2026-03-05',
  from: '09:30',
  to: '11:00',
  officials: [
    { name: '沈一', post: '科长' },
    { name: '沈二', post: '科员' },
  ],
  experts: [],
  received: { name: '周三', post: '人事经理' },
  rows: [
    { row: 'rowOne', seen: 'asStated', values: [], note: '' },
    { row: 'rowTwo', seen: 'differs', values: [{ fact: 'certified', value: 12 }], note: '' },
  ],
  remarks: '',
  photos: [{ jpeg: '/9j/AAAA', note: '车间' }],
  signatures: [
    { side: 'office', name: '沈一', strokes: [stroke], typed: false },
    { side: 'office', name: '沈二', strokes: [], typed: true },
    { side: 'enterprise', name: '周三', strokes: [stroke], typed: false },
  ],
}
const PLANNED = {
  today: '2026-03-05',
  rows: [
    { row: 'rowOne', facts: [] },
    { row: 'rowTwo', facts: ['certified'] },
  ],
}
const REFUSAL = { reason: '对现场人数有不同看法', witness: '' }
const faults = (change: Partial<VisitRecord>) =>
  checkRecord({ ...RECORD, ...change }, PLANNED).map(({ path, code }) => `${path} ${code}`)
const [one, two] = RECORD.rows as [VisitRecord['rows'][number], VisitRecord['rows'][number]]
const [first, second, third] = RECORD.signatures as [
  VisitRecord['signatures'][number],
  VisitRecord['signatures'][number],
  VisitRecord['signatures'][number],
]

describe('a record', () => {
  test('that is whole has no fault', () => expect(faults({})).toEqual([]))

  test.each<[string, Partial<VisitRecord>, string[]]>([
    ['of tomorrow', { day: '2026-03-06' }, ['day visit-day-ahead']],
    ['without times', { from: '', to: '' }, ['from required', 'to required']],
    ['that ends before it begins', { to: '09:30' }, ['to visit-times']],
    [
      'by one official alone',
      { officials: [RECORD.officials[0]!], signatures: [first, third] },
      ['officials visit-few-officials'],
    ],
    [
      'by the same official twice',
      { officials: [RECORD.officials[0]!, RECORD.officials[0]!], signatures: [first, third] },
      ['officials.1.name visit-name-twice'],
    ],
    ['of somebody without a post', { experts: [{ name: '钱四', post: '' }] }, ['experts.0.post required']],
    ['that passes a row over', { rows: [one] }, ['rows visit-rows-differ']],
    ['of a row nobody looked at', { rows: [{ ...one, seen: '' }, two] }, ['rows.0.seen visit-row-open']],
    ['that differs without a word', { rows: [{ ...one, seen: 'differs' }, two] }, ['rows.0.note visit-words-missing']],
    ['not seen without a reason', { rows: [{ ...one, seen: 'notSeen' }, two] }, ['rows.0.note visit-words-missing']],
    [
      'that agrees and gives a value',
      { rows: [one, { ...two, seen: 'asStated' }] },
      ['rows.1.values visit-value-out-of-place'],
    ],
    [
      'with a fact of another row',
      { rows: [{ ...one, seen: 'differs', values: two.values }, two] },
      ['rows.0.values visit-value-out-of-place'],
    ],
    ['with a picture that is none', { photos: [{ jpeg: 'AAAA', note: '' }] }, ['photos.0 visit-photo']],
    [
      'with a heavy picture',
      { photos: [{ jpeg: `/9j/${'A'.repeat(1_500_000)}`, note: '' }] },
      ['photos.0 visit-photo'],
    ],
    ['the enterprise refuses to sign, and why', { signatures: [first, second], refusal: REFUSAL }, []],
    [
      'the enterprise refuses to sign, before a witness',
      { signatures: [first, second], refusal: { ...REFUSAL, witness: '郑六' } },
      [],
    ],
    [
      'a refusal without a reason',
      { signatures: [first, second], refusal: { ...REFUSAL, reason: '' } },
      ['refusal.reason required'],
    ],
    [
      'a refusal witnessed by an official',
      { signatures: [first, second], refusal: { ...REFUSAL, witness: '沈二' } },
      ['refusal.witness visit-name-twice'],
    ],
    [
      'a refusal does not stand for an official',
      { signatures: [first], refusal: REFUSAL },
      ['signers.1 visit-not-signed'],
    ],
    ['refused and signed all the same', { refusal: REFUSAL }, ['signatures.2 visit-signature-unknown']],
    ['one side has not signed', { signatures: [first, second] }, ['signers.2 visit-not-signed']],
    [
      'signed by a tap',
      { signatures: [{ ...first, strokes: [[1, 1]] }, second, third] },
      ['signers.0 visit-not-signed'],
    ],
    [
      'signed by a stranger',
      { signatures: [first, second, { ...third, name: '吴五' }] },
      ['signers.2 visit-not-signed', 'signatures.2 visit-signature-unknown'],
    ],
  ])('%s', (_, change, expected) => expect(faults(change)).toEqual(expected))

  test('tells every fault at once', () => {
    const empty = { ...RECORD, day: '', from: '', to: '', officials: [], received: { name: '', post: '' }, rows: [] }
    expect(checkContent(empty, PLANNED).map(({ path }) => path)).toEqual([
      'day',
      'from',
      'to',
      'officials',
      'received.name',
      'received.post',
      'rows',
    ])
  })
})

test('a signature is drawn as it was made', () => {
  expect(strokePath([1, 2, 3, 4])).toBe('M1 2L3 4')
  expect(signatureSvg([[1, 2, 3, 4]])).toContain('<path d="M1 2L3 4"/>')
})

test.each([
  ['', 0],
  ['QQ==', 1],
  ['QUI=', 2],
  ['QUJD', 3],
])('%s is %d bytes', (text, bytes) => expect(base64Bytes(text)).toBe(bytes))
