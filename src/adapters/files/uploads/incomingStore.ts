import { readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { Upload } from '@tus/server'
import { flush, ifThere } from '../storage.ts'

/** Beside an upload lie what is known of it (`.json`, the library's) and the mark that its arrival was told. */
const [FACTS, TOLD] = ['.json', '.told']

/**
 * Uploads in a folder. An upload that was told and taken away is still known as complete for a while, so that a
 * sender whose last answer was lost does not send it all again.
 */
export class IncomingStore extends FileStore {
  readonly #folder: string

  constructor(folder: string, expiryMs: number) {
    super({ directory: folder, expirationPeriodInMilliseconds: expiryMs })
    this.#folder = folder
    // The size is always said beforehand, so that too much is refused before it is sent.
    this.extensions = this.extensions.filter((extension) => extension !== 'creation-defer-length')
  }

  override async getUpload(id: string): Promise<Upload> {
    const facts = (await this.isTold(id)) ? await this.configstore.get(id) : undefined
    if (facts?.size === undefined) return super.getUpload(id)
    const { size, metadata = {}, creation_date = '' } = facts
    return new Upload({ id, size, offset: size, metadata, creation_date })
  }

  async isTold(id: string): Promise<boolean> {
    return (await ifThere(stat(this.#beside(id, TOLD)))) !== undefined
  }

  async told(id: string): Promise<void> {
    await writeFile(this.#beside(id, TOLD), '')
    await flush(this.#folder)
  }

  /** Whether all bytes of an upload have come. */
  async isComplete(id: string): Promise<boolean> {
    const upload = await this.configstore.get(id)
    const file = await ifThere(stat(join(this.#folder, id)))
    return upload?.size !== undefined && file?.size === upload.size
  }

  /** Uploads that arrived whole and were not told. */
  async untold(): Promise<readonly string[]> {
    const names = new Set(await readdir(this.#folder))
    const ids = [...names].filter((name) => names.has(name + FACTS) && !names.has(name + TOLD))
    const complete = await Promise.all(ids.map((id) => this.isComplete(id)))
    return ids.filter((_, at) => complete[at])
  }

  /** Unfinished uploads past their time, and what is left of uploads that were taken away. How many of the former. */
  async removeExpired(now: Date): Promise<number> {
    const names = await readdir(this.#folder)
    const ids = new Set(names.map((name) => name.replace(/\.\w+$/, '')))
    const removed = await Promise.all([...ids].map((id) => this.#removeIfExpired(id, now)))
    return removed.filter(Boolean).length
  }

  async #removeIfExpired(id: string, now: Date): Promise<boolean> {
    const paths = ['', TOLD, FACTS].map((ending) => this.#beside(id, ending))
    const [file, ...beside] = await Promise.all(paths.map((path) => ifThere(stat(path))))
    const since = Math.min(...[file, ...beside].map((found) => found?.mtimeMs ?? Number.POSITIVE_INFINITY))
    const waits = file !== undefined && (await this.isComplete(id))
    if (waits || since + this.getExpiration() > now.valueOf()) return false
    for (const path of paths) await rm(path, { force: true })
    return file !== undefined
  }

  #beside(id: string, ending: string): string {
    return join(this.#folder, id + ending)
  }
}

// The library makes its folder without waiting for it, and throws out of nowhere if it cannot; ours is there already.
Object.assign(IncomingStore.prototype, { checkOrCreateDirectory: () => undefined })
