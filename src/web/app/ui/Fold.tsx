import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  readonly label: ReactNode
  readonly children: ReactNode
}

/** A small panel under its button; Esc or a click elsewhere puts it away. */
export function Fold({ label, children }: Props) {
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const element = box.current
    const close = () => element?.removeAttribute('open')
    const outside = (event: Event) => {
      if (event.target instanceof Node && !element?.contains(event.target)) close()
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element?.open) return
      close()
      element.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', outside)
    element?.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', outside)
      element?.removeEventListener('keydown', escape)
    }
  }, [])
  return (
    <details className="fold-box" ref={box}>
      <summary className="btn">{label}</summary>
      <div className="fold-panel">{children}</div>
    </details>
  )
}
