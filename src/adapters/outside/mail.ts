import { createTransport } from 'nodemailer'
import type { Channel, Letter, Outcome } from '#app/messaging/channel.ts'

export interface MailSettings {
  /** `smtp://user:password@host:587`, or `smtps://…` where the server speaks TLS from the first byte. */
  readonly url: string
  /** The sender: an address, or `Name <address>`. */
  readonly from: string
  readonly now: () => Date
  /** How long the server may be silent. */
  readonly patienceMs?: number
}

const PATIENCE_MS = 10_000
/** For one mail from begin to end: shorter than the minute after which another node would take the job over. */
const WHOLE_MS = 45_000

/** E-mail through one SMTP server: each addressee gets a mail of their own, as plain text. */
export function mailChannel({ url, from, now, patienceMs = PATIENCE_MS }: MailSettings): Channel {
  const transport = createTransport({ ...serverOf(url), ...limits(patienceMs), ...CLOSED })
  return {
    name: 'mail',
    async send(letter, signal) {
      if (!isAddress(letter.address)) return { outcome: 'refused', code: 'address-malformed' }
      const mail = { ...mailOf(letter, from, now()), signal: AbortSignal.any([signal, AbortSignal.timeout(WHOLE_MS)]) }
      try {
        await transport.sendMail(mail)
        return { outcome: 'sent' }
      } catch (error) {
        return outcomeOf(error as SmtpError)
      }
    },
  }
}

function serverOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const auth = username && { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    secure,
    ...(port && { port: Number(port) }),
    // A password never goes over an open line.
    ...(auth && { auth, requireTLS: !secure }),
  }
}

const limits = (ms: number) => ({ connectionTimeout: ms, greetingTimeout: ms, socketTimeout: ms, dnsTimeout: ms })

/** Nothing in a message is a file to be read or an address to be fetched. */
const CLOSED = { disableFileAccess: true, disableUrlAccess: true }

const mailOf = ({ id, address, title, text }: Letter, from: string, date: Date) => ({
  from,
  to: { name: '', address },
  subject: title.replace(/\p{Cc}+/gu, ' '),
  text,
  textEncoding: 'base64' as const,
  date,
  messageId: `<${id}@${domainOf(from)}>`,
  // So that no absence note answers (RFC 3834).
  headers: { 'Auto-Submitted': 'auto-generated' },
  xMailer: false as const,
})

const domainOf = (from: string): string => /@([^\s<>@]+?)>?$/.exec(from.trim())?.[1] ?? 'localhost'

/** One address and nothing else: no second one, no name, no line of a header. */
const isAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u.test(text)

interface SmtpError {
  readonly code?: string
  readonly command?: string
  readonly responseCode?: number
}

/** Only what the server says of this addressee or this message is a refusal; all else may be mended. */
function outcomeOf({ code = 'unknown', command, responseCode }: SmtpError): Outcome {
  const ofThisMail = command === 'RCPT TO' || command === 'DATA'
  const forGood = ofThisMail && responseCode !== undefined && responseCode >= 500
  return {
    outcome: forGood ? 'refused' : 'unavailable',
    code: responseCode === undefined ? code : `smtp-${responseCode}`,
  }
}
