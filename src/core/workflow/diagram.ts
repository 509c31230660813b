/** The table as a reader sees it: a state diagram, and who does what in lines. */
import { type Actor, ACTOR_NAMES } from '../access/roles.ts'
import { ASKS } from './asks.ts'
import { NEEDS } from './needs.ts'
import { type State, STATE_KEYS, STATES, type StateOf } from './states.ts'
import { type Act, ACTS, transition, type Way } from './transitions.ts'

interface Line {
  readonly act: Act
  readonly way: Way
}

const LINES: readonly Line[] = ACTS.flatMap((act) => transition(act).ways.map((way) => ({ act, way })))
const labelOf = ({ act, way }: Line) => way.label ?? transition(act).label

/** A state diagram in Mermaid's words. */
export function mermaid(): string {
  const arrows = new Map<string, string[]>()
  for (const line of LINES)
    for (const from of line.way.from)
      for (const to of targets(line.way)) {
        const arrow = `${from} --> ${to}`
        arrows.set(arrow, [...(arrows.get(arrow) ?? []), labelOf(line).zh])
      }
  return [
    'stateDiagram-v2',
    ...STATE_KEYS.map((state) => `  state "${STATES[state].zh}" as ${state}`),
    '  [*] --> draft',
    ...[...arrows].map(([arrow, labels]) => `  ${arrow}: ${[...new Set(labels)].join('、')}`),
    ...STATE_KEYS.filter((state) => STATES[state].final).map((state) => `  ${state} --> [*]`),
  ].join('\n')
}

/** Back to the step that returned it: to any step that returns. */
const targets = ({ to }: Way): readonly State[] =>
  to === 'returnedFrom' ? LINES.filter(({ way }) => way.to === 'returned').flatMap(({ way }) => way.from) : [to]

/** A line for each state: its words, what kind it is, whom it waits for. */
export function stateLines(): string {
  const lines = STATE_KEYS.map((state) => {
    const { zh, en, kind, final, waitsFor }: StateOf = STATES[state]
    return [`\`${state}\``, zh, en, final ? `${kind}, final` : kind, waitsFor ? ACTOR_NAMES[waitsFor].zh : '']
  })
  return markdown(['state', '中文', 'English', 'kind', 'waits for'], lines)
}

/** A line for each way of each act. */
export function wayLines(): string {
  const lines = LINES.map((line) => {
    const { from, to, by, asks = [], needs = [] } = line.way
    const { zh, en } = labelOf(line)
    return [
      `\`${line.act}\``,
      `${zh} ${en}`,
      from.map(stateName).join('、'),
      to === 'returnedFrom' ? '退回它的环节' : stateName(to),
      by.map(actorName).join('、'),
      asks.map((ask) => ASKS[ask].zh).join('、'),
      needs.map((need) => NEEDS[need].zh).join('、'),
      transition(line.act).decision ? '是' : '',
    ]
  })
  return markdown(['act', '名称', '从', '到', '谁办', '填写', '条件', '正式决定'], lines)
}

const stateName = (state: State): string => STATES[state].zh
const actorName = (actor: Actor): string => ACTOR_NAMES[actor].zh

const markdown = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
