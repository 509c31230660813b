import type { Kysely } from 'kysely'
import { SealBroken, type Vault } from '#app/kit/vault.ts'
import { isMessageCode } from '#core/messages/catalogue.ts'
import { compose, type Composed, type Site } from '#core/messages/compose.ts'
import { maskAddress } from '#core/messages/maskAddress.ts'
import type { ChannelName } from '#core/messages/message.ts'
import type { MessageParams } from '#core/messages/params.ts'
import { beginDelivery, deliveryFailed, deliverySent, type WaitingDelivery } from '#store/deliveries.ts'
import type { Tables } from '#store/tables.ts'
import type { Channel, Outcome } from './channel.ts'

export interface DeliverParts {
  readonly db: Kysely<Tables>
  /** Those that are set up. */
  readonly channels: { readonly [C in ChannelName]?: Channel }
  readonly site: Site
  readonly vault: Pick<Vault, 'open'>
  readonly now: () => Date
}

/** What a link that is a key is sealed for. */
export const DELIVERY_LINK = 'delivery.link'

/** Seals a link that is a key for `notify`: a path below the site's address, which is put before it when sending. */
export const sealLink = (vault: Pick<Vault, 'seal'>, path: `/${string}`): string => vault.seal(DELIVERY_LINK, path)

/** How often each kind of failure is tried, the first time included. What cannot work is tried once. */
const TRIES = { impossible: 1, refused: 3, unavailable: 12 }

type Failure = { readonly outcome: keyof typeof TRIES; readonly code: string }

/** Done, one way or the other; or to be tried again, and why. */
export type Delivered = { readonly done: true } | { readonly done: false; readonly code: string }

/**
 * Sends one delivery unless it was sent already. A crash between sending and noting it is the one case in which
 * it goes out twice, under the same id.
 */
export async function deliver(parts: DeliverParts, id: string, signal: AbortSignal): Promise<Delivered> {
  const waiting = await beginDelivery(parts.db, id)
  if (!waiting) return { done: true }
  const result = await send(parts, id, waiting, signal)
  if (result.outcome === 'sent') {
    await deliverySent(parts.db, id, { at: parts.now(), to: maskAddress(waiting.address) })
    return { done: true }
  }
  const forGood = waiting.attempts >= TRIES[result.outcome]
  await deliveryFailed(parts.db, id, { error: result.code, forGood })
  return forGood ? { done: true } : { done: false, code: result.code }
}

async function send(
  { channels, site, vault }: DeliverParts,
  id: string,
  waiting: WaitingDelivery,
  signal: AbortSignal,
): Promise<Outcome | Failure> {
  const { channel: name, address } = waiting
  const channel = channels[name]
  if (!channel) return { outcome: 'impossible', code: 'channel-not-set-up' }
  if (!address) return { outcome: 'impossible', code: 'no-address' }
  const composed = composeWaiting(waiting, site, vault)
  if ('outcome' in composed) return composed
  const { title, body, link } = composed
  return channel.send({ id, address, title, text: body, ...(link && { link }) }, signal)
}

function composeWaiting(waiting: WaitingDelivery, site: Site, vault: Pick<Vault, 'open'>): Composed | Failure {
  const { channel, code, params, linkSealed, name, language } = waiting
  // A newer node may have ordered it; that one will send it.
  if (!isMessageCode(code)) return { outcome: 'unavailable', code: 'message-unknown' }
  try {
    const secretLink = linkSealed === null ? undefined : vault.open(DELIVERY_LINK, linkSealed)
    return compose(channel, {
      code,
      params: params as MessageParams[typeof code],
      to: { name, language },
      site,
      ...(secretLink !== undefined && { secretLink }),
    })
  } catch (error) {
    if (error instanceof SealBroken) return { outcome: 'impossible', code: 'link-does-not-open' }
    throw error
  }
}
