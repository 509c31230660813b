import type { ChannelName } from '#core/messages/message.ts'

/** One message on its way out, finished to the letter. */
export interface Letter {
  /** The same at every attempt, so that the other side can tell a second one from a new message. */
  readonly id: string
  readonly address: string
  readonly title: string
  readonly text: string
  readonly link?: string
}

/** A message that would have left the house, had it not been kept in a demonstration. */
export interface KeptMessage extends Letter {
  readonly channel: ChannelName
  readonly at: Date
}

/**
 * How it went. `code` is one of ours or the other side's number, never its words: they may name a person.
 * Refused: the other side does not want it. Unavailable: the other side could not be asked.
 */
export type Outcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused' | 'unavailable'; readonly code: string }

/** A way out of the house. It never throws and always answers within its own time limits. */
export interface Channel {
  readonly name: ChannelName
  send(letter: Letter, signal: AbortSignal): Promise<Outcome>
}
