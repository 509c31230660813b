import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from './canonical.ts'
import { type Anchor, type Entry, NO_HASH } from './entry.ts'
import { explainFinding } from './explain.ts'
import type { Finding } from './finding.ts'
import { MOST_FINDINGS } from './findings.ts'
import { entryLine, readEntryLine } from './lines.ts'
import { type Means, verifyChain } from './verify.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const sealed = (text: string) => `seal of ${text}`
const seal = (text: string, given: string) => given === sealed(text)

const at = (seq: number) => new Date(Date.UTC(2030, 0, 1) + seq * 60_000).toISOString()

/** The entry after another, as the system writes it, or as somebody without the key would. */
function next(before: Entry | undefined, given: Partial<Entry> = {}, put = sealed): Entry {
  const seq = (before?.seq ?? 0) + 1
  const plain = {
    actor: `account-${seq % 3}`,
    role: 'clerk',
    act: 'a.done',
    object: 'a',
    objectId: `${seq}`,
    detail: '{}',
  }
  const { hash: _hash, seal: _seal, ...content } = { at: at(seq), ...plain, hash: '', seal: '', ...given }
  const entry = { ...content, seq: given.seq ?? seq, previous: given.previous ?? before?.hash ?? NO_HASH }
  return { ...entry, hash: hash(canonical(entry)), seal: put(hash(canonical(entry))) }
}

function chain(length: number): Entry[] {
  const entries: Entry[] = []
  while (entries.length < length) entries.push(next(entries.at(-1)))
  return entries
}

/** The chain from `from` on written anew over changed content, usually without the key. */
function rehashed(
  entries: readonly Entry[],
  from: number,
  put: typeof sealed = () => 'seal of somebody else',
): Entry[] {
  const result = entries.slice(0, from - 1)
  for (const { previous: _, ...entry } of entries.slice(from - 1)) {
    const seq = result.length + 1
    result.push(next(result.at(-1), { ...entry, seq }, put))
  }
  return result
}

const anchor = ({ seq, at: time, hash: root, seal: by }: Entry): Anchor => ({ seq, at: time, hash: root, seal: by })

async function* stream<T>(items: readonly T[]) {
  yield* items
}
type Given = Omit<Means, 'hash' | 'anchors'> & { readonly anchors?: readonly Anchor[] }
const verify = (entries: readonly Entry[], { anchors, ...means }: Given = { seal }) =>
  verifyChain(stream(entries), { hash, ...means, ...(anchors && { anchors: stream(anchors) }) })
const short = ({ code, seq, through, writtenAs }: Finding) =>
  `${code} ${seq}${through === seq ? '' : `–${through}`}${writtenAs === undefined ? '' : ` was ${writtenAs}`}`
const found = async (...given: Parameters<typeof verify>) => (await verify(...given)).findings.map(short)

const TEN = chain(10)
const edited = (seq: number, given: Partial<Entry>) =>
  TEN.map((entry) => (entry.seq === seq ? { ...entry, ...given } : entry))
const numbered = (entries: readonly Entry[], from = 1) =>
  entries.map((entry, place) => ({ ...entry, seq: from + place }))
const head = { seq: 10, hash: TEN[9]!.hash }

describe('an untouched journal is clean', () => {
  test.each([0, 1, 2, 10])('of %i entries', async (length) => {
    const entries = chain(length)
    const last = entries.at(-1)
    expect(
      await verify(entries, { seal, anchors: entries.map(anchor), head: last ?? { seq: 0, hash: NO_HASH } }),
    ).toEqual({
      entries: length,
      root: last?.hash ?? NO_HASH,
      anchors: length,
      findings: [],
      more: 0,
    })
  })
})

