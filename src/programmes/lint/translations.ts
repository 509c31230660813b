import type { Path } from '../places.ts'
import type { Finding, Lint } from './lint.ts'

/** Every text stands in all of the programme's languages, and in no other. */
export const translations: Lint = (programme) => textsIn(programme, programme.languages, [])

function textsIn(node: unknown, languages: readonly string[], path: Path): Finding[] {
  if (typeof node !== 'object' || node === null) return []
  if (isText(node, languages)) {
    const held = Object.keys(node)
    return [
      ...languages.filter((language) => !held.includes(language)).map((language) => missing(language, path)),
      ...held
        .filter((language) => !languages.includes(language))
        .map((language) => surplus(language, [...path, language])),
    ]
  }
  return Object.entries(node).flatMap(([key, child]) =>
    textsIn(child, languages, [...path, Array.isArray(node) ? Number(key) : key]),
  )
}

/** Data has no mark of its own for texts: they are the maps of strings whose keys are all language codes. */
const isText = (node: object, languages: readonly string[]): boolean =>
  !Array.isArray(node) &&
  Object.entries(node).every(([key, value]) => /^[a-z]{2,3}$/.test(key) && typeof value === 'string') &&
  Object.keys(node).some((key) => languages.includes(key) || key === 'zh' || key === 'en')

const missing = (language: string, path: Path): Finding => ({
  path,
  code: 'translation-missing',
  message: {
    zh: `缺少语言“${language}”的文字。`,
    en: `The words in “${language}” are missing. Add them.`,
  },
})

const surplus = (language: string, path: Path): Finding => ({
  path,
  code: 'language-undeclared',
  message: {
    zh: `方案的 languages 中没有“${language}”。请删去，或在 languages 中声明。`,
    en: `“${language}” is not among the programme’s languages. Remove it, or declare it there.`,
  },
})
