import type { Readable } from 'node:stream'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { Operation, RouteOf } from '#contract/routes.ts'
import type { NewEntry } from '#store/journal.ts'
import type { Tables } from '#store/tables.ts'
import type { Actor } from './actor.ts'
import type { Result } from './result.ts'
import type { Scope } from './scope.ts'
import type { World } from './world.ts'

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined
type Part<O extends Operation, K extends string> =
  RouteOf<O> extends { readonly [k in K]?: infer S } ? Parsed<S> : undefined

/** What is written into the journal of an act; who and when are added. */
export type Note = Pick<NewEntry, 'act' | 'object' | 'objectId' | 'detail'>

/** One operation being carried out: what was asked, by whom, within what reach, and in which transaction. */
export interface Call<O extends Operation> {
  readonly operation: O
  readonly params: Part<O, 'params'>
  readonly query: Part<O, 'query'>
  readonly body: Part<O, 'body'>
  readonly actor: Actor | undefined
  readonly scope: Scope
  readonly now: Date
  readonly device: string
  /** The address of the network that asks; only ever a fingerprint of it is kept. */
  readonly origin: string
  readonly world: World
  /** The transaction of the act; for a read, the database itself. */
  readonly tx: Transaction<Tables>
  /** Enters the act into the journal; what is never recorded is not done. */
  readonly record: (note: Note) => void
  /** Starts or ends the session in the person's browser. */
  readonly setSession: (token: string | null) => void
}

/** A file as an answer. */
export interface FileAnswer {
  readonly file: {
    readonly name: string
    readonly media: string
    readonly body: Uint8Array | Readable
    /** Shown in its place on the page; otherwise it is saved. */
    readonly inline?: boolean
    readonly headers?: Readonly<Record<string, string>>
  }
}

export type AnswerOf<O extends Operation> =
  RouteOf<O> extends { readonly file: true }
    ? FileAnswer
    : RouteOf<O> extends { readonly response: infer R extends z.ZodType }
      ? z.input<R>
      : never

export type Handler<O extends Operation> = (call: Call<O>) => Promise<Result<AnswerOf<O>>>

/** The person signed in, where the access table guarantees one. */
export function person(call: { readonly actor: Actor | undefined }): Actor {
  if (!call.actor) throw new Error('the access table lets nobody in here without signing in')
  return call.actor
}
