/** The ways out of the house. The inbox is no channel: every message lies there. */
export const CHANNELS = ['mail', 'sms', 'workMessenger'] as const
export type ChannelName = (typeof CHANNELS)[number]

export interface Wording {
  readonly title: string
  readonly body: string
}

/** What the office says on one occasion. */
export interface Message<P> {
  readonly zh: (params: P) => Wording
  readonly en: (params: P) => Wording
  /** Where it goes besides the inbox, unless the sender chooses fewer. */
  readonly channels: readonly ChannelName[]
  /** The page where the addressee acts on it. */
  readonly link?: (params: P) => string
  /** Its link is a key: it travels by mail alone and is forgotten once it was sent. */
  readonly secretLink?: true
}
