import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'

/** A mail as it came in. */
export interface ReceivedMail {
  readonly from: string
  /** Those of the envelope: whom the server was asked to give it to. */
  readonly to: readonly string[]
  /** By lower-case name, unfolded and decoded. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

export interface MailServer {
  readonly url: string
  readonly received: readonly ReceivedMail[]
  /** Goes away with its port kept for {@link MailServer.up}. */
  down(): Promise<void>
  up(): Promise<void>
  stop(): Promise<void>
}

/** What the server says instead of taking an addressee, or a whole mail. */
export interface Manners {
  readonly addressee?: (address: string) => number | undefined
  /** May wait, and so hold a mail between sending and answer. */
  readonly mail?: (mail: ReceivedMail) => number | undefined | Promise<number | undefined>
  readonly options?: SMTPServerOptions
}

/** A real SMTP server on a free port of this machine. */
export async function startMailServer(manners: Manners = {}): Promise<MailServer> {
  const received: ReceivedMail[] = []
  let port = 0
  let server = await listen()

  async function listen(): Promise<SMTPServer> {
    const made = new SMTPServer({ ...OPTIONS, ...handlers(manners, received), ...manners.options })
    made.on('error', () => undefined)
    made.listen(port, '127.0.0.1')
    await once(made.server, 'listening')
    port = (made.server.address() as AddressInfo).port
    return made
  }
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()))
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    down: close,
    async up() {
      server = await listen()
    },
    stop: close,
  }
}

const OPTIONS: SMTPServerOptions = {
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  closeTimeout: 100,
}

function handlers({ addressee, mail }: Manners, received: ReceivedMail[]): SMTPServerOptions {
  return {
    onRcptTo: ({ address }, _session, done) => answer(done, addressee?.(address)),
    onData: (stream, session, done) => void take(stream, session, done),
  }

  async function take(stream: SMTPServerDataStream, session: SMTPServerSession, done: Done): Promise<void> {
    const { mailFrom, rcptTo } = session.envelope
    const from = mailFrom === false ? '' : mailFrom.address
    const one = { from, to: rcptTo.map(({ address }) => address), ...parsed(await text(stream)) }
    received.push(one)
    answer(done, await mail?.(one))
  }
}

type Done = (error?: Error | null) => void

const answer = (done: Done, code: number | undefined): void =>
  done(code === undefined ? null : Object.assign(new Error('not taken, said of a person'), { responseCode: code }))

function parsed(raw: string): Pick<ReceivedMail, 'headers' | 'body'> {
  const end = raw.indexOf('\r\n\r\n')
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), decodedWords(line.slice(colon + 1).trim())] as const
    }),
  )
  return { headers, body: decodedBody(raw.slice(end + 4), headers.get('content-transfer-encoding')) }
}

/** RFC 2047; the blank between two encoded words is none. */
const decodedWords = (value: string): string =>
  value
    .replaceAll(/(\?=)\s+(=\?)/g, '$1$2')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_all, way: string, words: string) =>
      way.toUpperCase() === 'B' ? Buffer.from(words, 'base64').toString() : unquoted(words.replaceAll('_', ' ')),
    )

function decodedBody(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
  const lines = body.replaceAll('\r\n', '\n').replace(/\n$/, '')
  return encoding === 'quoted-printable' ? unquoted(lines.replaceAll('=\n', '')) : lines
}

const unquoted = (words: string): string =>
  Buffer.from(
    words.replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()
