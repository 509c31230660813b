import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { temporaryFolder } from '../../../test/support/folders.ts'
import { type ProcessorTime, processorTime } from './processorTime.ts'

export interface BenchServer {
  readonly address: string
  readonly databaseUrl: string
  readonly setupCode: string
  /** The most memory its process ever held, in MB, without the database's. */
  peakMemory(): number
  /** Taken by the server itself, and by the database below it. */
  processorTime(): ProcessorTime
  stop(): Promise<void>
}

/** The server as a process with a database and a folder of its own, which go with it. */
export async function benchServer(): Promise<BenchServer> {
  const folder = temporaryFolder()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'child.ts'), folder.path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
    folder.remove()
  }
  // Whatever ends the bench ends its server.
  process.once('exit', () => child.kill('SIGTERM'))
  const line = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    ended.then(() => Promise.reject(new Error('the server did not start'))),
  ])
  const said = JSON.parse(String(line[0])) as Pick<BenchServer, 'address' | 'databaseUrl' | 'setupCode'>
  const pid = child.pid!
  return { ...said, peakMemory: () => peakMemory(pid), processorTime: () => processorTime(pid), stop }
}

function peakMemory(pid: number): number {
  const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
