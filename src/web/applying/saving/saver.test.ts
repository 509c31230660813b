import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { problem, type ProblemCode } from '#contract/problems.ts'
import { type Change, conflictsOf, shownValue, type Unsaved, waitingCount } from '#core/applying/merge.ts'
import { ApiProblem, OFFLINE } from '../../app/api/apiProblem.ts'
import { type SaveAnswer, Saver } from './saver.ts'

const A = { section: 'fact', field: 'a' } as const
const B = { section: 'fact', field: 'b' } as const
const refusal = (code: ProblemCode) => new ApiProblem(code, { zh: problem(code).titleZh, en: problem(code).title })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A server by the rules of the contract, and a line that can be cut. */
function desk(left: readonly Unsaved[] = []) {
  const versions = new Map<string, { value: Change['value']; version: number }>()
  const sent: (readonly Change[])[] = []
  let trouble: ((changes: readonly Change[]) => unknown) | undefined
  let kept = left
  const stored = (field: string) => {
    const { value, version } = versions.get(field)!
    const stands = { section: 'fact', field, value, version, by: '沈', at: '2026-04-10T06:32:00Z' }
    return stands as SaveAnswer['saved'][number]
  }
  const send = async (changes: readonly Change[]): Promise<SaveAnswer> => {
    sent.push(changes)
    const wrong = trouble?.(changes)
    if (wrong) throw wrong
    const right = changes.filter(({ field, base }) => (versions.get(field)?.version ?? 0) === base)
    for (const { field, value, base } of right) versions.set(field, { value, version: base + 1 })
    return {
      saved: right.map(({ field }) => stored(field)),
      conflicts: changes.filter((one) => !right.includes(one)).map(({ field }) => ({ current: stored(field) })),
    }
  }
  const saver = new Saver({ send, keep: (changes) => (kept = changes) })
  return {
    saver,
    sent,
    kept: () => kept,
    cut: (by: typeof trouble) => (trouble = by),
    colleague: (field: string, value: string) =>
      versions.set(field, { value, version: (versions.get(field)?.version ?? 0) + 1 }),
    value: (field: string) => versions.get(field)?.value,
  }
}

describe('what is typed', () => {
  test('is saved once the hands rest, in one request', async () => {
    const { saver, sent, value, kept } = desk()
    saver.type(A, '1')
    await vi.advanceTimersByTimeAsync(500)
    saver.type(A, '12')
    saver.type(B, true)
    expect(sent).toEqual([])
    expect(kept()).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent).toHaveLength(1)
    expect([value('a'), value('b')]).toEqual(['12', true])
    expect(kept()).toEqual([])
    expect(saver.snapshot()).toMatchObject({ kind: 'idle', savedAt: '2026-04-10T06:32:00Z' })
  })

  test('waits for the line, and says afterwards how much had waited', async () => {
    const { saver, cut, value, kept } = desk()
    cut(() => OFFLINE)
    saver.type(A, '1')
    saver.type(B, '2')
    await vi.advanceTimersByTimeAsync(5000)
    expect(saver.snapshot().kind).toBe('offline')
    expect(waitingCount(saver.snapshot().queue)).toBe(2)
    expect(kept()).toHaveLength(2)
    cut(undefined)
    await vi.advanceTimersByTimeAsync(30_000)
    expect([value('a'), value('b')]).toEqual(['1', '2'])
    expect(saver.snapshot()).toMatchObject({ kind: 'idle', caughtUp: 2 })
  })

  test('says so too when the page hears that the line is back', async () => {
    const { saver, cut } = desk()
    cut(() => OFFLINE)
    saver.type(A, '1')
    await vi.advanceTimersByTimeAsync(5000)
    cut(undefined)
    saver.tryNow()
    await vi.advanceTimersByTimeAsync(0)
    expect(saver.snapshot()).toMatchObject({ kind: 'idle', caughtUp: 1 })
  })

  test('waits for the person to sign in, and does not ask by itself again', async () => {
    const { saver, cut, sent, value } = desk()
    cut(() => refusal('session-ended'))
    saver.type(A, '1')
    await vi.advanceTimersByTimeAsync(120_000)
    expect(saver.snapshot().kind).toBe('signed-out')
    expect(sent).toHaveLength(1)
    cut(undefined)
    saver.tryNow()
    await vi.advanceTimersByTimeAsync(10)
    expect(value('a')).toBe('1')
  })

  test('is not held up by a field the server refuses', async () => {
    const { saver, cut, value } = desk()
    cut((changes) => (changes.some(({ field }) => field === 'a') ? refusal('invalid-input') : undefined))
    saver.type(A, 'wrong')
    saver.type(B, '2')
    await vi.advanceTimersByTimeAsync(2000)
    expect(value('b')).toBe('2')
    expect(saver.snapshot().refused.get('fact:a')?.code).toBe('invalid-input')
    expect(shownValue(saver.snapshot().queue, A)).toBe('wrong')
    cut(undefined)
    saver.type(A, 'right')
    await vi.advanceTimersByTimeAsync(2000)
    expect(value('a')).toBe('right')
    expect(saver.snapshot().refused.size).toBe(0)
  })

  test('never overwrites a colleague: both values wait for a choice', async () => {
    const { saver, colleague, value } = desk()
    colleague('a', 'theirs')
    saver.type(A, 'mine')
    await vi.advanceTimersByTimeAsync(2000)
    expect(value('a')).toBe('theirs')
    expect(conflictsOf(saver.snapshot().queue)).toMatchObject([{ mine: 'mine', theirs: { value: 'theirs' } }])
    saver.choose(A, 'mine')
    await vi.advanceTimersByTimeAsync(10)
    expect(value('a')).toBe('mine')
  })

  test('can be saved at once, as before submitting', async () => {
    const { saver, cut, value } = desk()
    saver.type(A, '1')
    expect(await saver.flush()).toBe(true)
    expect(value('a')).toBe('1')
    cut(() => OFFLINE)
    saver.type(A, '2')
    expect(await saver.flush()).toBe(false)
  })

  test('left behind by an earlier visit is not touched before it is taken up', () => {
    const { saver, kept } = desk([{ ...A, value: '7', base: 0, sent: [] }])
    saver.refreshed([{ ...B, value: '1', version: 1, by: '沈', at: '' }])
    expect(kept()).toHaveLength(1)
  })

  test('left behind by an earlier visit is saved', async () => {
    const { saver, value } = desk()
    saver.restored([{ ...A, value: '7', base: 0, sent: [] }])
    await vi.advanceTimersByTimeAsync(10)
    expect(value('a')).toBe('7')
  })
})