describe('each tampering is found and named by its number', () => {
  test.each<[string, readonly Entry[], readonly string[]]>([
    ['one taken out', TEN.toSpliced(4, 1), ['missing 5']],
    ['the first taken out', TEN.slice(1), ['missing 1']],
    ['three in a row taken out', TEN.toSpliced(4, 3), ['missing 5–7']],
    [
      'one taken out and the rest numbered anew',
      numbered(TEN.toSpliced(4, 1)),
      ['reordered 5 was 6', 'reordered 6 was 7', 'reordered 7 was 8', 'reordered 8 was 9', 'reordered 9 was 10'],
    ],
    ['two exchanged', numbered(TEN.toSpliced(3, 2, TEN[4]!, TEN[3]!)), ['reordered 4 was 5', 'reordered 5 was 4']],
    ['two lines exchanged', TEN.toSpliced(3, 2, TEN[4]!, TEN[3]!), ['missing 4', 'reordered 4']],
    ['one written twice', TEN.toSpliced(3, 0, TEN[3]!), ['reordered 4']],
    [
      'one put in between',
      numbered(
        TEN.toSpliced(
          4,
          0,
          next(TEN[3], {}, () => 'seal of somebody else'),
        ).slice(0, 7),
      ),
      ['forged 5', 'reordered 6 was 5', 'reordered 7 was 6'],
    ],
    [
      'one hashed anew without the key',
      TEN.with(4, rehashed(edited(5, { actor: 'x' }), 5)[4]!),
      ['forged 5', 'previous-mismatch 6'],
    ],
    [
      'back-dated, and everything hashed anew without the key',
      rehashed(edited(5, { at: at(3) }), 5),
      ['forged 5–10', 'back-dated 5'],
    ],
    ['moved in time without going back, and hashed anew', rehashed(edited(5, { at: at(4) }), 5), ['forged 5–10']],
    ['back-dated alone', edited(5, { at: at(3) }), ['edited 5', 'back-dated 5']],
  ])('%s', async (_what, entries, findings) => expect(await found(entries)).toEqual(findings))

  const other: Readonly<Record<keyof Entry, Partial<Entry>>> = {
    seq: { seq: 99 },
    at: { at: at(5).replace('.000Z', '.001Z') },
    actor: { actor: 'x' },
    role: { role: '' },
    act: { act: 'b.done' },
    object: { object: 'b' },
    objectId: { objectId: '6' },
    detail: { detail: '{ }' },
    previous: { previous: NO_HASH },
    hash: { hash: NO_HASH },
    seal: { seal: sealed(NO_HASH) },
  }
  test.each(Object.entries(other))('another %s', async (_field, given) => {
    expect(await found(edited(5, given))).not.toEqual([])
  })

  test('neighbours with the same fault are one finding', async () => {
    const entries = TEN.map((entry) => (entry.seq >= 3 && entry.seq <= 8 ? { ...entry, actor: 'x' } : entry))
    expect(await found(entries)).toEqual(['edited 3–8'])
  })

  test('whatever one field of one entry is changed to', async () => {
    const field = fc.constantFrom(
      'at',
      'actor',
      'role',
      'act',
      'object',
      'objectId',
      'detail',
      'previous',
      'hash',
      'seal',
    )
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 10 }), field, fc.string(), async (seq, name, value) => {
        fc.pre(TEN[seq - 1]![name as 'at'] !== value)
        expect(await found(edited(seq, { [name]: value }))).not.toEqual([])
      }),
    )
  })

  test('whichever entries are taken out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(TEN, { maxLength: 9 }), async (left) => {
        expect(await found(left, { seal, head })).not.toEqual([])
        expect(await found(numbered(left), { seal, head })).not.toEqual([])
      }),
    )
  })

  test('in whatever order they are put', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(TEN, { minLength: 10 }), async (shuffled) => {
        fc.pre(shuffled.some((entry, place) => entry !== TEN[place]))
        expect(await found(shuffled)).not.toEqual([])
        expect(await found(numbered(shuffled))).not.toEqual([])
      }),
    )
  })
})

describe('an end that was cut off', () => {
  const eight = TEN.slice(0, 8)
  test.each<[string, Given, readonly string[]]>([
    ['shows by the head', { head }, ['truncated 9–10']],
    [
      'shows by an anchor when the head was cut too',
      { head: eight[7]!, anchors: [TEN[9]!].map(anchor) },
      ['truncated 9–10'],
    ],
    ['shows as far as the last anchor', { head: eight[7]!, anchors: TEN.slice(0, 9).map(anchor) }, ['truncated 9']],
    ['cannot show where there is neither', {}, []],
  ])('%s', async (_what, given, findings) => expect(await found(eight, given)).toEqual(findings))

  test('of everything', async () =>
    expect(await found([], { head: { seq: 0, hash: NO_HASH }, anchors: [TEN[4]!].map(anchor) })).toEqual([
      'truncated 1–5',
    ]))
})

describe('the head of the database', () => {
  test.each([
    ['behind the last entry', { seq: 9, hash: TEN[8]!.hash }],
    ['of another hash', { seq: 10, hash: NO_HASH }],
    ['taken away', { seq: 0, hash: '' }],
  ])('%s', async (_what, other) => expect(await found(TEN, { head: other })).toEqual(['head-mismatch 10']))
})

