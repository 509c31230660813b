import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { type GatewayKeys, signatureProblem } from './gatewaySignature.ts'

/** A message as the simulated service took it. */
export type TakenMessage = Readonly<Record<string, unknown>>

export interface GatewaySimulator {
  readonly url: string
  /** Each id once, however often it was posted. */
  readonly taken: readonly TakenMessage[]
  /** How often anything was posted. */
  readonly posted: () => number
  stop(): Promise<void>
}

interface Behaviour {
  readonly keys: GatewayKeys
  /** The field that tells a second posting from a new message. */
  readonly idField: string
  readonly now: () => Date
  /** Answers instead of the service; undefined lets it work. */
  readonly instead?: (message: TakenMessage) => { readonly status: number; readonly body?: string } | undefined
}

const PATH = '/restapi/prod/messages'

/** A service behind a gateway, on a free port of this machine: it checks signatures as the real one does. */
export async function simulateGateway(behaviour: Behaviour): Promise<GatewaySimulator> {
  const taken = new Map<unknown, TakenMessage>()
  let posted = 0
  const server = createServer((request, response) => {
    posted++
    void answer(request, response, behaviour, taken)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${PATH}`,
    get taken() {
      return [...taken.values()]
    },
    posted: () => posted,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { keys, idField, now, instead }: Behaviour,
  taken: Map<unknown, TakenMessage>,
): Promise<void> {
  const say = (status: number, body: string): void =>
    void response.writeHead(status, { 'content-type': 'application/json', location: '/elsewhere' }).end(body)
  const url = new URL(request.url ?? '/', 'http://simulator')
  const problem =
    url.pathname === PATH
      ? signatureProblem(keys, { method: request.method ?? '', url, headers: headersOf(request) }, now())
      : 'The route_id is forbidden.'
  if (problem) return say(401, JSON.stringify({ message: problem }))
  const message = (await json(request)) as TakenMessage
  const other = instead?.(message)
  if (other) return say(other.status, other.body ?? '')
  taken.set(message[idField], message)
  say(200, JSON.stringify({ success: true }))
}

const headersOf = ({ headers }: IncomingMessage): Headers =>
  new Headers(Object.entries(headers).map(([name, value]) => [name, String(value)]))
