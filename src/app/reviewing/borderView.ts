import type { BorderView } from '#contract/reviewing.ts'
import type { Border } from '#core/reviewing/border.ts'

/** As it goes over the wire: a fraction of two whole numbers, which JSON's own numbers may not hold. */
export const borderView = (border: Border | undefined): BorderView | null =>
  border ? { ...border, distance: [String(border.distance.num), String(border.distance.den)] } : null
