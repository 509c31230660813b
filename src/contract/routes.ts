import { healthRoutes } from './health.ts'
import { programmeRoutes } from './programmes.ts'

/** Every operation of the server. */
export const routes = { health: healthRoutes, programmes: programmeRoutes }
