import type { HeldRole } from '#contract/session.ts'

/** The person signed in, as read from the database for this one call. */
export interface Actor {
  readonly account: string
  readonly name: string
  readonly signInName: string
  readonly language: 'zh' | 'en'
  readonly email: string | null
  readonly phone: string | null
  readonly roles: readonly HeldRole[]
  readonly secondFactorReady: boolean
  readonly session: {
    readonly tokenHash: string
    readonly confirmedUntil: Date | null
    readonly secondFactor: boolean
    readonly kind: string
  }
  readonly passwordSetAt: Date | null
}

/** Officials decide, so they need a second factor; an enterprise's people do not. */
export const isOfficial = (actor: Actor): boolean =>
  actor.roles.some(({ role }) => role !== 'applicant' && role !== 'signatory')
