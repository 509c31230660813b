import { expect, test } from 'vitest'
import { readLook, writeLook } from './look.ts'

test.each([
  ['', '', { language: 'zh', elder: false, theme: undefined, languageOpen: true }],
  ['?lang=en', '', { language: 'en', elder: false, theme: undefined, languageOpen: false }],
  ['', 'lang=en&elder=1&theme=dark', { language: 'en', elder: true, theme: 'dark', languageOpen: false }],
  ['?lang=zh&x=1', 'lang=en&theme=dark', { language: 'zh', elder: false, theme: 'dark', languageOpen: false }],
  ['?lang=fr', '', { language: 'zh', elder: false, theme: undefined, languageOpen: false }],
])('address “%s” over kept “%s”', (search, kept, look) => {
  expect(readLook(search, kept)).toEqual(look)
})

test('what is kept is read back, Chinese too', () => {
  for (const language of ['zh', 'en'] as const) {
    const look = { language, elder: language === 'en', theme: 'light' } as const
    expect(readLook('', writeLook(look))).toEqual({ ...look, languageOpen: false })
  }
})
