import type { ReactNode } from 'react'
import { Dialog } from './Dialog.tsx'
import { ErrorBox } from './ErrorBox.tsx'
import { useFocusWrong } from './useFocusWrong.ts'

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
  /** Why it cannot be done yet, while it is not ready. */
  readonly why?: string
  readonly problem?: unknown
  /** Entries whose own field shows what is wrong with them. */
  readonly shown?: readonly string[]
  readonly onDo: () => void
  readonly onLeave: () => void
}

/** Asks with the consequence before an act; both buttons are verbs. */
export function AskFirst({ title, children, verb, leave, tone = 'plain', wide = false, ready = true, ...acts }: Props) {
  const { busy = false, why, problem, shown, onDo, onLeave } = acts
  useFocusWrong(busy, inDialog)
  return (
    <Dialog
      title={title}
      tone={tone}
      wide={wide}
      onClose={onLeave}
      onSubmit={() => ready && !busy && onDo()}
      acts={
        <>
          {why && !ready && <span className="muted first">{why}</span>}
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
      <ErrorBox problem={problem} {...(shown && { shown })} />
    </Dialog>
  )
}

const inDialog = (wrong: string) => document.querySelector<HTMLElement>(`dialog[open] ${wrong}`)
