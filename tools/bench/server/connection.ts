import { connect, type Socket } from 'node:net'

export interface Reply {
  readonly status: number
  readonly head: string
  readonly body: Buffer
}

export interface Ask {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer | string
}

/**
 * One connection kept open, one request at a time. Nothing but what HTTP/1.1 needs: on a machine of two cores every
 * moment a client takes is taken from the server.
 */
export class Connection {
  readonly host: string
  readonly #port: number
  #socket: Socket | undefined
  #received: Buffer[] = []
  #waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | undefined

  constructor(address: string) {
    const { hostname, port } = new URL(address)
    this.host = hostname
    this.#port = Number(port)
  }

  ask({ method = 'GET', path, headers = {}, body = '' }: Ask): Promise<Reply> {
    const bytes = Buffer.from(body)
    const lines = Object.entries({
      host: `${this.host}:${this.#port}`,
      ...headers,
      ...((bytes.length > 0 || method !== 'GET') && { 'content-length': String(bytes.length) }),
    }).map(([name, value]) => `${name}: ${value}\r\n`)
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      const socket = this.#open()
      socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
      if (bytes.length > 0) socket.write(bytes)
    })
  }

  close(): void {
    this.#socket?.destroy()
  }

  #open(): Socket {
    if (this.#socket && !this.#socket.destroyed) return this.#socket
    this.#received = []
    const socket = connect(this.#port, this.host)
    const gone = (error?: Error): void => {
      socket.destroy()
      const waiting = this.#waiting
      this.#waiting = undefined
      waiting?.reject(error ?? new Error('the connection was closed before an answer'))
    }
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.#take(chunk))
    socket.once('error', gone)
    socket.once('close', () => gone())
    this.#socket = socket
    return socket
  }

  #take(chunk: Buffer): void {
    this.#received.push(chunk)
    const whole = this.#received.length === 1 ? chunk : Buffer.concat(this.#received)
    const end = whole.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = whole.toString('latin1', 0, end)
    const body = bodyOf(head, whole.subarray(end + 4))
    this.#received = body ? [] : [whole]
    if (!body) return
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.resolve({ status: Number(head.slice(9, 12)), head, body })
  }
}

/** What follows a head, if it is all there: as long as was said, or in chunks up to an empty one. */
function bodyOf(head: string, rest: Buffer): Buffer | undefined {
  if (/\r\ntransfer-encoding: chunked/i.test(head)) return unchunked(rest)
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
  return rest.length < length ? undefined : rest.subarray(0, length)
}

function unchunked(rest: Buffer): Buffer | undefined {
  const pieces: Buffer[] = []
  for (let at = 0; ; ) {
    const line = rest.indexOf('\r\n', at)
    if (line < 0) return undefined
    const length = Number.parseInt(rest.toString('latin1', at, line), 16)
    const next = line + 2 + length + 2
    if (rest.length < next) return undefined
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(rest.subarray(line + 2, line + 2 + length))
    at = next
  }
}

/** The session's cookie that an answer sets, as it is sent back. */
export const cookieOf = ({ head }: Reply): string => /\r\nset-cookie: ([^;\r]+)/i.exec(head)?.[1] ?? ''
