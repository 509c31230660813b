import { useEffect, useRef } from 'react'
import { isTyping } from '../app/office/list/useRowKeys.ts'

/** Keys of a page, by their letter, while nothing is being typed; Esc leaves a field so that they work again. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isTyping(event.target) && !inDialog(event.target)) {
        ;(event.target as HTMLElement).blur()
        return
      }
      const does = latest.current[event.key]
      if (!does || event.ctrlKey || event.metaKey || event.altKey || isTypingText(event.target)) return
      event.preventDefault()
      does()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

const inDialog = (target: EventTarget | null): boolean => target instanceof Element && target.closest('dialog') !== null

/** In a radio button letters mean nothing, so that the keys of the page go on. */
const isTypingText = (target: EventTarget | null): boolean =>
  isTyping(target) && (inDialog(target) || !(target instanceof HTMLInputElement && target.type === 'radio'))
