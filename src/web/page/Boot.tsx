import { useCallback, useEffect, useState } from 'react'
import { fetchOutline, type Published } from '../programme/fetchOutline.ts'
import { SpeechContext } from '../text/words.ts'
import type { Clock } from './clock.ts'
import { Failure } from './Failure.tsx'
import { Page } from './Page.tsx'
import { usePreferences } from './usePreferences.ts'

/** Shows the page as soon as its programme and its words are there. */
export function Boot({ clock }: { clock: Clock }) {
  const [today] = useState(clock.today)
  const { preferences, prefer, speech } = usePreferences()
  const { published, failed, retry } = useOutline(today)
  return (
    <SpeechContext value={speech}>
      {failed && <Failure onRetry={retry} />}
      {published && <Page {...published} today={today} clock={clock} preferences={preferences} prefer={prefer} />}
    </SpeechContext>
  )
}

function useOutline(today: string) {
  const [published, setPublished] = useState<Published>()
  const [failed, setFailed] = useState(false)
  const load = useCallback(() => {
    const wanted = new URLSearchParams(location.search).get('programme')
    fetchOutline(wanted, today).then(setPublished, () => setFailed(true))
  }, [today])
  useEffect(load, [load])
  const retry = () => {
    setFailed(false)
    load()
  }
  return { published, failed, retry }
}
