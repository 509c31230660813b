/** What the server wants to know of a person before it goes on, and the dialog that is asking for it. */
import { useSyncExternalStore } from 'react'
import type { ApiCode } from './apiProblem.ts'

export type Reason = 'sign-in' | 'confirm' | 'second-factor'

/** The question on the screen; `settle` ends it: true when the call may be made again. */
export interface Question {
  readonly reason: Reason
  readonly settle: (again: boolean) => void
}

const REASONS: Partial<Record<ApiCode, Reason>> = {
  'not-signed-in': 'sign-in',
  'session-ended': 'sign-in',
  'confirm-first': 'confirm',
  'second-factor-missing': 'second-factor',
}

export const reasonOf = (code: ApiCode): Reason | undefined => REASONS[code]

let open: { readonly question: Question; readonly answer: Promise<boolean> } | undefined
const listeners = new Set<() => void>()

/** Asks once, however many calls are waiting at the same time. */
export function askAtDoor(reason: Reason): Promise<boolean> {
  if (open) return open.answer
  let settle: (again: boolean) => void = () => undefined
  const answer = new Promise<boolean>((resolve) => {
    settle = (again) => {
      open = undefined
      tell()
      resolve(again)
    }
  })
  open = { question: { reason, settle }, answer }
  tell()
  return answer
}

const tell = () => listeners.forEach((listener) => listener())

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useQuestion = (): Question | undefined => useSyncExternalStore(subscribe, () => open?.question)
