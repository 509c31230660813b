import type { FormEvent, ReactNode } from 'react'

interface Props {
  readonly onSubmit: () => void
  readonly verb: string
  readonly busy: boolean
  readonly lead?: ReactNode
  readonly children: ReactNode
  /** Beside the button that sends it. */
  readonly more?: ReactNode
  readonly ready?: boolean
}

/** One form of a plain page: its fields under each other, then the one button that sends it. */
export function FormBox({ onSubmit, verb, busy, lead, children, more, ready = true }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className="form-box" onSubmit={submit} noValidate>
      {lead && <p className="lead">{lead}</p>}
      {children}
      <div className="form-acts">
        <button className="btn main" type="submit" disabled={busy || !ready}>
          {verb}
        </button>
        {more}
      </div>
    </form>
  )
}
