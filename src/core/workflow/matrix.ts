/** State × act × actor in full, as text: any widening of anybody's power is a line that changes. */
import { type Actor, ACTORS } from '../access/roles.ts'
import { type State, STATE_KEYS } from './states.ts'
import { type Act, ACTS } from './transitions.ts'

/** What an act leads to, or undefined where it is refused. */
export type Leads = (state: State, act: Act, actor: Actor) => State | undefined

/** A block for each act: a line for each state, a column for each actor, where it leads, `·` for refused. */
export function matrix(leads: Leads): string {
  return ACTS.map((act) => {
    const lines = STATE_KEYS.map((state) => [state, ...ACTORS.map((actor) => leads(state, act, actor) ?? '·')])
    return table([[act, ...ACTORS], ...lines])
  }).join('\n\n')
}

function table(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)))
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
