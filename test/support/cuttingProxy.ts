import { connect, createServer, type Socket } from 'node:net'

export interface CuttingProxy {
  readonly port: number
  /** Bytes that went towards the server, what was lost included. */
  sent(): number
  close(): Promise<void>
}

/** A line that breaks: after each of these numbers of bytes towards the server, counted over all connections. */
export async function cuttingProxy(to: number, cuts: readonly number[]): Promise<CuttingProxy> {
  const sockets = new Set<Socket>()
  const left = [...cuts]
  let sent = 0
  const server = createServer((client) => {
    const target = connect(to, '127.0.0.1')
    const cut = (): void => {
      client.resetAndDestroy()
      target.resetAndDestroy()
    }
    for (const socket of [client, target]) {
      sockets.add(socket)
      socket.on('error', cut).on('close', () => {
        sockets.delete(socket)
        cut()
      })
    }
    client.on('data', (chunk: Buffer) => {
      sent += chunk.length
      if (left[0] !== undefined && sent >= left[0]) {
        left.shift()
        cut()
        return
      }
      if (!target.write(chunk)) {
        client.pause()
        target.once('drain', () => client.resume())
      }
    })
    target.pipe(client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    sent: () => sent,
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
