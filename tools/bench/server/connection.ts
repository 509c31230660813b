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
    const length = lengthOf(head)
    const from = end + 4
    if (whole.length < from + length) {
      this.#received = [whole]
      return
    }
    this.#received = []
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.resolve({ status: Number(head.slice(9, 12)), head, body: whole.subarray(from, from + length) })
  }
}

/** Of the body. The server says it for every answer but an empty one. */
function lengthOf(head: string): number {
  if (/\r\ntransfer-encoding:/i.test(head)) throw new Error('an answer in chunks; this client takes none')
  return Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
}

/** The session's cookie that an answer sets, as it is sent back. */
export const cookieOf = ({ head }: Reply): string => /\r\nset-cookie: ([^;\r]+)/i.exec(head)?.[1] ?? ''
