import { useEffect } from 'react'
import { useLook } from '../theme/LookContext.tsx'
import { useSession } from './useSession.ts'

/** Where nobody chose a language on this device, the pages speak that of the account. */
export function OwnLanguage() {
  const language = useSession()?.account?.language
  const { look, change } = useLook()
  useEffect(() => {
    if (language && look.languageOpen && look.language !== language) change({ language }, false)
  }, [language, look, change])
  return null
}
