// Not fetched when it is first used: that may be the moment the line is down.
import { type DetailedError, Upload } from 'tus-js-client'
import { type ApiProblem, problemOf } from '../../app/api/apiProblem.ts'
import { askAtDoor, reasonOf } from '../../app/api/door.ts'

/** One file at most; the server holds the same. */
export const MOST_BYTES = 20 * 1024 * 1024
const AT_ONCE = 2
/** Grows to half a minute and stays there: a lost line is waited for, not given up. */
const DELAYS = [0, 1000, 3000, 5000, ...Array.from({ length: 40 }, () => 30_000)]

export type SendingState = 'queued' | 'sending' | 'waiting' | 'signed-out' | 'failed' | 'arrived'

/** A file on its way to its row. */
export interface Sending {
  readonly id: string
  readonly row: string
  readonly name: string
  readonly size: number
  readonly state: SendingState
  /** 0 to 1. */
  readonly share: number
  readonly problem: ApiProblem | 'too-large' | 'empty' | undefined
}

/** Several photographs that become one document. */
export interface Together {
  readonly group: string
  readonly title: string
}

interface Item {
  sending: Sending
  readonly file: File
  readonly metadata: Readonly<Record<string, string>>
  upload?: Upload
}

/** Sends files to their rows, a few at a time; goes on where it was cut off, and stays while pages change. */
export class Uploads {
  readonly #application: string
  readonly #onArrived: () => void
  readonly #listeners = new Set<() => void>()
  #items: readonly Item[] = []
  #shown: readonly Sending[] = []

  constructor(application: string, onArrived: () => void) {
    this.#application = application
    this.#onArrived = onArrived
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly snapshot = (): readonly Sending[] => this.#shown

  add(row: string, files: readonly File[], together?: Together): void {
    const items = files.map((file, at): Item => {
      const problem = file.size === 0 ? 'empty' : file.size > MOST_BYTES ? 'too-large' : undefined
      const sending: Sending = {
        id: crypto.randomUUID?.() ?? `${performance.now()}-${at}`,
        row,
        name: file.name,
        size: file.size,
        state: problem ? 'failed' : 'queued',
        share: 0,
        problem,
      }
      return { sending, file, metadata: this.#metadata(row, file, at, files.length, together) }
    })
    this.#items = [...this.#items, ...items]
    this.#tell()
    this.#pump()
  }

  /** Goes on where it stopped. */
  again(id: string): void {
    const item = this.#item(id)
    if (!item) return
    this.#change(item, { state: 'queued', problem: undefined })
    this.#pump()
  }

  drop(id: string): void {
    void this.#item(id)
      ?.upload?.abort(true)
      .catch(() => undefined)
    this.#items = this.#items.filter(({ sending }) => sending.id !== id)
    this.#tell()
    this.#pump()
  }

  #item = (id: string): Item | undefined => this.#items.find(({ sending }) => sending.id === id)

  #metadata(row: string, file: File, at: number, of: number, together: Together | undefined) {
    const own = { application: this.#application, row, filename: file.name, title: titleOf(file.name) }
    if (!together) return own
    const { group, title } = together
    return { ...own, title, pages: 'merge', group, groupIndex: String(at), groupSize: String(of) }
  }

  #tell(): void {
    this.#shown = this.#items.map(({ sending }) => sending)
    for (const listener of this.#listeners) listener()
  }

  #change(item: Item, more: Partial<Sending>): void {
    item.sending = { ...item.sending, ...more }
    this.#tell()
  }

  #pump(): void {
    const under = this.#items.filter(({ sending: { state } }) => state === 'sending' || state === 'waiting')
    const free = AT_ONCE - under.length
    for (const item of this.#items.filter(({ sending }) => sending.state === 'queued').slice(0, Math.max(0, free))) {
      this.#change(item, { state: 'sending' })
      void this.#start(item)
    }
  }

  async #start(item: Item): Promise<void> {
    if (item.upload) return item.upload.start()
    const { row, name, size } = item.sending
    const upload = new Upload(item.file, {
      endpoint: '/api/uploads',
      metadata: item.metadata,
      retryDelays: DELAYS,
      removeFingerprintOnSuccess: true,
      fingerprint: async () =>
        ['jiangxin', this.#application, row, name, size, item.file.lastModified, item.metadata['group'] ?? ''].join(
          '/',
        ),
      onProgress: (sent, all) => this.#change(item, { state: 'sending', share: all > 0 ? sent / all : 0 }),
      onShouldRetry: (error) => {
        const passing = isPassing(error)
        if (passing) this.#change(item, { state: 'waiting' })
        return passing
      },
      onError: (error) => void this.#stopped(item, error as DetailedError),
      onSuccess: () => this.#arrived(item),
    })
    item.upload = upload
    const [before] = await upload.findPreviousUploads()
    if (before) upload.resumeFromPreviousUpload(before)
    if (this.#item(item.sending.id)) upload.start()
  }

  #arrived(item: Item): void {
    this.#change(item, { state: 'arrived', share: 1 })
    this.#items = this.#items.filter((one) => one !== item)
    this.#tell()
    this.#onArrived()
    this.#pump()
  }

  async #stopped(item: Item, error: DetailedError): Promise<void> {
    const problem = await problemIn(error)
    const reason = problem && reasonOf(problem.code)
    if (reason && (await askAtDoor(reason))) return this.again(item.sending.id)
    this.#change(item, { state: reason ? 'signed-out' : 'failed', problem })
    this.#pump()
  }
}

const statusOf = (error: DetailedError): number => error.originalResponse?.getStatus() ?? 0

/** No answer, or one that another try may change. */
function isPassing(error: DetailedError): boolean {
  const status = statusOf(error)
  return status === 0 || status === 409 || status === 423 || status === 429 || status >= 500
}

async function problemIn(error: DetailedError): Promise<ApiProblem | undefined> {
  const response = error.originalResponse
  if (!response) return undefined
  const headers = { 'content-type': response.getHeader('content-type') ?? '' }
  return problemOf(new Response(response.getBody(), { headers }))
}

/** A file's name without its ending, as the first title of a piece of evidence. */
export const titleOf = (name: string): string => name.replace(/\.[^.]+$/, '').slice(0, 200) || name
