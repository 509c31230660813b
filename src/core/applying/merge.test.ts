import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Change,
  conflictsOf,
  emptyQueue,
  fieldKey,
  type KeptField,
  type Queue,
  type QueueAct,
  reduceQueue,
  shownSection,
  shownValue,
  toSend,
  unsaved,
} from './merge.ts'

const NAME = { section: 'fact', field: 'crew' } as const
const kept = (value: string, version: number, by = 'other'): KeptField => ({ ...NAME, value, version, by, at: '' })
const typed = (value: string): QueueAct => ({ type: 'typed', ...NAME, value })
const sent = (request: number): QueueAct => ({ type: 'sent', request, keys: [fieldKey(NAME)] })
const saved = (request: number, field: KeptField): QueueAct => ({
  type: 'answered',
  request,
  saved: [field],
  conflicts: [],
})
const contested = (request: number, field: KeptField): QueueAct => ({
  type: 'answered',
  request,
  saved: [],
  conflicts: [field],
})
const refreshed = (field: KeptField): QueueAct => ({ type: 'refreshed', fields: [field] })
const failed = (request: number): QueueAct => ({ type: 'failed', request })
const after = (...acts: readonly QueueAct[]): Queue => acts.reduce(reduceQueue, emptyQueue)

describe('a field', () => {
  test.each<[string, readonly QueueAct[], readonly Change[]]>([
    ['typed waits', [typed('1')], [{ ...NAME, value: '1', base: 0 }]],
    ['typed letter by letter waits as it is now', [typed('1'), typed('12')], [{ ...NAME, value: '12', base: 0 }]],
    [
      'typed over a version is sent against it',
      [refreshed(kept('7', 3)), typed('8')],
      [{ ...NAME, value: '8', base: 3 }],
    ],
    ['typed back to what it was needs no saving', [refreshed(kept('7', 3)), typed('8'), typed('7')], []],
    ['on its way is not sent twice', [typed('1'), sent(1)], []],
    ['saved waits no more', [typed('1'), sent(1), saved(1, kept('1', 1, 'me'))], []],
    [
      'typed on while saving goes over what was saved',
      [typed('1'), sent(1), typed('12'), saved(1, kept('1', 1, 'me'))],
      [{ ...NAME, value: '12', base: 1 }],
    ],
    ['of a request that failed waits again', [typed('1'), sent(1), failed(1)], [{ ...NAME, value: '1', base: 0 }]],
    [
      'saved by a request whose answer was lost is not saved twice',
      [typed('1'), sent(1), failed(1), refreshed(kept('1', 1, 'me'))],
      [],
    ],
    [
      'typed on after such a request goes over it',
      [typed('1'), sent(1), failed(1), typed('12'), refreshed(kept('1', 1, 'me'))],
      [{ ...NAME, value: '12', base: 1 }],
    ],
    ['changed by a colleague to the same needs no saving', [typed('1'), refreshed(kept('1', 1))], []],
    [
      'left behind by an earlier visit waits',
      [{ type: 'restored', changes: [{ ...NAME, value: '5', base: 0, sent: [] }] }],
      [{ ...NAME, value: '5', base: 0 }],
    ],
    [
      'of an answer that does not speak of it waits again',
      [typed('1'), sent(1), { type: 'answered', request: 1, saved: [], conflicts: [] }],
      [{ ...NAME, value: '1', base: 0 }],
    ],
  ])('%s', (_, acts, changes) => {
    expect(toSend(after(...acts))).toEqual(changes)
  })

  test('somebody else changed in between keeps both values and sends neither', () => {
    for (const queue of [
      after(typed('1'), sent(1), contested(1, kept('2', 1))),
      after(typed('1'), refreshed(kept('2', 1))),
      after({ type: 'restored', changes: [{ ...NAME, value: '1', base: 0, sent: [] }] }, refreshed(kept('2', 1))),
    ]) {
      expect(conflictsOf(queue)).toMatchObject([{ mine: '1', theirs: { value: '2', by: 'other' } }])
      expect(toSend(queue)).toEqual([])
      expect(shownValue(queue, NAME)).toBe('1')
      expect(unsaved(queue)).toHaveLength(1)
    }
  })

  const conflict = [typed('1'), refreshed(kept('2', 1))] as const
  test.each<[string, readonly QueueAct[], string, readonly Change[]]>([
    ['mine is saved over theirs', [{ type: 'chosen', ...NAME, keep: 'mine' }], '1', [{ ...NAME, value: '1', base: 1 }]],
    ['theirs drops mine', [{ type: 'chosen', ...NAME, keep: 'theirs' }], '2', []],
    ['typing theirs settles it', [typed('2')], '2', []],
    [
      'a third value is kept as mine',
      [typed('3'), { type: 'chosen', ...NAME, keep: 'mine' }],
      '3',
      [{ ...NAME, value: '3', base: 1 }],
    ],
    [
      'theirs may change once more',
      [refreshed(kept('4', 2)), { type: 'chosen', ...NAME, keep: 'mine' }],
      '1',
      [{ ...NAME, value: '1', base: 2 }],
    ],
  ])('a choice: %s', (_, acts, shown, changes) => {
    const queue = after(...conflict, ...acts)
    expect(shownValue(queue, NAME)).toBe(shown)
    expect(toSend(queue)).toEqual(changes)
    expect(conflictsOf(queue)).toEqual([])
  })
})

