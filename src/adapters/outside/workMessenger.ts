import { gatewayChannel, type GatewaySettings } from './gateway.ts'

/** Names that the work messenger's notices (浙政钉 工作通知) may use; they are settings, for no real one has been tried. */
export const WORK_MESSENGER_DEFAULTS: Pick<GatewaySettings, 'fields' | 'answer'> = {
  fields: { address: 'mobile', title: 'title', text: 'text', link: 'url', id: 'bizMsgId' },
  answer: { field: 'success', taken: 'true' },
}

/** Notices in the officials' work messenger, with a title and the page to act on. */
export const workMessengerChannel = (settings: GatewaySettings, now: () => Date) =>
  gatewayChannel({ name: 'workMessenger', settings, now })
