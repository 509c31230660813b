import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A data folder belongs to one running server. */
export class DataFolderInUse extends Error {
  readonly pid: number

  constructor(folder: string, pid: number) {
    super(`the data folder ${folder} is in use by process ${pid}`)
    this.pid = pid
  }
}

/**
 * Takes the data folder for this process and gives the act that lets go of it. A lock left by a process
 * that is gone is taken over.
 * @throws {DataFolderInUse}
 */
export function lockDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'server.lock')
  const mine = JSON.stringify({ pid: process.pid, born: birthOf(process.pid) })
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, mine, { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 2) throw error
    }
    const holder = readHolder(file)
    if (holder && birthOf(holder.pid) === holder.born) throw new DataFolderInUse(folder, holder.pid)
    rmSync(file, { force: true })
  }
}

function readHolder(file: string): { pid: number; born: string } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { pid: number; born: string }
  } catch {
    return undefined
  }
}

/**
 * When a living process began, in clock ticks since the boot: tells it from a later one that got the same
 * number. A dead one that its parent has not buried yet is not living.
 */
function birthOf(pid: number): string | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...rest] = status.slice(status.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? undefined : rest[18]
  } catch {
    return undefined
  }
}
