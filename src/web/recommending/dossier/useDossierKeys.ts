import { useEffect, useRef } from 'react'
import { isTyping } from '../../app/office/list/useRowKeys.ts'

export interface DossierKeys {
  /** To the row after or before. */
  readonly row: (step: 1 | -1) => void
  /** To the enterprise after or before. */
  readonly file: (step: 1 | -1) => void
  readonly evidence: () => void
  readonly returnRow: () => void
  readonly help: () => void
}

const DOES: Readonly<Record<string, (keys: DossierKeys) => void>> = {
  j: (keys) => keys.row(1),
  k: (keys) => keys.row(-1),
  '[': (keys) => keys.file(-1),
  ']': (keys) => keys.file(1),
  e: (keys) => keys.evidence(),
  r: (keys) => keys.returnRow(),
  '?': (keys) => keys.help(),
}

/** The keys of the reading view, while nothing is being typed. */
export function useDossierKeys(keys: DossierKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const does = DOES[event.key]
      if (!does || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      does(latest.current)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
