import { useCallback, useEffect, useMemo, useState } from 'react'
import { type Preferences, readPreferences, writePreferences } from '../state/preferences.ts'
import { HTML_LANG, type Language } from '../text/language.ts'
import { loadWords, speech as speechOf } from '../text/words.ts'
import type { Words } from '../text/zh.ts'
import { zh } from '../text/zh.ts'

/** How the page is shown: from the address, and written back to it. */
export function usePreferences() {
  const [preferences, setPreferences] = useState(() => readPreferences(location.search))
  const [spoken, setSpoken] = useState<{ language: Language; words: Words }>({ language: 'zh', words: zh })
  useEffect(() => {
    let wanted = true
    void loadWords(preferences.language).then((words) => {
      if (wanted) setSpoken({ language: preferences.language, words })
    })
    return () => {
      wanted = false
    }
  }, [preferences.language])
  useEffect(() => show(preferences, spoken), [preferences, spoken])
  const prefer = useCallback((change: Partial<Preferences>) => setPreferences((now) => ({ ...now, ...change })), [])
  const speech = useMemo(() => speechOf(spoken.language, spoken.words), [spoken])
  return { preferences, prefer, speech }
}

function show(preferences: Preferences, { language, words }: { language: Language; words: Words }): void {
  const root = document.documentElement
  root.lang = HTML_LANG[language]
  document.title = words.title
  root.toggleAttribute('data-elder', preferences.elder)
  if (preferences.theme) root.dataset['theme'] = preferences.theme
  else delete root.dataset['theme']
  history.replaceState(
    history.state,
    '',
    `${location.pathname}${writePreferences(location.search, preferences)}${location.hash}`,
  )
}
