import type { Words } from '../kernel/words.ts'

/** 统计上大中小微型企业划分 */
export const SIZES: Readonly<Record<'large' | 'medium' | 'small' | 'micro', Words>> = {
  large: { zh: '大型', en: 'Large' },
  medium: { zh: '中型', en: 'Medium' },
  small: { zh: '小型', en: 'Small' },
  micro: { zh: '微型', en: 'Micro' },
}
