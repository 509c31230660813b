import { expect, test } from 'vitest'
import { readPreferences, writePreferences } from './preferences.ts'

test.each(['', '?lang=en', '?elder=1', '?theme=dark', '?lang=en&elder=1&theme=light', '?programme=x&lang=en'])(
  'the address %s says how the page is shown, and is written back',
  (search) => {
    expect(writePreferences(search, readPreferences(search))).toBe(search)
  },
)

test('what no page knows is left aside', () => {
  expect(readPreferences('?lang=xx&theme=pink')).toEqual({ language: 'zh', elder: false, theme: undefined })
})
