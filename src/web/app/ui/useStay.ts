import { useBlocker } from '@tanstack/react-router'

/** While something would be lost, the browser asks before the page is left. */
export function useStay(wanted: boolean): void {
  useBlocker({ shouldBlockFn: () => wanted, enableBeforeUnload: () => wanted, disabled: !wanted })
}
