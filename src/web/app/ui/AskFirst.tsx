import type { ReactNode } from 'react'
import { Dialog } from './Dialog.tsx'
import { ErrorBox } from './ErrorBox.tsx'

interface Props {
  /** The act, by its name. */
  readonly title: string
  /** What follows, in numbers. */
  readonly children: ReactNode
  readonly verb: string
  readonly leave: string
  readonly tone?: 'plain' | 'final'
  readonly wide?: boolean
  readonly busy?: boolean
  readonly ready?: boolean
  readonly problem?: unknown
  readonly onDo: () => void
  readonly onLeave: () => void
}

/** Asks with the consequence before an act; both buttons are verbs. */
export function AskFirst({ title, children, verb, leave, tone = 'plain', wide = false, ready = true, ...acts }: Props) {
  const { busy = false, problem, onDo, onLeave } = acts
  return (
    <Dialog
      title={title}
      tone={tone}
      wide={wide}
      onClose={onLeave}
      onSubmit={() => ready && !busy && onDo()}
      acts={
        <>
          <button className="btn" type="button" onClick={onLeave}>
            {leave}
          </button>
          <button className={tone === 'final' ? 'btn seal' : 'btn main'} type="submit" disabled={!ready || busy}>
            {verb}
          </button>
        </>
      }
    >
      {children}
      <ErrorBox problem={problem} />
    </Dialog>
  )
}