describe('anchors', () => {
  const [fourth, eighth, tenth] = [TEN[3]!, TEN[7]!, TEN[9]!].map(anchor) as [Anchor, Anchor, Anchor]

  test('hold the chain against somebody who has the key too', async () => {
    const forged = rehashed(edited(3, { actor: 'x' }), 3, sealed)
    expect(await found(forged, { seal, anchors: [fourth, eighth, tenth] })).toEqual([
      'anchor-mismatch 4',
      'anchor-mismatch 8',
      'anchor-mismatch 10',
    ])
  })

  test.each<[string, readonly Anchor[], readonly string[]]>([
    ['the same twice', [fourth, fourth, tenth], []],
    ['of another time', [{ ...fourth, at: at(3) }, tenth], ['anchor-mismatch 4']],
    ['of another hash', [{ ...fourth, hash: NO_HASH }], ['anchor-mismatch 4']],
    ['of another seal', [{ ...fourth, seal: 'x' }], ['anchor-mismatch 4']],
    ['out of their order', [eighth, fourth, tenth], ['anchor-mismatch 4']],
    ['out of their order at the end', [tenth, fourth], ['anchor-mismatch 4']],
    ['before the first', [{ ...fourth, seq: 0 }], []],
  ])('%s', async (_what, anchors, findings) => expect(await found(TEN, { seal, anchors })).toEqual(findings))

  test('of an entry that is missing are told as that', async () =>
    expect(await found(TEN.toSpliced(3, 1), { seal, anchors: [fourth, eighth] })).toEqual(['missing 4']))
})

test('a journal that is wrong everywhere is told in part and counted in full', async () => {
  const entries = chain(2 * MOST_FINDINGS + 10).map((entry) => (entry.seq % 2 ? { ...entry, actor: 'x' } : entry))
  const { findings, more } = await verify(entries)
  expect([findings.length, more]).toEqual([MOST_FINDINGS, 5])
})

describe('the canonical form', () => {
  const field = fc.string({ unit: 'binary', maxLength: 8 })
  const entry = fc.record({
    seq: fc.nat(),
    at: field,
    actor: field,
    role: field,
    act: field,
    object: field,
    objectId: field,
    detail: field,
    previous: field,
  })

  test('is the same for the same entry only', () =>
    fc.assert(
      fc.property(
        entry,
        fc.record({ seq: fc.nat(), actor: field, detail: field }, { requiredKeys: [] }),
        (one, given) => {
          const other = { ...one, ...given }
          expect(canonical(one) === canonical(other)).toBe(isDeepStrictEqual({ ...one }, other))
        },
      ),
    ))

  test('does not run neighbouring fields together', () =>
    fc.assert(
      fc.property(entry, fc.string({ minLength: 1 }), (one, text) => {
        const [left, right] = [
          { ...one, actor: one.actor + text },
          { ...one, role: text + one.role },
        ]
        expect(canonical(left)).not.toBe(canonical(right))
      }),
    ))

  test('survives an export', () =>
    fc.assert(
      fc.property(entry, (one) => {
        const whole = { ...one, hash: 'h', seal: 's' }
        expect(readEntryLine(entryLine(whole))).toEqual(whole)
      }),
    ))
})

test.each([
  ['{}'],
  ['null'],
  ['[]'],
  ['{"seq":1}'],
  [entryLine(TEN[0]!).replace('"seq":1', '"seq":"1"')],
  ['{"seq":1,'],
])('the line %s is no entry', (line) => expect(readEntryLine(line)).toBeUndefined())

test.each<[Finding, string, string]>([
  [{ code: 'missing', seq: 5, through: 5 }, '第 5 条缺失：', 'Entry 5 is missing: '],
  [{ code: 'missing', seq: 5, through: 7 }, '第 5 至 7 条（共 3 条）缺失：', 'Entries 5 to 7 are missing: '],
  [{ code: 'edited', seq: 5, through: 6 }, '第 5 至 6 条', 'Entries 5 to 6 do not match their hashes: '],
  [{ code: 'reordered', seq: 5, through: 5 }, '第 5 条排在', 'Entry 5 stands after a later one: '],
  [{ code: 'reordered', seq: 5, through: 5, writtenAs: 6 }, '写入时是第 6 条', 'Entry 5 was written as entry 6: '],
  [{ code: 'previous-mismatch', seq: 5, through: 5 }, '第 5 条', 'Entry 5 does not continue the entry before: '],
  [{ code: 'back-dated', seq: 5, through: 5 }, '时间早于上一条', 'Entry 5 is earlier than the entry before: '],
  [{ code: 'forged', seq: 5, through: 9 }, '没有密钥的人', 'Entries 5 to 9 bear seals not made with the key: '],
  [{ code: 'truncated', seq: 5, through: 9 }, '截断', 'Entries 5 to 9 are gone: '],
  [{ code: 'anchor-mismatch', seq: 5, through: 5 }, '锚点不符', 'Entry 5 is not what was anchored '],
  [{ code: 'head-mismatch', seq: 5, through: 5 }, '链尾', 'Entry 5 is the last, but not the head '],
])('%j is explained', (finding, zh, en) => {
  const words = explainFinding(finding)
  expect(words.zh).toContain(zh)
  expect(words.en).toContain(en)
})
