import { mkdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Server, type ServerOptions, type Upload } from '@tus/server'
import { FILE_LIMITS } from './limits.ts'
import { flush, isFileKey } from './storage.ts'
import { IncomingStore } from './uploads/incomingStore.ts'
import { type Metadata, metadataProblem } from './uploads/metadata.ts'

/** `Who` is whatever the caller knows of the person behind a request. */
export interface UploadHooks<Who> {
  /** Before anything is stored. A refusal is sent as it is. */
  mayCreate(who: Who, upload: UploadStart): Promise<UploadRefusal | undefined>
  /** Before every later request for an upload; false answers 404, whether there is such an upload or not. */
  mayContinue(who: Who, id: string): Promise<boolean>
  /**
   * All bytes are on the disk. Called until it once succeeds, so perhaps again for the same upload; only then is
   * the sender told that it arrived.
   */
  finished(upload: FinishedUpload): Promise<void>
}

export interface UploadStart {
  readonly id: string
  readonly size: number
  readonly declaredName: string
  readonly metadata: Metadata
}

export interface FinishedUpload extends UploadStart {
  readonly path: string
}

export interface UploadRefusal {
  readonly status: number
  readonly body: string
}

export interface UploadParts<Who> {
  /** Where unfinished uploads lie: `quarantine/incoming`. */
  readonly folder: string
  /** The address below which uploads are made. */
  readonly address: string
  readonly hooks: UploadHooks<Who>
  /** An unguessable key as the storage takes it. */
  readonly newId: () => string
  /** Put on every answer. */
  readonly headers?: Readonly<Record<string, string>>
  readonly maxBytes?: number
  readonly expiryMs?: number
}

export interface Uploads<Who> {
  /** Answers a request below the address; its body must not have been read. */
  handle(who: Who, request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Tells of uploads that arrived while nobody could be told, as after a start. How many it could tell of. */
  recover(): Promise<number>
  /** Removes what was left unfinished for too long. How many. */
  removeExpired(now: Date): Promise<number>
}

const DAY_MS = 86_400_000
const METHODS: ReadonlySet<string> = new Set(['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS'])

/** Resumable uploads by the tus protocol, into a folder; nothing of them can be read back over HTTP. */
export function resumableUploads<Who>(parts: UploadParts<Who>): Uploads<Who> {
  const { folder, address, hooks, headers = {}, maxBytes = FILE_LIMITS.bytes, expiryMs = DAY_MS } = parts
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const store = new IncomingStore(folder, expiryMs)
  const people = new WeakMap<IncomingMessage, Who>()
  const finish = once(async (id: string) => {
    if (await store.isTold(id)) return
    const upload = await store.getUpload(id)
    const path = join(folder, id)
    await flush(path)
    await hooks.finished({ ...startOf(upload), path })
    await store.told(id)
  })

  const server = new Server({
    path: address,
    datastore: store,
    maxSize: maxBytes,
    relativeLocation: true,
    respectForwardedHeaders: false,
    allowedOrigins: [],
    disableTerminationForFinishedUploads: true,
    namingFunction: () => parts.newId(),
    getFileIdFromRequest: (_request, id) => (id !== undefined && isFileKey(id) ? id : undefined),
    async onIncomingRequest(request, id) {
      if (request.method === 'POST') return
      if (!(await hooks.mayContinue(personOf(people, request), id))) throw refusal(404, 'not found')
      // The sender asks how far it came: if all arrived and could not be told before, it is told now.
      if (request.method === 'HEAD' && (await store.isComplete(id))) await orLater(finish(id))
    },
    async onUploadCreate(request, upload) {
      const problem = metadataProblem(upload.metadata)
      if (problem) throw refusal(400, problem)
      const refused = await hooks.mayCreate(personOf(people, request), startOf(upload))
      if (refused) throw refusal(refused.status, refused.body)
      return {}
    },
    async onUploadFinish(_request, upload) {
      await orLater(finish(upload.id))
      return {}
    },
  })

  return {
    async handle(who, request, response) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      if (!METHODS.has(request.method ?? '')) {
        response.writeHead(405, { allow: [...METHODS].join(', ') }).end()
        return
      }
      people.set(request, who)
      await server.handle(request, response)
    },
    async recover() {
      const tried = await Promise.allSettled((await store.untold()).map(finish))
      return tried.filter(({ status }) => status === 'fulfilled').length
    },
    removeExpired: (now) => store.removeExpired(now),
  }
}

type TusRequest = Parameters<NonNullable<ServerOptions['onIncomingRequest']>>[0]

function personOf<Who>(people: WeakMap<IncomingMessage, Who>, request: TusRequest): Who {
  const raw = request.runtime?.node?.req as IncomingMessage | undefined
  if (!raw || !people.has(raw)) throw new Error('an upload without a person')
  return people.get(raw) as Who
}

const startOf = ({ id, size = 0, metadata }: Upload): UploadStart => {
  const { filename, ...more } = (metadata ?? {}) as Metadata
  return { id, size, declaredName: filename ?? '', metadata: more }
}

/** What the library sends as the answer. */
const refusal = (status: number, body: string): { readonly status_code: number; readonly body: string } => ({
  status_code: status,
  body,
})

/** What fails after the last byte is tried again by the sender, which keeps what it has. */
async function orLater(done: Promise<void>): Promise<void> {
  try {
    await done
  } catch {
    throw refusal(503, 'try again later')
  }
}

/** At any moment at most one call for each id; who asks meanwhile gets the same answer. */
function once(work: (id: string) => Promise<void>): (id: string) => Promise<void> {
  const running = new Map<string, Promise<void>>()
  return (id) => {
    const present = running.get(id) ?? work(id).finally(() => running.delete(id))
    running.set(id, present)
    return present
  }
}
