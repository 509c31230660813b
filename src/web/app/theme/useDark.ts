import { useSyncExternalStore } from 'react'
import { useLook } from './LookContext.tsx'

const system = () => matchMedia('(prefers-color-scheme: dark)')

function subscribe(changed: () => void) {
  const list = system()
  list.addEventListener('change', changed)
  return () => list.removeEventListener('change', changed)
}

/** Whether the pages are dark: as chosen, else as the system is. */
export function useDark(): boolean {
  const { theme } = useLook().look
  const systemIsDark = useSyncExternalStore(subscribe, () => system().matches)
  return theme ? theme === 'dark' : systemIsDark
}
