import type { RosterAnswer, RosterRequest } from './protocol.ts'
import { rosterService } from './service.ts'

/** The browser worker: requests in, answers out. A saved workbook is handed over, not copied. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: RosterRequest }) => void): void
  postMessage(message: RosterAnswer, transfer: readonly ArrayBufferLike[]): void
}

const scope = globalThis as unknown as WorkerScope
const serve = rosterService((answer) =>
  scope.postMessage(answer, answer.answer === 'saved' ? [answer.workbook.buffer] : []),
)
scope.addEventListener('message', ({ data }) => void serve(data))
