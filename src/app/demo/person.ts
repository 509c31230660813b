import { Secret, TOTP } from 'otpauth'
import type { Role } from '#core/access/roles.ts'
import type { AnswerOf, Call, Handler } from '#app/kit/call.ts'
import { handlers, type HandledOperation } from '#app/handlers.ts'
import { perform } from '#app/kit/perform.ts'
import type { World } from '#app/kit/world.ts'
import type { DemoClock } from './clock.ts'
import { DEMO_PASSWORD } from './logins.ts'

type Given<O extends HandledOperation> = Partial<Pick<Call<O>, 'params' | 'query' | 'body'>>

/** An operation of the demonstration was refused: a fault of ours. */
class DemoRefused extends Error {}

/** Where people of the demonstration act, and when. */
export interface DemoPlace {
  readonly world: World
  readonly clock: DemoClock
}

/** Somebody of the demonstration: acts through the same door as everybody. */
export class DemoPerson {
  readonly signInName: string
  readonly name: string
  readonly role: Role
  readonly #place: DemoPlace
  #token: string | undefined
  #secret: string | undefined
  #seen = 0
  #confirmed = 0
  #acts = 0

  constructor(place: DemoPlace, who: { readonly name: string; readonly signInName: string; readonly role: Role }) {
    this.#place = place
    this.name = who.name
    this.signInName = who.signInName
    this.role = who.role
  }

  /** Of the session, for what does not come as an operation. */
  get token(): string | undefined {
    return this.#token
  }

  /** Signs in anew when too long idle. */
  async ask<O extends HandledOperation>(operation: O, given: Given<O> = {}): Promise<AnswerOf<O>> {
    if (this.#token && this.#now() - this.#seen > IDLE_MS) await this.#signIn()
    return this.#perform(operation, given)
  }

  /** The same for a decision: shows once more who it is, when that was too long ago. */
  async decide<O extends HandledOperation>(operation: O, given: Given<O> = {}): Promise<AnswerOf<O>> {
    if (this.#token && this.#now() - this.#seen > IDLE_MS) await this.#signIn()
    if (this.#now() - this.#confirmed > CONFIRMED_MS) {
      await this.#perform('session.confirm', { body: { password: DEMO_PASSWORD, ...this.#freshCode() } }, AT_ONCE)
      this.#confirmed = this.#now()
    }
    return this.#perform(operation, given)
  }

  async setUpAuthenticator(): Promise<void> {
    const { secret } = await this.ask('account.startSecondFactor', { body: { password: DEMO_PASSWORD } })
    this.#secret = secret
    await this.#perform('account.finishSecondFactor', { body: { code: this.#freshCode().code ?? '' } }, AT_ONCE)
    this.#confirmed = this.#now()
  }

  #now = (): number => this.#place.clock.now().getTime()

  async #signIn(): Promise<void> {
    const body = { name: this.signInName, password: DEMO_PASSWORD, ...this.#freshCode() }
    await this.#perform('session.open', { body }, AT_ONCE)
    if (this.#secret) this.#confirmed = this.#now()
  }

  /** A code counts once, so half a minute goes by. */
  #freshCode(): { readonly code?: string } {
    if (!this.#secret) return {}
    this.#place.clock.pass(CODE_MS)
    return { code: new TOTP({ secret: Secret.fromBase32(this.#secret) }).generate({ timestamp: this.#now() }) }
  }

  async #perform<O extends HandledOperation>(operation: O, given: Given<O>, after?: number): Promise<AnswerOf<O>> {
    const { world, clock } = this.#place
    clock.pass(after ?? LEAST_MS + ((this.#acts++ * 7919) % MORE_MS))
    const { params, query, body } = { params: {}, query: {}, body: undefined, ...given }
    const asked = { params, query, body, token: this.#token, device: DEVICE }
    const handler = handlers[operation] as unknown as Handler<O>
    const { result, session } = await perform(world, operation, handler, asked, clock.now())
    if (typeof session === 'string') this.#token = session
    this.#seen = this.#now()
    if (!result.ok) throw new DemoRefused(`${operation}: ${JSON.stringify(result.refusal)}`)
    return result.value as AnswerOf<O>
  }
}

const DEVICE = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0'
const IDLE_MS = 10 * 60_000
const CONFIRMED_MS = 8 * 60_000
const CODE_MS = 30_000
/** A code is typed while it is shown. */
const AT_ONCE = 2000
/** How long an act takes. */
const [LEAST_MS, MORE_MS] = [12_000, 45_000]
