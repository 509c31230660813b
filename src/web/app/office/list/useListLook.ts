import { useState } from 'react'
import type { ListColumn } from './column.ts'

export const DENSITIES = ['compact', 'standard', 'roomy'] as const
export type Density = (typeof DENSITIES)[number]

interface Kept {
  readonly density: Density
  /** Columns shown, by key; absent: the usual ones. */
  readonly columns?: readonly string[]
}

export interface ListLook {
  readonly density: Density
  readonly isShown: (column: Pick<ListColumn<never>, 'key' | 'shown'>) => boolean
  readonly setDensity: (density: Density) => void
  readonly toggle: (key: string) => void
}

type AnyColumn = Pick<ListColumn<never>, 'key' | 'shown'>

/** Row height and columns of a list, kept on this device. */
export function useListLook(list: string, columns: readonly AnyColumn[]): ListLook {
  const [kept, setKept] = useState(() => readKept(list))
  const chosen = kept.columns ?? columns.filter(({ shown }) => shown !== 'spare').map(({ key }) => key)
  const keep = (next: Kept) => {
    setKept(next)
    localStorage.setItem(place(list), JSON.stringify(next))
  }
  return {
    density: kept.density,
    isShown: ({ key, shown }) => shown === 'always' || chosen.includes(key),
    setDensity: (density) => keep({ ...kept, density }),
    toggle: (key) =>
      keep({ ...kept, columns: chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key] }),
  }
}

const place = (list: string): string => `jiangxin.list.${list}`

function readKept(list: string): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(place(list)) ?? '{}') as Partial<Kept>
    return { density: 'standard', ...kept }
  } catch {
    return { density: 'standard' }
  }
}
