import type { z } from 'zod'
import type { Route } from '#contract/route.ts'
import { type Asked, send } from './client.ts'

type Schema = z.ZodType

/** Fetches a file and hands it to the person under the name the server gives it. */
export async function download<P extends Schema, Q extends Schema, B extends Schema, R extends Schema>(
  route: Route<P, Q, B, R>,
  asked: Asked<P, Q, B>,
): Promise<void> {
  const answer = await send(route, asked)
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = nameIn(answer.headers.get('content-disposition') ?? '')
  link.click()
  // The browser has taken hold of the content by the next turn; later is safe everywhere.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** The name in a content-disposition, in whichever letters. */
export function nameIn(disposition: string): string {
  const wide = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1]
  return wide ? decodeURIComponent(wide) : (/filename="([^"]*)"/.exec(disposition)?.[1] ?? '')
}
