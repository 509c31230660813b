import { z } from 'zod'
import { components } from './components.ts'
import { route } from './route.ts'

const Health = z.object({ status: z.literal('ok') }).register(components, { id: 'Health' })

export const healthRoutes = {
  alive: route({ method: 'GET', path: '/healthz', summary: 'The process answers.', response: Health }),
  ready: route({ method: 'GET', path: '/readyz', summary: 'The database answers too.', response: Health }),
}
