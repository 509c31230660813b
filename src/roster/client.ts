import type { RosterRules } from '#core/programme/rosterRules.ts'
import type { ApplicationRoster } from './applicationRoster.ts'
import type { GridRow } from './gridRow.ts'
import type { ReadingShown, RosterAnswer, RosterRequest } from './protocol.ts'
import type { RosterOptions } from './readRoster.ts'
import type { Edit } from './recheck.ts'
import type { GivenColumns } from './table/columns.ts'
import type { Counted } from './whoCounted.ts'
import { stopIfAborted } from './spreadsheet/stopIfAborted.ts'

/** What of a `Worker` is used. */
export interface RosterPort {
  postMessage(request: RosterRequest): void
  addEventListener(type: 'message', listener: (event: { readonly data: RosterAnswer }) => void): void
}

type Question = DistributiveOmit<RosterRequest, 'id'>
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
type Answer<K extends RosterAnswer['answer']> = Extract<RosterAnswer, { readonly answer: K }>

interface Waiting {
  readonly resolve: (answer: RosterAnswer) => void
  readonly reject: (error: Error) => void
  readonly onProgress: ((share: number) => void) | undefined
}

/** Asks the roster worker in promises. A cancelled reading rejects with an `AbortError`. */
export class RosterClient {
  readonly #port: RosterPort
  readonly #waiting = new Map<number, Waiting>()
  #last = 0

  constructor(port: RosterPort) {
    this.#port = port
    port.addEventListener('message', ({ data }) => this.#receive(data))
  }

  async read(file: Blob, rules: RosterRules, options: RosterOptions): Promise<ReadingShown> {
    const { signal, onProgress, ...plain } = options
    stopIfAborted(signal)
    const id = this.#last + 1
    const cancel = () => this.#send({ id: ++this.#last, ask: 'cancel', of: id })
    signal?.addEventListener('abort', cancel, { once: true })
    try {
      return (await this.#ask({ ask: 'read', file, rules, options: plain }, 'reading', onProgress)).reading
    } finally {
      signal?.removeEventListener('abort', cancel)
    }
  }

  async recheck(edits: readonly Edit[], columns?: GivenColumns): Promise<ReadingShown> {
    return (await this.#ask({ ask: 'recheck', edits, ...(columns && { columns }) }, 'reading')).reading
  }

  async rows(from: number, to: number): Promise<readonly GridRow[]> {
    return (await this.#ask({ ask: 'rows', from, to }, 'rows')).rows
  }

  async who(fact: string, most?: number): Promise<Counted | undefined> {
    return (await this.#ask({ ask: 'who', fact, ...(most !== undefined && { most }) }, 'who')).who
  }

  async save(): Promise<Uint8Array> {
    return (await this.#ask({ ask: 'save' }, 'saved')).workbook
  }

  async application(): Promise<ApplicationRoster> {
    return (await this.#ask({ ask: 'application' }, 'application')).roster
  }

  #ask<K extends RosterAnswer['answer']>(
    question: Question,
    kind: K,
    onProgress?: (share: number) => void,
  ): Promise<Answer<K>> {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {
        onProgress,
        reject,
        resolve: (answer) => (answer.answer === kind ? resolve(answer as Answer<K>) : reject(faultOf(answer))),
      })
      this.#send({ id, ...question })
    })
  }

  #send(request: RosterRequest): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    this.#port.postMessage(request)
  }

  #receive(answer: RosterAnswer): void {
    const waiting = this.#waiting.get(answer.id)
    if (!waiting) return
    if (answer.answer === 'progress') return waiting.onProgress?.(answer.share)
    this.#waiting.delete(answer.id)
    waiting.resolve(answer)
  }
}

function faultOf(answer: RosterAnswer): Error {
  if (answer.answer === 'cancelled') return new DOMException('cancelled', 'AbortError')
  return new Error(answer.answer === 'failed' ? answer.message : `unexpected answer: ${answer.answer}`)
}
