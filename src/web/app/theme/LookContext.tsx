import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { HTML_LANG } from '../../text/language.ts'
import { keepLook, keptLook, type Look, readLook } from './look.ts'

export interface LookActs {
  readonly look: Look
  /** `keep` false: only until the page is closed. */
  readonly change: (part: Partial<Look>, keep?: boolean) => void
}

const LookContext = createContext<LookActs | undefined>(undefined)

export function LookProvider({ children }: { children: ReactNode }) {
  const [look, setLook] = useState(() => readLook(location.search, keptLook()))
  useEffect(() => show(look), [look])
  const change = useCallback((part: Partial<Look>, keep = true) => {
    setLook((now) => {
      const next = { ...now, ...part, languageOpen: now.languageOpen && !part.language }
      if (keep) keepLook(next)
      return next
    })
  }, [])
  const acts = useMemo(() => ({ look, change }), [look, change])
  return <LookContext value={acts}>{children}</LookContext>
}

export function useLook(): LookActs {
  const acts = useContext(LookContext)
  if (!acts) throw new Error('no look')
  return acts
}

function show({ language, elder, theme }: Look): void {
  const root = document.documentElement
  root.lang = HTML_LANG[language]
  root.toggleAttribute('data-elder', elder)
  if (theme) root.dataset['theme'] = theme
  else delete root.dataset['theme']
}
