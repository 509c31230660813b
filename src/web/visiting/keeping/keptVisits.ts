/** What is written down on this phone and not with the server yet. In IndexedDB, each person's apart. */
import type { VisitDraft } from '../draft.ts'

export interface KeptVisit {
  readonly account: string
  readonly visit: string
  readonly enterprise: string
  /** When it was kept last, as a moment. */
  readonly at: string
  readonly draft: VisitDraft
}

const DATABASE = 'jiangxin.visits'
const VISITS = 'visits'
const PHOTOS = 'photos'

export const keepVisit = (kept: KeptVisit): Promise<void> => write(VISITS, (store) => store.put(kept))

/** A picture is large and does not change: it is kept once, beside the record. */
export const keepPhoto = (account: string, visit: string, id: string, jpeg: string): Promise<void> =>
  write(PHOTOS, (store) => store.put({ account, visit, id, jpeg }))

export const readVisit = (account: string, visit: string): Promise<KeptVisit | undefined> =>
  read<KeptVisit | undefined>(VISITS, (store) => store.get([account, visit]))

export const readPhoto = async (account: string, visit: string, id: string): Promise<string | undefined> =>
  (await read<{ jpeg: string } | undefined>(PHOTOS, (store) => store.get([account, visit, id])))?.jpeg

/** Everything of one person that is not sent yet. */
export async function keptVisits(account: string): Promise<readonly KeptVisit[]> {
  return read(VISITS, (store) => store.getAll(of(account)))
}

export async function forgetVisit(account: string, visit: string): Promise<void> {
  await write(VISITS, (store) => store.delete([account, visit]))
  await write(PHOTOS, (store) => store.delete(of(account, visit)))
}

/** Nothing of one person is left for the next on this device. */
export async function forgetPerson(account: string): Promise<void> {
  await write(VISITS, (store) => store.delete(of(account)))
  await write(PHOTOS, (store) => store.delete(of(account)))
}

/** Keys that begin so: a list comes after every text. */
const of = (...begin: readonly string[]): IDBKeyRange => IDBKeyRange.bound([...begin], [...begin, []])

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.addEventListener('upgradeneeded', () => {
    opening.result.createObjectStore(VISITS, { keyPath: ['account', 'visit'] })
    opening.result.createObjectStore(PHOTOS, { keyPath: ['account', 'visit', 'id'] })
  })
  return settled(opening)
}

async function read<T>(name: string, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await open()
  try {
    return (await settled(ask(database.transaction(name).objectStore(name)))) as T
  } finally {
    database.close()
  }
}

/** Done when it is on the disk, not when it was asked for. */
async function write(name: string, ask: (store: IDBObjectStore) => IDBRequest): Promise<void> {
  const database = await open()
  try {
    await new Promise<void>((resolve, reject) => {
      const work = database.transaction(name, 'readwrite')
      work.addEventListener('complete', () => resolve())
      work.addEventListener('abort', () => reject(work.error ?? new Error('nothing could be kept on this device')))
      ask(work.objectStore(name))
    })
  } finally {
    database.close()
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('nothing could be read on this device')))
  })
