import { createContext, useContext } from 'react'
import type { Application } from '#contract/applying.ts'
import type { FieldName } from '#core/applying/merge.ts'
import type { AnswerValue } from '#core/applying/answer.ts'
import type { Bench } from '../../bench/bench.ts'
import type { Work } from '../../bench/work.ts'
import type { Uploads } from '../evidence/uploads.ts'
import type { Saver } from '../saving/saver.ts'
import type { Model } from './model.ts'
import type { RosterAct, RosterAtHand } from './rosterAtHand.ts'

/** One application, as every page below its address is drawn from. */
export interface ApplicationAtHand {
  readonly application: Application
  readonly bench: Bench
  readonly model: Model
  readonly work: Work
  readonly saver: Saver
  readonly uploads: Uploads
  readonly roster: RosterAtHand
  readonly moveRoster: (act: RosterAct) => void
  readonly type: (name: FieldName, value: AnswerValue | null) => void
  /** Reads it again from the server. */
  readonly refresh: () => Promise<void>
  readonly now: () => string
}

export const ApplicationContext = createContext<ApplicationAtHand | undefined>(undefined)

export function useApplication(): ApplicationAtHand {
  const at = useContext(ApplicationContext)
  if (!at) throw new Error('no application')
  return at
}
