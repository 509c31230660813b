import { createServer, type Socket } from 'node:net'
import type { ClamdAddress } from '#adapters/files/scan.ts'

export interface FakeClamd {
  readonly address: ClamdAddress
  /** Chunks of the streams, as they were framed. */
  readonly received: Buffer[]
  readonly chunkSizes: number[]
  /** Whole streams that were ended as the protocol wants. */
  readonly finished: Buffer[]
  readonly stop: () => Promise<void>
}

interface Behaviour {
  readonly answer?: (stream: Buffer) => string
  readonly version?: string
  /** Listens on a unix socket instead of a port. */
  readonly path?: string
}

/** A small server that speaks clamd's protocol and says what it is told to say. */
export async function fakeClamd({ answer = () => 'stream: OK', version = '', path }: Behaviour): Promise<FakeClamd> {
  const [received, chunkSizes, finished]: [Buffer[], number[], Buffer[]] = [[], [], []]
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    let pending = Buffer.alloc(0)
    let command: string | undefined
    const stream: Buffer[] = []
    const takeCommand = (): void => {
      const end = pending.indexOf(0)
      if (end < 0) return
      command = pending.toString('latin1', 0, end)
      pending = pending.subarray(end + 1)
      if (command === 'zVERSION') socket.end(`${version}\0`)
      else if (command !== 'zINSTREAM') socket.end('UNKNOWN COMMAND\0')
    }
    /** Whether there may be another. */
    const takeChunk = (): boolean => {
      if (command !== 'zINSTREAM' || pending.length < 4) return false
      const length = pending.readUInt32BE(0)
      if (pending.length < 4 + length) return false
      const chunk = pending.subarray(4, 4 + length)
      pending = pending.subarray(4 + length)
      if (length === 0) {
        finished.push(Buffer.concat(stream))
        socket.end(Buffer.from(`${answer(Buffer.concat(stream))}\0`))
        return false
      }
      stream.push(chunk)
      received.push(chunk)
      chunkSizes.push(length)
      return true
    }
    socket.on('data', (data: Buffer) => {
      pending = Buffer.concat([pending, data])
      if (command === undefined) takeCommand()
      while (takeChunk());
    })
  })
  await new Promise<void>((resolve) => (path ? server.listen(path, resolve) : server.listen(0, '127.0.0.1', resolve)))
  const address = server.address()
  return {
    address: path ? { path } : { host: '127.0.0.1', port: typeof address === 'object' ? (address?.port ?? 0) : 0 },
    received,
    chunkSizes,
    finished,
    stop: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
