import { useEffect, useSyncExternalStore } from 'react'
import { useApplication } from '../draft/ApplicationContext.tsx'

/** The number of the content belongs to what the server has: everything is saved first, then read again. */
export function useFreshContent(): void {
  const { saver, refresh } = useApplication()
  const { savedAt } = useSyncExternalStore(saver.subscribe, saver.snapshot)
  useEffect(() => {
    void saver.flush().then(refresh)
  }, [saver, refresh])
  useEffect(() => {
    if (savedAt !== undefined) void refresh()
  }, [savedAt, refresh])
}
