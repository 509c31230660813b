import type { Channel, Letter, Outcome } from '#app/messaging/channel.ts'
import type { ChannelName } from '#core/messages/message.ts'
import { type GatewayKeys, signedHeaders } from './gatewaySignature.ts'

/** A service behind the gateway that takes messages as JSON. */
export interface GatewaySettings extends GatewayKeys {
  /** The whole address that a message is posted to. */
  readonly url: string
  /** What the service calls each part; a part without a name is left out. */
  readonly fields: GatewayFields
  /** The field of an answer that says whether the message was taken. */
  readonly answer: { readonly field: string; readonly taken: string }
}

export type GatewayFields = Partial<Record<'title' | 'link', string>> & Record<'address' | 'text' | 'id', string>

/** For one message from begin to end: well within the minute after which another node would take the job over. */
const PATIENCE_MS = 15_000

interface GatewayParts {
  readonly name: ChannelName
  readonly settings: GatewaySettings
  readonly now: () => Date
  readonly patienceMs?: number
}

/** A channel that posts each message, signed, to a service behind the gateway. No redirect is followed. */
export function gatewayChannel({ name, settings, now, patienceMs = PATIENCE_MS }: GatewayParts): Channel {
  const url = new URL(settings.url)
  return {
    name,
    async send(letter, signal) {
      const address = phoneNumber(letter.address)
      if (!address) return { outcome: 'refused', code: 'address-malformed' }
      try {
        const answer = await fetch(url, {
          method: 'POST',
          redirect: 'manual',
          headers: { 'content-type': 'application/json', ...signedHeaders(settings, 'POST', url, now()) },
          body: JSON.stringify(bodyOf({ ...letter, address }, settings.fields)),
          signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
        })
        return answered(answer.status, await answer.text(), settings.answer)
      } catch (error) {
        return { outcome: 'unavailable', code: codeOf(error) }
      }
    },
  }
}

/** Written with blanks, hyphens or a country's number, it is one number; anything else is none. */
function phoneNumber(text: string): string | undefined {
  const digits = text.replaceAll(/[ -]/g, '')
  return /^\+?\d{5,15}$/.test(digits) ? digits : undefined
}

const bodyOf = (letter: Letter, fields: GatewayFields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([part, name]) => {
      const value = letter[part as keyof GatewayFields]
      return value === undefined ? [] : [[name, value]]
    }),
  )

/** What says no to this very message refuses it; what says no to us, or says nothing, may be mended. */
function answered(status: number, body: string, { field, taken }: GatewaySettings['answer']): Outcome {
  const ofThisMessage = status >= 400 && status < 500 && ![401, 403, 404, 408, 429].includes(status)
  if (status < 200 || status >= 300) {
    return { outcome: ofThisMessage ? 'refused' : 'unavailable', code: `http-${status}` }
  }
  const said = fieldOf(body, field)
  if (said === taken) return { outcome: 'sent' }
  return said === undefined
    ? { outcome: 'unavailable', code: 'answer-not-understood' }
    : { outcome: 'refused', code: 'not-taken' }
}

function fieldOf(body: string, field: string): string | undefined {
  try {
    const value = (JSON.parse(body) as Record<string, unknown> | null)?.[field]
    return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined
  } catch {
    return undefined
  }
}

function codeOf(error: unknown): string {
  const { name, cause } = error as Error
  const code = (cause as NodeJS.ErrnoException | undefined)?.code
  return code ?? (name === 'TimeoutError' ? 'timeout' : name)
}
