import type { StoredAnswer } from '#contract/applying.ts'
import type { AnswerValue } from '#core/applying/answer.ts'
import {
  type Change,
  emptyQueue,
  type FieldKey,
  fieldKey,
  type FieldName,
  type KeptField,
  type Queue,
  type QueueAct,
  reduceQueue,
  toSend,
  type Unsaved,
  unsaved,
} from '#core/applying/merge.ts'
import { ApiProblem } from '../../app/api/apiProblem.ts'

export interface SaveAnswer {
  readonly saved: readonly StoredAnswer[]
  readonly conflicts: readonly { readonly current: StoredAnswer }[]
}

export interface SaverPorts {
  readonly send: (changes: readonly Change[]) => Promise<SaveAnswer>
  /** Keeps what is not acknowledged over a reload. */
  readonly keep: (changes: readonly Unsaved[]) => void
}

/** `offline`: tried again by itself; `signed-out`: only when the person asks or types on. */
export type SavingKind = 'idle' | 'saving' | 'offline' | 'signed-out'

export interface Saving {
  readonly queue: Queue
  readonly kind: SavingKind
  readonly savedAt: string | undefined
  /** Changes that waited for the line and were saved by the last request. */
  readonly caughtUp: number
  /** Fields the server does not take as they are; tried again once they are typed in. */
  readonly refused: ReadonlyMap<FieldKey, ApiProblem>
}

/** Long enough for a word, short enough to be believed. */
const PAUSE = 900
const BACKOFF = [1000, 2000, 4000, 8000, 15_000, 30_000]
/** What the contract takes at once. */
const MOST = 500

/** Saves what is typed, one request at a time, again and again until the server has it. */
export class Saver {
  readonly #ports: SaverPorts
  readonly #listeners = new Set<() => void>()
  #saving: Saving = { queue: emptyQueue, kind: 'idle', savedAt: undefined, caughtUp: 0, refused: new Map() }
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined
  #requests = 0
  #keeps = false
  #failures = 0
  /** The line was down since the last request that came through. */
  #cutOff = false
  /** A refused request is sent again field by field, so that one wrong field holds no other up. */
  #singly = new Set<FieldKey>()

  constructor(ports: SaverPorts) {
    this.#ports = ports
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly snapshot = (): Saving => this.#saving

  type(name: FieldName, value: AnswerValue | null): void {
    const refused = new Map(this.#saving.refused)
    refused.delete(fieldKey(name))
    this.#act({ type: 'typed', ...name, value }, { refused })
    this.#schedule(PAUSE)
  }

  /** Everything as the server has it now. */
  refreshed(fields: readonly KeptField[]): void {
    this.#act({ type: 'refreshed', fields })
    if (toSend(this.#saving.queue).length > 0 && !this.#timer) this.#schedule(PAUSE)
  }

  restored(changes: readonly Unsaved[]): void {
    if (changes.length === 0) return
    this.#act({ type: 'restored', changes })
    this.#schedule(0)
  }

  choose(name: FieldName, keep: 'mine' | 'theirs'): void {
    this.#act({ type: 'chosen', ...name, keep })
    this.#schedule(0)
  }

  /** The line may be back, or the person has signed in. */
  tryNow(): void {
    this.#failures = 0
    this.#schedule(0)
  }

  /** Saves at once; true when nothing is left that could be saved. */
  async flush(): Promise<boolean> {
    await this.#running
    await this.#run()
    return this.#waiting().length === 0
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#listeners.clear()
  }

  #act(act: QueueAct, more: Partial<Omit<Saving, 'queue'>> = {}): void {
    const queue = reduceQueue(this.#saving.queue, act)
    if (queue !== this.#saving.queue) this.#keep(unsaved(queue))
    this.#set({ queue, ...more })
  }

  /** What an earlier visit left is not touched before it has been taken up. */
  #keep(changes: readonly Unsaved[]): void {
    if (changes.length > 0 || this.#keeps) this.#ports.keep(changes)
    this.#keeps = changes.length > 0
  }

  #set(more: Partial<Saving>): void {
    this.#saving = { ...this.#saving, ...more }
    for (const listener of this.#listeners) listener()
  }

  #schedule(pause: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      void this.#run()
    }, pause)
  }

  #waiting() {
    return toSend(this.#saving.queue).filter((change) => !this.#saving.refused.has(fieldKey(change)))
  }

  #run(): Promise<void> {
    this.#running ??= this.#saveAll().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  async #saveAll(): Promise<void> {
    for (;;) {
      const waiting = this.#waiting()
      if (waiting.length === 0) return this.#set({ kind: 'idle' })
      const single = waiting.find((change) => this.#singly.has(fieldKey(change)))
      if (!(await this.#saveSome(single ? [single] : waiting.slice(0, MOST)))) return
    }
  }

  /** False when it is to be tried again later. */
  async #saveSome(changes: readonly Change[]): Promise<boolean> {
    const request = ++this.#requests
    const keys = changes.map(fieldKey)
    this.#act({ type: 'sent', request, keys }, { kind: 'saving' })
    try {
      const { saved, conflicts } = await this.#ports.send(changes)
      const caughtUp = this.#cutOff ? saved.length : 0
      this.#failures = 0
      this.#cutOff = false
      for (const key of keys) this.#singly.delete(key)
      const answer: QueueAct = { type: 'answered', request, saved, conflicts: conflicts.map(({ current }) => current) }
      this.#act(answer, { caughtUp, ...(saved.length > 0 && { savedAt: saved[saved.length - 1]!.at }) })
      return true
    } catch (problem) {
      this.#act({ type: 'failed', request })
      return this.#afterProblem(problem, keys)
    }
  }

  #afterProblem(problem: unknown, keys: readonly FieldKey[]): boolean {
    if (isSignedOut(problem)) {
      this.#cutOff = true
      this.#set({ kind: 'signed-out' })
      return false
    }
    if (isPassing(problem)) {
      this.#cutOff = true
      this.#cutOff = true
      this.#set({ kind: 'offline' })
      this.#schedule(BACKOFF[Math.min(this.#failures++, BACKOFF.length - 1)]!)
      return false
    }
    if (keys.length > 1) for (const key of keys) this.#singly.add(key)
    else this.#refuse(keys[0]!, problem as ApiProblem)
    return true
  }

  #refuse(key: FieldKey, problem: ApiProblem): void {
    this.#singly.delete(key)
    this.#set({ refused: new Map(this.#saving.refused).set(key, problem) })
  }
}

const SIGNED_OUT: ReadonlySet<string> = new Set(['not-signed-in', 'session-ended'])
const PASSING: ReadonlySet<string> = new Set(['offline', 'unreadable', 'fault', 'not-ready', 'too-many'])

const isSignedOut = (problem: unknown): boolean => problem instanceof ApiProblem && SIGNED_OUT.has(problem.code)
/** Anything that is not the server's word on these very fields. */
const isPassing = (problem: unknown): boolean => !(problem instanceof ApiProblem) || PASSING.has(problem.code)
