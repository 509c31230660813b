import type { z } from 'zod'
import type { applicationRoutes } from '#contract/applying.ts'

/** The applications of one's own enterprise, and the batches it can apply to. */
export type Mine = z.output<typeof applicationRoutes.mine.response>
