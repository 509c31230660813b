import type { Transaction } from 'kysely'
import { ACCESS, type Grant } from '#contract/access.ts'
import { type Operation, routeOf } from '#contract/routes.ts'
import type { Route } from '#contract/route.ts'
import { appendJournal } from '#store/journal.ts'
import type { Tables } from '#store/tables.ts'
import type { Actor } from './actor.ts'
import { admit } from './admit.ts'
import type { Call, Handler, Note } from './call.ts'
import { identify, type Identified } from './identify.ts'
import { parseRequest, type RawRequest } from './parseRequest.ts'
import { refuse, type Refusal, type Result } from './result.ts'
import type { World } from './world.ts'

export interface Asked extends RawRequest {
  /** Of the session, as the browser keeps it. */
  readonly token: string | undefined
  readonly device: string
  /** Where from: the address of the network. It is kept nowhere. */
  readonly origin?: string
}

export interface Performed {
  readonly result: Result<unknown>
  /** A new token for the browser, null to forget the one it has. */
  readonly session: string | null | undefined
}

/** Undoes the transaction around a refusal. */
class Undo extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/**
 * The frame around every operation, written once: read the input, open one transaction (a read needs none), find out
 * who asks, hold it against the access table, act, write the journal, commit. A refusal undoes everything but what it
 * says must stay.
 */
export async function perform<O extends Operation>(
  world: World,
  operation: O,
  handler: Handler<O>,
  asked: Asked,
  now: Date,
): Promise<Performed> {
  const route: Route = routeOf(operation)
  const parsed = parseRequest(route, asked)
  let session: string | null | undefined
  const act = async (tx: Transaction<Tables>): Promise<Result<unknown>> => {
    const who = isUnseen(operation) ? NOBODY : await identify(tx, asked.token, now)
    if (who.ended) session = null
    const admitted = admit(operation, who.actor, now)
    if (!admitted.ok) return who.ended && admitted.refusal.code === 'not-signed-in' ? refuse('session-ended') : admitted
    if (!parsed.ok) return parsed
    const notes: Note[] = []
    const call = {
      operation,
      ...parsed.value,
      actor: who.actor,
      scope: admitted.value,
      now,
      device: asked.device,
      origin: asked.origin ?? '',
      world,
      tx,
      record: (note: Note) => void notes.push(note),
      setSession: (token: string | null) => void (session = token),
    } as unknown as Call<O>
    const result = await handler(call)
    if (result.ok || result.refusal.keep) await writeDown(call, notes, route, result.ok)
    return result
  }
  if (route.method === 'GET') return { result: answered(route, await act(world.db as Transaction<Tables>)), session }
  try {
    const result = await world.db.transaction().execute(async (tx) => {
      const given = await act(tx)
      if (!given.ok && !given.refusal.keep) throw new Undo(given.refusal)
      return given
    })
    return { result: answered(route, result), session }
  } catch (error) {
    if (error instanceof Undo) return { result: { ok: false, refusal: error.refusal }, session }
    throw error
  }
}

/** Some things one may do without anybody being able to tell afterwards who it was. */
const isUnseen = (operation: Operation): boolean => (ACCESS[operation] as Grant).unseen === true
const NOBODY: Identified = { actor: undefined, ended: false }

/** Only what the contract names leaves the house; a file goes as it is. */
const answered = (route: Route, result: Result<unknown>): Result<unknown> =>
  result.ok && !route.file ? { ok: true, value: route.response.parse(result.value) } : result

/** Operations that change nothing anybody needs to account for: preferences of one's own. */
const UNRECORDED: ReadonlySet<Operation> = new Set([
  'view.save',
  'view.remove',
  'message.markRead',
  'reminder.preview',
  'invitation.read',
  'session.close',
  // Has a log of its own.
  'certificate.check',
  // Nothing is written down of who asks about an objection.
  'objection.status',
])

/** The roles of the call's own reach, or of the person. */
const roleText = (scopeRoles: readonly string[], actor: Actor | undefined): string =>
  (scopeRoles.length > 0 ? scopeRoles : (actor?.roles.map(({ role }) => role) ?? [])).join(',')

async function writeDown<O extends Operation>(
  { tx, world, actor, scope, now, operation }: Call<O>,
  notes: readonly Note[],
  { method }: Route,
  acted: boolean,
): Promise<void> {
  if (acted && method !== 'GET' && notes.length === 0 && !UNRECORDED.has(operation))
    throw new Error(`${operation} was done and not recorded`)
  const by = { at: now, actor: actor?.account ?? 'public', role: roleText(scope.roles, actor) }
  const write = async (within: Transaction<Tables>): Promise<void> => {
    for (const note of notes) await appendJournal(within, world.vault, { ...note, ...by })
  }
  if (notes.length === 0) return
  // A read runs outside a transaction; if it is one of personal data, it is not answered unless it is written down.
  await (method === 'GET' ? world.db.transaction().execute(write) : write(tx))
}
