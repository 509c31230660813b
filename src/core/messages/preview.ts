import { CATALOGUE } from './catalogue.ts'
import { type Addressee, type Composed, compose, type Site, wording } from './compose.ts'
import type { ChannelName, Wording } from './message.ts'
import type { MessageCode, MessageParams } from './params.ts'
import type { Language } from './words.ts'

export interface Preview {
  readonly inbox: Wording
  readonly channels: readonly { readonly channel: ChannelName; readonly text: Composed }[]
}

interface Draft<C extends MessageCode> {
  readonly code: C
  readonly params: MessageParams[C]
  readonly site: Site
  /** Fewer than the message's own; the inbox is never left out. */
  readonly channels?: readonly ChannelName[]
}

/** What one addressee will get, to the letter. A secret link is made when sending and shows as its page only. */
export function preview<C extends MessageCode>(draft: Draft<C> & { readonly to: Addressee }): Preview {
  const { code, params, to } = draft
  return {
    inbox: wording(code, params, to.language),
    channels: channelsOf(code, draft.channels).map((channel) => ({ channel, text: compose(channel, draft) })),
  }
}

/** The channels of a message, or those of them that the sender left. */
export const channelsOf = (code: MessageCode, chosen?: readonly ChannelName[]): readonly ChannelName[] =>
  CATALOGUE[code].channels.filter((channel) => chosen?.includes(channel) ?? true)

/** One of many, with the channels that reach them. */
export interface Reachable extends Addressee {
  readonly id: string
  readonly reachedBy: readonly ChannelName[]
}

export interface PreviewOfMany {
  readonly count: number
  /** One for each language among the addressees, most spoken first. */
  readonly samples: readonly { readonly language: Language; readonly count: number; readonly preview: Preview }[]
  readonly reach: readonly {
    readonly channel: ChannelName
    readonly count: number
    /** The ids of those whom it does not reach. */
    readonly lacking: readonly string[]
  }[]
  /** The ids of those who will find it in the inbox only. */
  readonly inboxOnly: readonly string[]
}

/** What a message to many will be, before it is sent. Who is named twice gets it once. */
export function previewMany<C extends MessageCode>(
  draft: Draft<C> & { readonly to: readonly Reachable[] },
): PreviewOfMany {
  const people = [...new Map(draft.to.map((person) => [person.id, person])).values()]
  const channels = channelsOf(draft.code, draft.channels)
  const reachedBy = (channel: ChannelName) => (person: Reachable) => person.reachedBy.includes(channel)
  return {
    count: people.length,
    samples: byLanguage(people).map(([first, ...rest]) => ({
      language: first.language,
      count: rest.length + 1,
      preview: preview({ ...draft, to: first }),
    })),
    reach: channels.map((channel) => ({
      channel,
      count: people.filter(reachedBy(channel)).length,
      lacking: people.filter((person) => !reachedBy(channel)(person)).map(({ id }) => id),
    })),
    inboxOnly: people.filter((person) => !channels.some((channel) => reachedBy(channel)(person))).map(({ id }) => id),
  }
}

function byLanguage(people: readonly Reachable[]): readonly (readonly [Reachable, ...Reachable[]])[] {
  const groups = new Map<Language, [Reachable, ...Reachable[]]>()
  for (const person of people) {
    const group = groups.get(person.language)
    if (group) group.push(person)
    else groups.set(person.language, [person])
  }
  return [...groups.values()].sort((a, b) => b.length - a.length)
}
