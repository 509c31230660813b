import { describe, expect, test } from 'vitest'
import { countUnsaved, forgetUnsaved, keepUnsaved, takeUnsaved } from './unsavedStore.ts'

function storage(): Storage {
  const entries = new Map<string, string>()
  return {
    get length() {
      return entries.size
    },
    key: (at) => [...entries.keys()][at] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    clear: () => entries.clear(),
  }
}

const refusing = (): Storage =>
  new Proxy({} as Storage, {
    get: () => {
      throw new DOMException('denied', 'SecurityError')
    },
  })

const MINE = { account: 'p1', application: 'a1' }
const change = (field: string, value: string) => ({ section: 'fact', field, value, base: 0, sent: [] }) as const

describe('changes that wait on this device', () => {
  test('come back once, whichever tab they were typed in', () => {
    const store = storage()
    keepUnsaved(store, MINE, 'tab1', [change('a', '1')])
    keepUnsaved(store, MINE, 'tab2', [change('b', '2')])
    expect(countUnsaved(store, 'p1')).toBe(2)
    expect([...takeUnsaved(store, MINE)].sort((a, b) => (a.field < b.field ? -1 : 1))).toEqual([
      change('a', '1'),
      change('b', '2'),
    ])
    expect(takeUnsaved(store, MINE)).toEqual([])
  })

  test('are gone once saved, and with the person', () => {
    const store = storage()
    keepUnsaved(store, MINE, 'tab1', [change('a', '1')])
    keepUnsaved(store, MINE, 'tab1', [])
    expect(store.length).toBe(0)
    keepUnsaved(store, MINE, 'tab1', [change('a', '1')])
    keepUnsaved(store, { ...MINE, account: 'p2' }, 'tab1', [change('a', '1')])
    forgetUnsaved(store, 'p1')
    expect([countUnsaved(store, 'p1'), countUnsaved(store, 'p2')]).toEqual([0, 1])
  })

  test('of another application stay', () => {
    const store = storage()
    keepUnsaved(store, MINE, 'tab1', [change('a', '1')])
    expect(takeUnsaved(store, { ...MINE, application: 'a2' })).toEqual([])
    expect(countUnsaved(store, 'p1')).toBe(1)
  })

  test.each(['', '{', '[]', '{"changes":[{"field":1}]}', '{"changes":[{"section":"x","field":"a","base":0}]}'])(
    'that make no sense are dropped: %s',
    (text) => {
      const store = storage()
      store.setItem('jiangxin.unsaved.p1.a1.tab1', text)
      expect(takeUnsaved(store, MINE)).toEqual([])
    },
  )

  test('a storage that refuses loses the page nothing but this', () => {
    expect(keepUnsaved(refusing(), MINE, 'tab1', [change('a', '1')])).toBe(false)
    expect(takeUnsaved(refusing(), MINE)).toEqual([])
    forgetUnsaved(refusing(), 'p1')
    expect(countUnsaved(refusing(), 'p1')).toBe(0)
  })
})
