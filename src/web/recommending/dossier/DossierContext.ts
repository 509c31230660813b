import { createContext, useContext } from 'react'
import type { Programme } from '#core/programme/programme.ts'
import type { Dossier } from '#contract/recommending.ts'
import type { Work } from '../../bench/work.ts'

export interface Reading {
  readonly dossier: Dossier
  readonly programme: Programme
  /** Scores and reasons, worked out here. */
  readonly work: Work
  /** `2026-03-05`, by the server's clock. */
  readonly today: string
}

export const DossierContext = createContext<Reading | undefined>(undefined)

export function useDossier(): Reading {
  const reading = useContext(DossierContext)
  if (!reading) throw new Error('no dossier')
  return reading
}
