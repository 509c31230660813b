import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'

interface Props {
  readonly title: string
  /** `final`: an act that cannot be taken back. */
  readonly tone?: 'plain' | 'final'
  readonly wide?: boolean
  /** Esc, or the button that leaves all as it was. */
  readonly onClose: () => void
  readonly onSubmit: () => void
  readonly children: ReactNode
  /** The buttons, the one that does it last. */
  readonly acts: ReactNode
}

/** A question over the page: the browser's own dialog keeps the focus inside and gives it back afterwards. */
export function Dialog({ title, tone = 'plain', wide = false, onClose, onSubmit, children, acts }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // Where something is to be typed, typing can begin.
    element?.querySelector<HTMLElement>('input:not([readonly]), textarea, select')?.focus()
    return () => element?.close()
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A form inside a dialog that a form of the page holds must not send that one too.
    event.stopPropagation()
    onSubmit()
  }
  const cancel = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    onClose()
  }
  return (
    <dialog ref={dialog} className={`dialog ${tone} ${wide ? 'wide' : ''}`} aria-labelledby={id} onCancel={cancel}>
      <form onSubmit={submit} noValidate>
        <h2 id={id}>{title}</h2>
        <div className="dialog-body">{children}</div>
        <div className="dialog-acts">{acts}</div>
      </form>
    </dialog>
  )
}
