import { z } from 'zod'
import { ROLES } from '#core/access/roles.ts'
import { CHANNELS } from '#core/messages/message.ts'
import { Moment } from './fields.ts'
import { route } from './route.ts'

/** Only where the server was started as a demonstration; anywhere else these addresses do not exist. */
export const demoRoutes = {
  logins: route({
    method: 'GET',
    path: '/api/demo/logins',
    summary: 'The people of the demonstration, with the codes their authenticators show now.',
    response: z.array(
      z.object({
        role: z.enum(ROLES),
        name: z.string(),
        organisation: z.string(),
        signInName: z.string(),
        password: z.string(),
        /** Null where no second factor is asked for. */
        code: z.string().nullable(),
      }),
    ),
  }),
  messages: route({
    method: 'GET',
    path: '/api/demo/messages',
    summary: 'The last messages that would have left the house, newest first.',
    response: z.array(
      z.object({
        id: z.string(),
        channel: z.enum(CHANNELS),
        address: z.string(),
        title: z.string(),
        text: z.string(),
        link: z.string().optional(),
        at: Moment,
      }),
    ),
  }),
}
