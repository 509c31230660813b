import { useSyncExternalStore } from 'react'

/** The width below which every table is a list of cards. */
const narrow = () => matchMedia('screen and (max-width: 720px)')

function subscribe(changed: () => void) {
  const list = narrow()
  list.addEventListener('change', changed)
  return () => list.removeEventListener('change', changed)
}

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow().matches)
