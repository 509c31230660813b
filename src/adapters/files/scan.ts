import { connect, type NetConnectOpts, type Socket } from 'node:net'

export type ScanAnswer =
  | { readonly state: 'clean' }
  | { readonly state: 'infected'; readonly signature: string }
  /** The scanner did not say: the file is not taken, whatever the reason. */
  | { readonly state: 'unavailable'; readonly why: string }

export interface Scanner {
  scan(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<ScanAnswer>
  /** Its version and the age of its signatures, as it says them; undefined when it does not answer. */
  version(): Promise<string | undefined>
}

export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string }

/** Reads the setting CLAMD: `tcp://127.0.0.1:3310` or `unix:/run/clamav/clamd.ctl`; undefined when it is neither. */
export function clamdAddress(setting: string): ClamdAddress | undefined {
  const path = /^unix:(?:\/\/)?(\/[^\0]+)$/.exec(setting)?.[1]
  if (path) return { path }
  const [, host, digits] = /^tcp:\/\/(\[[0-9a-fA-F:.]+\]|[\w.-]+):(\d{1,5})$/.exec(setting) ?? []
  const port = Number(digits)
  return host && port > 0 && port < 65_536 ? { host: host.replace(/^\[|\]$/g, ''), port } : undefined
}

export interface ClamdBounds {
  readonly connectMs: number
  /** From the first byte sent to the answer. */
  readonly answerMs: number
}

const BOUNDS: ClamdBounds = { connectMs: 5000, answerMs: 120_000 }

/** A clamd reached over a socket, by its INSTREAM command: it needs no access to our files. */
export function clamdScanner(address: ClamdAddress, bounds = BOUNDS): Scanner {
  return {
    async scan(chunks) {
      const answer = await ask(address, bounds, async (socket) => {
        await send(socket, Buffer.from('zINSTREAM\0'))
        for await (const chunk of chunks) await sendChunk(socket, chunk)
        await send(socket, END_OF_STREAM)
      })
      return 'text' in answer ? read(answer.text) : { state: 'unavailable', why: answer.why }
    },
    async version() {
      const answer = await ask(address, bounds, (socket) => send(socket, Buffer.from('zVERSION\0')))
      return 'text' in answer && answer.text !== '' ? answer.text : undefined
    },
  }
}

/** "stream: OK", "stream: Name FOUND", anything else is no answer. */
function read(text: string): ScanAnswer {
  if (text === 'stream: OK') return { state: 'clean' }
  const signature = /^stream: (.+) FOUND$/.exec(text)?.[1]
  return signature ? { state: 'infected', signature } : { state: 'unavailable', why: text.slice(0, 200) || 'no answer' }
}

/** Clamd takes chunks of any size below its own limit; small ones keep its memory small. */
const CHUNK = 2 ** 16
const END_OF_STREAM = Buffer.alloc(4)
const LONGEST_ANSWER = 4096

async function sendChunk(socket: Socket, chunk: Uint8Array): Promise<void> {
  for (let from = 0; from < chunk.length; from += CHUNK) {
    const piece = chunk.subarray(from, from + CHUNK)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    socket.write(length)
    await send(socket, piece)
  }
}

/** Goes on when the bytes have left, or the connection has. */
const send = (socket: Socket, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve) => socket.write(bytes, () => resolve()))

type Answer = { readonly text: string } | { readonly why: string }

/**
 * One question on a connection of its own. Clamd may answer and hang up while we still send, so what it said
 * counts before what failed.
 */
async function ask(
  address: ClamdAddress,
  { connectMs, answerMs }: ClamdBounds,
  question: (socket: Socket) => Promise<void>,
): Promise<Answer> {
  const socket = connect(address as NetConnectOpts)
  let [text, why] = ['', '']
  const closed = new Promise<void>((resolve) => socket.once('close', resolve))
  const fail = (reason: string): void => {
    why ||= reason
    socket.destroy()
  }
  socket.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.message))
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1')
    if (text.includes('\0') || text.length > LONGEST_ANSWER) socket.end()
  })
  socket.on('end', () => fail('hung up'))
  const connecting = setTimeout(() => fail('connect time-out'), connectMs)
  const answering = setTimeout(() => fail('answer time-out'), answerMs)
  socket.once('connect', () => {
    clearTimeout(connecting)
    question(socket).catch((error: unknown) => fail(String(error)))
  })
  await closed
  clearTimeout(connecting)
  clearTimeout(answering)
  const end = text.indexOf('\0')
  return end >= 0 ? { text: text.slice(0, end) } : { why }
}
