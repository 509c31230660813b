import { Secret, TOTP } from 'otpauth'
import type { Role } from '#core/access/roles.ts'
import type { AnswerOf, Call, Handler } from '#app/kit/call.ts'
import { handlers, type HandledOperation } from '#app/handlers.ts'
import { perform } from '#app/kit/perform.ts'
import type { World } from '#app/kit/world.ts'
import { DEMO_PASSWORD } from '#app/demo/logins.ts'

/** A clock that is moved by hand: the past of a demonstration is lived through in its order. */
export interface DemoClock {
  now(): Date
  /** Never backwards. */
  goTo(at: Date): void
  pass(milliseconds: number): void
}

export function demoClock(start: Date): DemoClock {
  let at = start.getTime()
  return {
    now: () => new Date(at),
    goTo: (to) => void (at = Math.max(at, to.getTime())),
    pass: (milliseconds) => void (at += milliseconds),
  }
}

type Given<O extends HandledOperation> = Partial<Pick<Call<O>, 'params' | 'query' | 'body'>>

/** An operation of the demonstration was refused: a fault of ours. */
class DemoRefused extends Error {}

/** Somebody of the demonstration: acts through the same door as everybody. */
export class DemoPerson {
  readonly signInName: string
  readonly name: string
  readonly role: Role
  readonly #world: World
  readonly #clock: DemoClock
  #token: string | undefined
  #secret: string | undefined
  #seen = 0
  #confirmed = 0

  constructor(
    world: World,
    clock: DemoClock,
    who: { readonly name: string; readonly signInName: string; readonly role: Role },
  ) {
    this.#world = world
    this.#clock = clock
    this.name = who.name
    this.signInName = who.signInName
    this.role = who.role
  }

  now(): Date {
    return this.#clock.now()
  }

  /** Signs in anew when too long idle. */
  async ask<O extends HandledOperation>(operation: O, given: Given<O> = {}): Promise<AnswerOf<O>> {
    if (this.#token && this.#clock.now().getTime() - this.#seen > IDLE_MS) await this.#signIn()
    return this.#perform(operation, given)
  }

  /** The same for a decision: shows once more who it is, when that was too long ago. */
  async decide<O extends HandledOperation>(operation: O, given: Given<O> = {}): Promise<AnswerOf<O>> {
    const now = this.#clock.now().getTime()
    if (this.#token && (now - this.#seen > IDLE_MS || now - this.#confirmed > CONFIRMED_MS)) await this.#signIn()
    return this.ask(operation, given)
  }

  async setUpAuthenticator(): Promise<void> {
    const { secret } = (await this.ask('account.startSecondFactor', { body: { password: DEMO_PASSWORD } })) as {
      secret: string
    }
    this.#secret = secret
    await this.ask('account.finishSecondFactor', { body: { code: this.#code() } })
    this.#confirmed = this.#clock.now().getTime()
  }

  async #signIn(): Promise<void> {
    // A code counts once.
    this.#clock.pass(CODE_MS)
    const body = { name: this.signInName, password: DEMO_PASSWORD, ...(this.#secret && { code: this.#code() }) }
    await this.#perform('session.open', { body })
    this.#confirmed = this.#clock.now().getTime()
    if (!this.#secret) await this.#perform('session.confirm', { body: { password: DEMO_PASSWORD } })
  }

  #code(): string {
    const secret = Secret.fromBase32(this.#secret ?? '')
    return new TOTP({ secret }).generate({ timestamp: this.#clock.now().getTime() })
  }

  async #perform<O extends HandledOperation>(operation: O, given: Given<O>): Promise<AnswerOf<O>> {
    const now = this.#clock.now()
    const { params, query, body } = { params: {}, query: {}, body: undefined, ...given }
    const asked = { params, query, body, token: this.#token, device: 'demo' }
    const handler = handlers[operation] as unknown as Handler<O>
    const { result, session } = await perform(this.#world, operation, handler, asked, now)
    if (typeof session === 'string') this.#token = session
    this.#seen = now.getTime()
    if (!result.ok) throw new DemoRefused(`${operation}: ${result.refusal.code} ${JSON.stringify(result.refusal)}`)
    return result.value as AnswerOf<O>
  }
}

const IDLE_MS = 10 * 60_000
const CONFIRMED_MS = 8 * 60_000
const CODE_MS = 30_000
