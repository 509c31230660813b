import { gatewayChannel, type GatewaySettings } from './gateway.ts'

/** Names that a short-message service may use; they are settings, for no real one has been tried. */
export const SMS_DEFAULTS: Pick<GatewaySettings, 'fields' | 'answer'> = {
  fields: { address: 'phoneNumber', text: 'content', id: 'requestId' },
  answer: { field: 'success', taken: 'true' },
}

/** Short messages: the text alone, no title and no link. */
export const smsChannel = (settings: GatewaySettings, now: () => Date) => gatewayChannel({ name: 'sms', settings, now })
