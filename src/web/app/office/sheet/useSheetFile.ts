import { useState } from 'react'
import type { Words } from '#core/kernel/words.ts'

/** What came of reading a sheet: what is in it, or why it is no such sheet. */
export type Read<R> = { readonly ok: true; readonly value: R } | { readonly ok: false; readonly words: Words }

export interface SheetFile<R> {
  readonly state: 'none' | 'reading' | 'read'
  readonly value: R | undefined
  readonly unreadable: Words | undefined
  /** Reading failed, for the line was cut. */
  readonly problem: unknown
  readonly choose: (file: File | undefined) => void
}

/** A filled-in sheet, read on this computer each time a file is chosen. */
export function useSheetFile<R>(read: (file: File) => Promise<Read<R>>): SheetFile<R> {
  const [found, setFound] = useState<Read<R> | 'reading'>()
  const [problem, setProblem] = useState<unknown>()
  const choose = (file: File | undefined): void => {
    if (!file) return
    setFound('reading')
    setProblem(undefined)
    read(file).then(setFound, (error: unknown) => {
      setFound(undefined)
      setProblem(error)
    })
  }
  const done = found === 'reading' ? undefined : found
  return {
    state: found === undefined ? 'none' : found === 'reading' ? 'reading' : 'read',
    value: done?.ok ? done.value : undefined,
    unreadable: done && !done.ok ? done.words : undefined,
    problem,
    choose,
  }
}
