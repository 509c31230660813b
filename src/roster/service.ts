import { applicationRoster } from './applicationRoster.ts'
import { gridRows, gridSize } from './gridRows.ts'
import { mendedWorkbook } from './mendedWorkbook.ts'
import type { ReadingShown, RosterAnswer, RosterRequest } from './protocol.ts'
import { readRoster } from './readRoster.ts'
import { recheck } from './recheck.ts'
import type { ReadTable, RosterReading } from './rosterReading.ts'
import { whoCounted } from './whoCounted.ts'

/** Answers the page's requests about one list at a time; `send` carries the answers. */
export function rosterService(send: (answer: RosterAnswer) => void): (request: RosterRequest) => Promise<void> {
  const running = new Map<number, AbortController>()
  let reading: RosterReading | undefined

  const keep = (id: number, next: RosterReading) => {
    // A file that could not be read does not take the place of a list that was.
    if (next.table || !reading?.table) reading = next
    send({ id, answer: 'reading', reading: shownReading(next) })
  }
  const table = (): ReadTable => {
    if (!reading?.table) throw new Error('no list has been read')
    return reading.table
  }
  const whole = (): RosterReading => {
    table()
    return reading!
  }

  async function read(request: Extract<RosterRequest, { ask: 'read' }>): Promise<void> {
    const { id, file, rules, options } = request
    const abort = new AbortController()
    running.set(id, abort)
    let told = 0
    const onProgress = (share: number) => {
      if (share - told < 0.01 && share < 1) return
      told = share
      send({ id, answer: 'progress', share })
    }
    try {
      keep(id, await readRoster(file, rules, { ...options, signal: abort.signal, onProgress }))
    } finally {
      running.delete(id)
    }
  }

  async function answer(request: RosterRequest): Promise<void> {
    const { id } = request
    switch (request.ask) {
      case 'read':
        return read(request)
      case 'cancel':
        return running.get(request.of)?.abort(CANCELLED)
      case 'recheck':
        return keep(id, recheck(whole(), request.edits, request.columns))
      case 'rows':
        return send({ id, answer: 'rows', rows: gridRows(table(), request.from, request.to) })
      case 'who':
        return send({ id, answer: 'who', who: whoCounted(table(), request.fact, request.most) })
      case 'save':
        return send({ id, answer: 'saved', workbook: await mendedWorkbook(whole()) })
      case 'application':
        return send({ id, answer: 'application', roster: applicationRoster(whole()) })
    }
  }

  return async (request) => {
    try {
      await answer(request)
    } catch (error) {
      if (isCancelled(error)) send({ id: request.id, answer: 'cancelled' })
      else send({ id: request.id, answer: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }
}

const CANCELLED = new Error('cancelled')

/** Browsers before Chrome 98 know no reason of their own, only that it was aborted. */
const isCancelled = (error: unknown): boolean =>
  error === CANCELLED || (error instanceof DOMException && error.name === 'AbortError')

function shownReading({ table, ...reading }: RosterReading): ReadingShown {
  return { ...reading, grid: table && gridSize(table) }
}
