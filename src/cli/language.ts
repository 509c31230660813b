import type { Language } from './command.ts'

/** The language of messages: JIANGXIN_LANG, else the system's locale; Chinese only where one of them says so. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const said = env['JIANGXIN_LANG'] || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return said.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
