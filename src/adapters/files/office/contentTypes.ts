import { NotTaken } from '../problem.ts'
import type { Element } from './elements.ts'

const MAIN_PARTS = {
  'wordprocessingml.document.main+xml': 'docx',
  'spreadsheetml.sheet.main+xml': 'xlsx',
  'presentationml.presentation.main+xml': 'pptx',
} as const

export type PackageType = (typeof MAIN_PARTS)[keyof typeof MAIN_PARTS] | 'ofd'

/** Which office file the list of parts says this is. @throws {NotTaken} for macros, whatever the name. */
export function typeByContentTypes(elements: readonly Element[]): PackageType | undefined {
  const types = elements.map(({ attributes }) => attributes['ContentType'] ?? '')
  if (types.some((type) => /macroEnabled|vbaProject/i.test(type)))
    throw new NotTaken('office-active-content', { found: 'macros' })
  const main = Object.entries(MAIN_PARTS).find(([end]) => types.some((type) => type.endsWith(`.${end}`)))
  return main?.[1]
}