/** A server that keeps every version, a line that loses and delays, and a colleague at work. */
class World {
  queue: Queue = emptyQueue
  readonly server = new Map<string, KeptField[]>()
  readonly line: { request: number; changes: readonly Change[]; answer?: QueueAct }[] = []
  readonly snapshots: (readonly KeptField[])[] = []
  readonly last = new Map<string, string>()
  /** Versions of others that were on the screen. */
  readonly seen = new Map<string, Set<number>>()
  readonly sent = new Map<string, Set<string>>()
  readonly unseen: string[] = []
  requests = 0

  act(act: QueueAct): void {
    this.queue = reduceQueue(this.queue, act)
    for (const [key, { kept: own, pending, flight, conflict }] of Object.entries(this.queue)) {
      const field = key.split(':')[1]!
      const versions = this.seen.get(field) ?? new Set([0])
      if (!pending && !flight && !conflict) versions.add(own.version)
      if (conflict) versions.add(conflict.theirs.version)
      this.seen.set(field, versions)
    }
  }

  history = (field: string): KeptField[] => {
    const own = this.server.get(field) ?? []
    this.server.set(field, own)
    return own
  }

  write(field: string, value: string, by: string): KeptField {
    const history = this.history(field)
    const written = { section: 'fact', field, value, version: history.length + 1, by, at: '' } as const
    history.push(written)
    return written
  }

  send(): void {
    const changes = toSend(this.queue)
    if (changes.length === 0) return
    const request = ++this.requests
    this.line.push({ request, changes })
    for (const { field, value } of changes)
      this.sent.set(field, (this.sent.get(field) ?? new Set()).add(value as string))
    this.act({ type: 'sent', request, keys: changes.map(fieldKey) })
  }

  /** The request reaches the server. */
  arrive(at: number): void {
    const request = this.line[at % Math.max(1, this.line.length)]
    if (!request || request.answer) return
    const written: KeptField[] = []
    const conflicts: KeptField[] = []
    for (const { field, value, base } of request.changes) {
      const history = this.history(field)
      const current = history.at(-1)
      if ((current?.version ?? 0) !== base) {
        conflicts.push(current!)
        continue
      }
      if (current?.by === 'other' && !this.knows(field, current)) this.unseen.push(field)
      written.push(this.write(field, value as string, 'me'))
    }
    request.answer = { type: 'answered', request: request.request, saved: written, conflicts }
  }

  /** Its answer comes back, or gets lost, or it never left. */
  settle(at: number, lost: boolean): void {
    if (this.line.length === 0) return
    const [request] = this.line.splice(at % this.line.length, 1)
    this.act(request!.answer && !lost ? request!.answer : { type: 'failed', request: request!.request })
  }

  snapshot = (): void => void this.snapshots.push([...this.server.values()].flatMap((history) => history.slice(-1)))
  look(at: number): void {
    if (this.snapshots.length > 0)
      this.act({ type: 'refreshed', fields: this.snapshots.splice(at % this.snapshots.length, 1)[0]! })
  }

  /** The page is closed and opened again: only what is kept in the browser comes back. */
  reload(): void {
    const changes = unsaved(this.queue)
    for (const { request } of this.line) this.act({ type: 'failed', request })
    this.line.length = 0
    this.queue = emptyQueue
    this.snapshots.length = 0
    this.snapshot()
    this.look(0)
    this.act({ type: 'restored', changes })
  }

