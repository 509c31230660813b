import { z } from 'zod'
import { components } from './components.ts'
import { route } from './route.ts'
import { Text } from './words.ts'

export const ProgrammeSummary = z
  .object({
    id: z.string(),
    name: Text,
    languages: z.array(z.string()).min(1).readonly(),
    /** The days between which it is in force. */
    effective: z.object({ from: z.iso.date(), to: z.iso.date().optional() }).readonly(),
    /** SHA-256 of `programme.json`, in hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    href: z.string(),
  })
  .register(components, { id: 'ProgrammeSummary' })
export type ProgrammeSummary = z.infer<typeof ProgrammeSummary>

/** The whole programme; its inner shape is that of `programmes/schema`. */
const Programme = z.looseObject({ id: z.string() }).register(components, { id: 'Programme' })

export const programmeRoutes = {
  list: route({
    method: 'GET',
    path: '/programmes',
    summary: 'The programmes this server holds, oldest first.',
    response: z.array(ProgrammeSummary),
  }),
  read: route({
    method: 'GET',
    path: '/programmes/:id/programme.json',
    summary: 'One programme as JSON: facts, rubric, readings, roster rules, incentives, offices.',
    params: z.object({ id: z.string() }),
    response: Programme,
  }),
  outline: route({
    method: 'GET',
    path: '/programmes/:id/outline.json',
    summary: 'The part of a programme that a first visit shows: the official table and the columns of the roster.',
    params: z.object({ id: z.string() }),
    response: Programme,
  }),
}
