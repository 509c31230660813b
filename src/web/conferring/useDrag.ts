import { useEffect, useState } from 'react'

/** The attribute of a row by which a pointer that is over it finds the places it stands for: `from to`. */
export const SPAN = 'data-span'

/** How many places of the ranking lie above a pointer; undefined where it is beside the list. */
function placesAbove(x: number, y: number): number | undefined {
  const row = document.elementFromPoint(x, y)?.closest(`[${SPAN}]`)
  if (!row) return undefined
  const [from, to] = row.getAttribute(SPAN)!.split(' ').map(Number)
  const { top, height } = row.getBoundingClientRect()
  return y < top + height / 2 ? from : to
}

/** Takes hold of a line of the list until the pointer is let go, and tells how many places lie above it. */
export function useDrag(onMove: (above: number) => void): {
  readonly dragging: boolean
  readonly take: () => void
} {
  const [dragging, setDragging] = useState(false)
  // On the document: the line itself is drawn elsewhere while it is dragged.
  useEffect(() => {
    if (!dragging) return undefined
    const move = ({ clientX, clientY }: PointerEvent): void => {
      const above = placesAbove(clientX, clientY)
      if (above !== undefined) onMove(above)
    }
    const end = (): void => setDragging(false)
    document.addEventListener('pointermove', move)
    document.addEventListener('pointerup', end)
    document.addEventListener('pointercancel', end)
    return () => {
      document.removeEventListener('pointermove', move)
      document.removeEventListener('pointerup', end)
      document.removeEventListener('pointercancel', end)
    }
  }, [dragging, onMove])
  return { dragging, take: () => setDragging(true) }
}
