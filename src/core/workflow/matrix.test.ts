import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Actor, ACTORS } from '#core/access/roles.ts'
import { everythingGiven, RULES, standingIn } from '#test/support/workflow/everythingGiven.ts'
import { decide, decideBy } from './decide.ts'
import { type Leads, matrix } from './matrix.ts'
import { type State, STATE_KEYS } from './states.ts'
import { type Act, ACTS, type Transition, transition } from './transitions.ts'

/** Checked in, so that whoever widens a power changes a line that can be read. */
const golden = readFileSync(new URL('matrix.golden.txt', import.meta.url), 'utf8').trimEnd()

type Cell = readonly [act: Act, state: State, actor: Actor, leads: string]

function cellsOf(text: string): readonly Cell[] {
  return text.split('\n\n').flatMap((block) => {
    const [head, ...lines] = block.split('\n').map((line) => line.split(/ +/))
    const [act, ...actors] = head as [Act, ...Actor[]]
    return lines.flatMap(([state, ...leads]) =>
      actors.map((actor, at): Cell => [act, state as State, actor, leads[at]!]),
    )
  })
}

/** Where an act leads when nothing but state and actor can stand in its way. */
const leadsBy =
  (table: (act: Act) => Transition): Leads =>
  (state, act, actor) => {
    const decided = decideBy(table(act), standingIn(state, act), everythingGiven(actor), RULES)
    return decided.ok ? decided.next.state : undefined
  }

const cells = cellsOf(golden)
const permitted = cells.find(([, , , leads]) => leads !== '·')!

describe('the golden matrix', () => {
  test('has every state, act and actor once', () => {
    expect(cells).toHaveLength(STATE_KEYS.length * ACTS.length * ACTORS.length)
    expect(new Set(cells.map(([act, state, actor]) => `${act} ${state} ${actor}`)).size).toBe(cells.length)
    expect(new Set(cells.map(([act]) => act))).toEqual(new Set(ACTS))
    expect(new Set(cells.map(([, state]) => state))).toEqual(new Set(STATE_KEYS))
    expect(new Set(cells.map(([, , actor]) => actor))).toEqual(new Set(ACTORS))
  })

  test.each(ACTS)('%s: every cell is what is decided', (act) => {
    for (const [, state, actor, leads] of cells.filter(([of]) => of === act)) {
      const decided = decide(standingIn(state, act), act, everythingGiven(actor), RULES)
      expect([state, actor, decided.ok ? decided.next.state : '·']).toEqual([state, actor, leads])
    }
  })

  test('is printed as it stands', () => expect(matrix(leadsBy(transition))).toBe(golden))
})

const differences = (one: string, other: string) => {
  const theirs = cellsOf(other)
  return cellsOf(one).flatMap(([act, state, actor, leads], at) =>
    leads === theirs[at]![3] ? [] : [`${act} ${state} ${actor}`],
  )
}

describe('a planted fault shows', () => {
  const ways = ACTS.flatMap((act) => transition(act).ways.map((way, at) => ({ act, way, at })))

  test.each(ways)('$act without its way $at', ({ act, way, at }) => {
    const without = (of: Act): Transition =>
      of === act ? { ...transition(of), ways: transition(of).ways.toSpliced(at, 1) } : transition(of)
    const lost = STATE_KEYS.filter((state) => way.from.includes(state)).flatMap((state) =>
      ACTORS.filter((actor) => way.by.includes(actor)).map((actor) => `${act} ${state} ${actor}`),
    )
    expect(lost.length).toBeGreaterThan(0)
    expect(differences(golden, matrix(leadsBy(without)))).toEqual(lost)
  })

  test('an actor too many', () => {
    const widened = (of: Act): Transition =>
      of === 'accept'
        ? { ...transition(of), ways: transition(of).ways.map((way) => ({ ...way, by: [...way.by, 'officeClerk'] })) }
        : transition(of)
    expect(differences(golden, matrix(leadsBy(widened)))).toEqual(['accept recommended officeClerk'])
  })

  test('an entry missing in the golden matrix', () => {
    const [act, state, actor] = permitted
    const without = golden.replace(/submitted/, '·')
    expect(without).not.toBe(golden)
    expect(differences(without, golden)).toContain(`${act} ${state} ${actor}`)
  })
})
