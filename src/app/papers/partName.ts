import { COMMITMENT, ENTERPRISE, type Parts, ROSTER } from '#core/applying/parts.ts'
import type { Words } from '#core/kernel/words.ts'

const COMMON: Readonly<Record<string, Words>> = {
  [ENTERPRISE]: { zh: '企业基本情况', en: 'Enterprise' },
  [ROSTER]: { zh: '职工花名册', en: 'Employee roster' },
  [COMMITMENT]: { zh: '真实性承诺书', en: 'Letter of commitment' },
}

/** What a part of an application is called. */
export function partName(parts: Parts, part: string, language: 'zh' | 'en'): string {
  const row = parts.row(part)?.row.row
  if (!row) return COMMON[part]?.[language] ?? part
  const text = row.title ?? row.indicator
  return text[language] ?? Object.values(text)[0] ?? part
}
