import { z } from 'zod'

/** The schemas that OpenAPI shows under a name of their own. */
export const components = z.registry<{ readonly id: string }>()
