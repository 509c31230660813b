import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { RosterClient, type RosterPort } from '#roster/client.ts'
import type { RosterRequest } from '#roster/protocol.ts'
import { rosterService } from '#roster/service.ts'
import { ROOT } from '../support/folders.ts'
import { readBytes, residentNumber, sample, wuxingRoster } from './support/rosters.ts'

const open: (() => void)[] = []
afterEach(() => open.splice(0).forEach((close) => close()))

/** A client and the service at the two ends of a real channel, so that everything crosses it as a copy. */
function client(): RosterClient {
  const { port1, port2 } = new MessageChannel()
  const serve = rosterService((answer) => port2.postMessage(answer))
  port2.on('message', (request: RosterRequest) => void serve(request))
  open.push(() => port1.close())
  return new RosterClient(port1 as unknown as RosterPort)
}

const file = new Blob([await readFile(join(ROOT, 'test/samples/roster-garment.xlsx'))])
const options = { fileName: 'roster-garment.xlsx', year: 2025 }

describe('the worker', () => {
  test('reads as the reader does, telling how far it is', async () => {
    const shares: number[] = []
    const reading = await client().read(file, wuxingRoster, { ...options, onProgress: (share) => shares.push(share) })
    const { table, ...direct } = await readBytes(await sample('roster-garment.xlsx'))
    expect(reading).toEqual({ ...direct, grid: { rows: 91, columns: 19, headingRows: 2 } })
    expect(table).toBeDefined()
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })

  test('shows rows, mends them, answers who was counted, saves and sends', async () => {
    const roster = client()
    await roster.read(file, wuxingRoster, options)
    const rows = await roster.rows(2, 4)
    expect(rows.map(({ row, cells }) => [row, cells[1]])).toEqual([
      [5, '曹丽兰'],
      [6, '袁东'],
    ])
    const mended = await roster.recheck([{ row: 80, column: 'C', text: residentNumber(80) }])
    expect(mended).toMatchObject({ people: 86, counted: 84 })
    expect(mended.problems).toHaveLength(2)
    expect((await roster.who('technicalWorkers'))?.counted).toBe(mended.facts.technicalWorkers)
    expect((await readBytes(await roster.save())).facts).toEqual(mended.facts)
    expect((await roster.application()).people).toHaveLength(84)
  })

  test('stops when the page says so', async () => {
    const abort = new AbortController()
    const reading = client().read(file, wuxingRoster, { ...options, signal: abort.signal })
    abort.abort()
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('says so when asked about a list it does not have', async () => {
    await expect(client().rows(0, 1)).rejects.toThrow('no list has been read')
  })
})
