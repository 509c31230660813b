import { type Language, UsageError } from './command.ts'

export const languageOption = {
  lang: { value: 'zh|en', about: { zh: '输出的语言', en: 'language of the output' } },
} as const

/**
 * The language that `--lang` names, else the terminal's.
 * @throws {UsageError} for any other.
 */
export function chosenLanguage(said: string | undefined, usual: Language): Language {
  if (said === undefined) return usual
  if (said === 'zh' || said === 'en') return said
  throw new UsageError({
    zh: `没有语言“${said}”，可写 zh 或 en。`,
    en: `There is no language “${said}”; write zh or en.`,
  })
}
