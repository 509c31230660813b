import type { Text } from '#core/programme/written.ts'
import { CATALOGUE } from './catalogue.ts'
import type { ChannelName, Wording } from './message.ts'
import type { MessageCode, MessageParams } from './params.ts'
import { inWords, type Language } from './words.ts'

/** Who speaks: the name under a message, and where its pages are (`https://…`, no slash at the end). */
export interface Site {
  readonly name: Text
  readonly address: string
}

/** Who is spoken to, with the only name a message may hold. */
export interface Addressee {
  readonly name: string
  readonly language: Language
}

/** What leaves by one channel, to the letter. */
export interface Composed extends Wording {
  /** Absolute. */
  readonly link?: string
}

/** Title and body of a message, as the inbox shows it. */
export function wording<C extends MessageCode>(code: C, params: MessageParams[C], language: Language): Wording {
  return CATALOGUE[code][language](params)
}

/** Where a message leads to, below the address of the site. */
export const linkOf = <C extends MessageCode>(code: C, params: MessageParams[C]): string | undefined =>
  CATALOGUE[code].link?.(params)

export interface Occasion<C extends MessageCode> {
  readonly code: C
  readonly params: MessageParams[C]
  readonly to: Addressee
  readonly site: Site
  /** Instead of the message's own link. */
  readonly secretLink?: string
}

/** A message as it leaves by a channel. */
export function compose<C extends MessageCode>(channel: ChannelName, occasion: Occasion<C>): Composed {
  const { code, params, to, site, secretLink } = occasion
  const said = wording(code, params, to.language)
  const path = secretLink ?? linkOf(code, params)
  const link = path === undefined ? undefined : site.address + path
  const name = inWords(site.name, to.language)
  switch (channel) {
    case 'mail':
      return { title: said.title, body: letter[to.language](to.name, said.body, link, name), ...(link && { link }) }
    case 'sms':
      // Without a link: people are told never to follow one in a short message.
      return { title: said.title, body: `【${name}】${said.body}` }
    case 'workMessenger':
      return { title: said.title, body: `${said.body}${sign[to.language](name)}`, ...(link && { link }) }
  }
}

const lines = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join('\n\n')

const letter = {
  zh: (to: string, body: string, link: string | undefined, from: string) =>
    lines(`${to}：`, body, link, `${from}\n本邮件由系统自动发出，请勿直接回复。`),
  en: (to: string, body: string, link: string | undefined, from: string) =>
    lines(`Dear ${to},`, body, link, `${from}\nThis message was sent automatically; please do not reply to it.`),
}

const sign = { zh: (name: string) => `（${name}）`, en: (name: string) => ` (${name})` }
