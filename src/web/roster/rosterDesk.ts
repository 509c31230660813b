import type { RosterRules } from '#core/programme/rosterRules.ts'
import type { ApplicationRoster } from '#roster/applicationRoster.ts'
import { RosterClient } from '#roster/client.ts'
import type { GridRow } from '#roster/gridRow.ts'
import type { ReadingShown } from '#roster/protocol.ts'
import type { Edit } from '#roster/recheck.ts'
import type { GivenColumns } from '#roster/table/columns.ts'
import type { Counted } from '#roster/whoCounted.ts'

export interface ReadWish {
  readonly year: number
  readonly cutOff: string
  readonly sheet?: string
  readonly columns?: GivenColumns
}

/** The worker gave up (out of memory, or not to be had); what it read is gone. */
export class WorkerLost extends Error {}

/** Another reading was begun before this one was done. */
export class Superseded extends Error {}

/** One list at a time, kept in a worker of its own so that the page never stands still. */
export class RosterDesk {
  readonly #rules: RosterRules
  #client: RosterClient | undefined
  #lost: Promise<never> | undefined
  #file: File | undefined
  #stop: AbortController | undefined

  constructor(rules: RosterRules) {
    this.#rules = rules
  }

  get rules(): RosterRules {
    return this.#rules
  }

  get file(): File | undefined {
    return this.#file
  }

  /**
   * Reads a list, or the one at hand again. A reading under way is stopped.
   * @throws {WorkerLost | Superseded}; a DOMException `AbortError` when stopped.
   */
  async read(file: File | undefined, wish: ReadWish, onProgress: (share: number) => void): Promise<ReadingShown> {
    const source = file ?? this.#file
    if (!source) throw new WorkerLost('no file')
    this.#stop?.abort()
    const stop = new AbortController()
    this.#stop = stop
    try {
      const reading = await this.#ask((client) =>
        client.read(source, this.#rules, { ...wish, fileName: source.name, signal: stop.signal, onProgress }),
      )
      if (reading.grid) this.#file = source
      return reading
    } catch (error) {
      throw this.#stop === stop ? error : new Superseded('another list was dropped')
    }
  }

  /** Starts the worker ahead of the first list, so that one can be read offline as well. */
  warmUp(): void {
    this.#client ??= this.#open()
  }

  cancel(): void {
    this.#stop?.abort()
  }

  recheck(edits: readonly Edit[], columns: GivenColumns | undefined): Promise<ReadingShown> {
    return this.#ask((client) => client.recheck(edits, columns))
  }

  rows(from: number, to: number): Promise<readonly GridRow[]> {
    return this.#ask((client) => client.rows(from, to))
  }

  who(fact: string, most: number): Promise<Counted | undefined> {
    return this.#ask((client) => client.who(fact, most))
  }

  /** What may be sent on applying. */
  application(): Promise<ApplicationRoster> {
    return this.#ask((client) => client.application())
  }

  save(): Promise<Uint8Array> {
    return this.#ask((client) => client.save())
  }

  /** A worker that died never answers, so its death is raced against the answer. */
  async #ask<T>(question: (client: RosterClient) => Promise<T>): Promise<T> {
    const client = (this.#client ??= this.#open())
    return Promise.race([question(client), this.#lost!])
  }

  #open(): RosterClient {
    const worker = new Worker(new URL('../../roster/worker.ts', import.meta.url), { type: 'module' })
    this.#lost = new Promise((_, reject) => {
      worker.addEventListener('error', () => {
        worker.terminate()
        this.#client = undefined
        reject(new WorkerLost('the worker stopped'))
      })
    })
    // Nobody may be waiting when it dies.
    this.#lost.catch(() => undefined)
    return new RosterClient(worker)
  }
}
