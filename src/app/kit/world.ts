import type { Readable } from 'node:stream'
import type { Kysely } from 'kysely'
import type { KeptMessage } from '#app/messaging/channel.ts'
import type { HeldProgramme } from '#app/programmes/heldProgramme.ts'
import type { Tables } from '#store/tables.ts'
import type { Vault } from './vault.ts'

/** What operations are given from outside: the database, the keys, chance, the programmes, the files. */
export interface World {
  readonly db: Kysely<Tables>
  readonly vault: Vault
  readonly programmes: readonly HeldProgramme[]
  /** A new id. */
  readonly ids: () => string
  /** Random letters that nobody can guess, for tokens. */
  readonly secret: (bytes: number) => string
  readonly passwords: Passwords
  readonly files: FileDesk
  readonly inspect: FileInspector
  /** Only where the server was started as a demonstration. */
  readonly demo?: Demo
  /** Where the journal's ends are written down outside the database. */
  readonly anchorsFile: string
  /** Where the site is reached from outside, without a slash at the end. */
  readonly publicUrl: string
}

/** What a demonstration keeps to be looked at. */
export interface Demo {
  /** What would have left the house, newest first. */
  messages(): readonly KeptMessage[]
}

/** Hashing of passwords: slow on purpose. */
export interface Passwords {
  hash(password: string): Promise<string>
  verify(hash: string, password: string): Promise<boolean>
}

/** Evidence that has been taken in, by the area it lies in and its key. */
export interface FileDesk {
  open(area: FileArea, key: string): Promise<{ readonly stream: Readable; readonly size: number } | undefined>
}

/** What a file is, by its content alone: its media type and a safe name, or why it is not taken. */
export type FileInspector = (
  bytes: Buffer,
  name: string,
) => Promise<
  | { readonly ok: true; readonly media: string; readonly name: string }
  | { readonly ok: false; readonly problem: { readonly code: string; readonly params: object } }
>

export type FileArea = 'unscanned' | 'clean' | 'previews' | 'thumbnails'
