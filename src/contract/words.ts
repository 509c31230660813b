import { z } from 'zod'
import { components } from './components.ts'

/** Words by language code; the first language of the programme is the official one. */
export const Text = z.record(z.string(), z.string()).register(components, { id: 'Text' })
