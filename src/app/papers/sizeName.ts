import type { Words } from '#core/kernel/words.ts'

/** 统计上大中小微型企业划分办法（2017） */
const SIZES: Readonly<Record<string, Words>> = {
  micro: { zh: '微型', en: 'Micro' },
  small: { zh: '小型', en: 'Small' },
  medium: { zh: '中型', en: 'Medium' },
  large: { zh: '大型', en: 'Large' },
}

export const sizeName = (size: string, language: 'zh' | 'en'): string => SIZES[size]?.[language] ?? ''
