import { type State, STATES, type StateKind } from '#core/workflow/states.ts'
import { useSay } from '../text/useText.ts'

/** A status is a shape and a word, the same on every screen. */
export const Mark = ({ kind, children }: { kind: StateKind; children: string }) => (
  <span className={`st ${kind}`}>{children}</span>
)

/** The state of an application. */
export function Status({ state }: { state: State }) {
  const { say, official } = useSay()
  const of = STATES[state]
  return (
    <span title={official(of)}>
      <Mark kind={of.kind}>{say(of)}</Mark>
    </span>
  )
}
