import type { Channel, KeptMessage } from '#app/messaging/channel.ts'
import { CHANNELS, type ChannelName } from '#core/messages/message.ts'

export interface KeptMessages {
  readonly channels: { readonly [C in ChannelName]: Channel }
  /** The last ones, newest first. */
  readonly list: () => readonly KeptMessage[]
}

const MOST = 200

/** Every channel simulated inside the process: nothing leaves it, and the last messages can be read. For demonstrations. */
export function keptMessages(now: () => Date, most = MOST): KeptMessages {
  const kept: KeptMessage[] = []
  const channel = (name: ChannelName): Channel => ({
    name,
    async send(letter) {
      if (!kept.some(({ id }) => id === letter.id)) kept.unshift({ ...letter, channel: name, at: now() })
      kept.splice(most)
      return { outcome: 'sent' }
    },
  })
  return {
    channels: Object.fromEntries(CHANNELS.map((name) => [name, channel(name)])) as KeptMessages['channels'],
    list: () => [...kept],
  }
}