  /** A version that was on the screen, or says the very thing that was sent from here. */
  knows = (field: string, { version, value }: KeptField): boolean =>
    this.seen.get(field)?.has(version) === true || this.sent.get(field)?.has(value as string) === true

  /** What was typed last is on the screen, or a colleague who saw it saved wrote over it. */
  lost(): readonly string[] {
    return [...this.last].flatMap(([field, value]) => {
      const name = { section: 'fact', field } as const
      const { kept: own, pending, flight, conflict } = this.queue[fieldKey(name)]!
      if (shownValue(this.queue, name) === value) return []
      const once = this.history(field).find((version) => version.value === value)
      const seenAndChanged = !pending && !flight && !conflict && once && once.version < own.version
      return seenAndChanged ? [] : [field]
    })
  }
}

const FIELDS = ['a', 'b', 'c']
const field = fc.constantFrom(...FIELDS)
const value = fc.constantFrom('1', '2', '12', '3', '')
const at = fc.nat(5)
const anyStep: fc.Arbitrary<(world: World) => void> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(field, value).map(([one, text]) => (world: World) => {
      world.last.set(one, text)
      world.act({ type: 'typed', section: 'fact', field: one, value: text })
    }),
  },
  { weight: 3, arbitrary: fc.constant((world: World) => world.send()) },
  { weight: 3, arbitrary: at.map((place) => (world: World) => world.arrive(place)) },
  {
    weight: 3,
    arbitrary: fc.tuple(at, fc.boolean()).map(
      ([place, lost]) =>
        (world: World) =>
          world.settle(place, lost),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(field, value).map(
      ([one, text]) =>
        (world: World) =>
          void world.write(one, text, 'other'),
    ),
  },
  { weight: 2, arbitrary: fc.constant((world: World) => world.snapshot()) },
  { weight: 2, arbitrary: at.map((place) => (world: World) => world.look(place)) },
  { weight: 1, arbitrary: fc.constant((world: World) => world.reload()) },
)

describe('whatever happens on the line', () => {
  const story = fc.array(anyStep, { minLength: 1, maxLength: 40 })

  test('no typed change is lost, and nobody is overwritten unseen', () =>
    fc.assert(
      fc.property(story, (steps) => {
        const world = new World()
        for (const step of steps) {
          step(world)
          expect(world.lost()).toEqual([])
        }
        expect(world.unseen).toEqual([])
      }),
      { numRuns: 3000 },
    ))

  test('in the end everything is saved, once the conflicts are chosen', () =>
    fc.assert(
      fc.property(story, (steps) => {
        const world = new World()
        for (const step of steps) step(world)
        while (world.line.length > 0) {
          world.arrive(0)
          world.settle(0, false)
        }
        for (let round = 0; round < 5; round++) {
          world.snapshot()
          world.look(world.snapshots.length - 1)
          for (const { section, field: one } of conflictsOf(world.queue))
            world.act({ type: 'chosen', section, field: one, keep: 'mine' })
          world.send()
          while (world.line.length > 0) {
            world.arrive(0)
            world.settle(0, false)
          }
        }
        expect(unsaved(world.queue)).toEqual([])
        for (const one of FIELDS)
          expect(shownSection(world.queue, 'fact')[one]).toBe(world.server.get(one)?.at(-1)?.value ?? undefined)
      }),
      { numRuns: 1000 },
    ))

  test('answers may come in any order', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3], { minLength: 3 }), fc.boolean(), (order, contestedOne) => {
        const start = FIELDS.reduce<Queue>((queue, one, index) => {
          const more = reduceQueue(queue, { type: 'typed', section: 'fact', field: one, value: String(index) })
          return reduceQueue(more, { type: 'sent', request: index + 1, keys: [`fact:${one}`] })
        }, emptyQueue)
        const answer = (request: number): QueueAct => {
          const own = { section: 'fact', field: FIELDS[request - 1]!, at: '', version: 1 } as const
          const conflicts = contestedOne && request === 2 ? [{ ...own, value: 'x', by: 'other' }] : []
          return {
            type: 'answered',
            request,
            conflicts,
            saved: conflicts.length > 0 ? [] : [{ ...own, value: String(request - 1), by: 'me' }],
          }
        }
        const inOrder = [1, 2, 3].map(answer).reduce(reduceQueue, start)
        expect(order.map(answer).reduce(reduceQueue, start)).toEqual(inOrder)
      }),
    ))
})
