import { type FormEvent, type ReactNode, useCallback, useRef } from 'react'
import { useFocusWrong } from './useFocusWrong.ts'

interface Props {
  readonly onSubmit: () => void
  readonly verb: string
  readonly busy: boolean
  readonly lead?: ReactNode
  readonly children: ReactNode
  /** Beside the button that sends it. */
  readonly more?: ReactNode
  /** One of several forms of its page: its button is not the page's main one. */
  readonly quiet?: boolean
  /** False: it cannot be sent yet; `more` says why. */
  readonly ready?: boolean
}

/** One form of a plain page: its fields under each other, then the one button that sends it. */
export function FormBox({ onSubmit, verb, busy, lead, children, more, quiet = false, ready = true }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const find = useCallback((wrong: string) => form.current?.querySelector<HTMLElement>(wrong), [])
  useFocusWrong(busy, find)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className="form-box" ref={form} onSubmit={submit} noValidate>
      {lead && <p className="lead">{lead}</p>}
      {children}
      <div className="form-acts">
        <button className={quiet ? 'btn' : 'btn main'} type="submit" disabled={busy || !ready}>
          {verb}
        </button>
        {more}
      </div>
    </form>
  )
}
