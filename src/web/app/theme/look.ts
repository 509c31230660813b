import { type Preferences, readPreferences, writePreferences } from '../../state/preferences.ts'

const KEPT = 'jiangxin.look'
const KEYS = ['lang', 'elder', 'theme'] as const

export interface Look extends Preferences {
  /** Nobody has chosen a language on this device: the account's own is shown. */
  readonly languageOpen: boolean
}

/** How the pages are shown: what the address asks for, else what was chosen on this device before. */
export function readLook(search: string, kept: string): Look {
  const query = new URLSearchParams(kept)
  const asked = new URLSearchParams(search)
  for (const key of KEYS) {
    const value = asked.get(key)
    if (value !== null) query.set(key, value)
  }
  const text = query.toString()
  return { ...readPreferences(text), languageOpen: !query.has('lang') }
}

/** The choice as it is kept; the language always, so that Chinese can be chosen too. */
export const writeLook = (look: Preferences): string => {
  const query = new URLSearchParams(writePreferences('', look))
  query.set('lang', look.language)
  return query.toString()
}

/** A browser that keeps nothing has nothing kept. */
export function keptLook(): string {
  try {
    return localStorage.getItem(KEPT) ?? ''
  } catch {
    return ''
  }
}

export function keepLook(look: Preferences): void {
  try {
    localStorage.setItem(KEPT, writeLook(look))
  } catch {
    // The choice holds until the page is closed.
  }
}
