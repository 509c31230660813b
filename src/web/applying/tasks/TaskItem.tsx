import type { ReactNode } from 'react'
import type { PartState } from '#core/applying/standings.ts'
import { Mark } from '../../app/ui/Status.tsx'
import { useCommonText } from '../text/common.ts'

interface Props {
  /** The link, or words where there is nothing to open yet. */
  readonly name: ReactNode
  readonly help: ReactNode
  readonly missing?: ReactNode
  readonly points?: ReactNode
  readonly state: PartState
  /** Instead of the usual word. */
  readonly stateText?: string
}

/** One line of the list: name and what is known, what is missing, points, status. */
export function TaskItem({ name, help, missing, points, state, stateText }: Props) {
  const { states } = useCommonText()
  return (
    <li>
      <span>
        {name}
        <small>{help}</small>
      </span>
      <span className="miss">{missing}</span>
      <span className="p">{points}</span>
      <Mark kind={state}>{stateText ?? states[state]}</Mark>
    </li>
  )
}
