import type { Channel } from '#app/messaging/channel.ts'
import type { ChannelName } from '#core/messages/message.ts'
import type { GatewaySettings } from './gateway.ts'
import { mailChannel } from './mail.ts'
import { smsChannel } from './sms.ts'
import { workMessengerChannel } from './workMessenger.ts'

/** Each channel by what it needs; one that is not named is not set up, and nothing leaves by it. */
export interface OutsideSettings {
  readonly mail?: { readonly url: string; readonly from: string }
  readonly sms?: GatewaySettings
  readonly workMessenger?: GatewaySettings
}

/** The channels that are set up. */
export function openChannels(
  { mail, sms, workMessenger }: OutsideSettings,
  now: () => Date,
): { readonly [C in ChannelName]?: Channel } {
  return {
    ...(mail && { mail: mailChannel({ ...mail, now }) }),
    ...(sms && { sms: smsChannel(sms, now) }),
    ...(workMessenger && { workMessenger: workMessengerChannel(workMessenger, now) }),
  }
}
