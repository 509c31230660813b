import { z } from 'zod'

/** Words by language code; the first language of the programme is the official one. */
export const Text = z.record(z.string(), z.string()).meta({ id: 'Text' })
