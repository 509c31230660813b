import type { z } from 'zod'
import type { accountRoutes } from '#contract/session.ts'

/** What an authenticator is set up with. */
export type FactorSecret = z.output<typeof accountRoutes.startSecondFactor.response>
