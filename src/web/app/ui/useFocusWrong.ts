import { useEffect, useRef } from 'react'

/** When the answer finds something wrong, the focus goes to the first of it: in the open dialog, else in the form. */
export function useFocusWrong(busy: boolean, find: (wrong: string) => HTMLElement | null | undefined): void {
  const wasBusy = useRef(false)
  useEffect(() => {
    if (wasBusy.current && !busy) find('[aria-invalid]')?.focus()
    wasBusy.current = busy
  }, [busy, find])
}
