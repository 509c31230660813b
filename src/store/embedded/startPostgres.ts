import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Account, postgresAccount } from './account.ts'
import { postgresBinaries } from './binaries.ts'
import { lockDataFolder } from './lock.ts'
import { clusterFolder, ownFolder, SOCKET_PREFIX, socketFolder } from './places.ts'

export interface EmbeddedPostgres {
  readonly folder: string
  /** The address of one of its databases. It listens on a private socket only, never on a port. */
  url(database: string): string
  /** Settles only if it ends without being asked. */
  readonly lost: Promise<Error>
  stop(): Promise<void>
}

const USER = 'jiangxin'
const START_MS = 60_000
const STOP_MS = 20_000
/** Of postmaster.pid, counted from 0. */
const SOCKET_LINE = 4

/**
 * Starts the PostgreSQL of the npm package on the files in `dataFolder`, making them the first time.
 * Works as root, from a folder others cannot enter, and after a parent that was killed.
 * @throws {DataFolderInUse} when another server runs on the folder.
 */
export async function startPostgres(dataFolder: string): Promise<EmbeddedPostgres> {
  const unlock = lockDataFolder(dataFolder)
  try {
    const account = postgresAccount()
    const tools = toolsIn(postgresBinaries(account), account)
    const folder = clusterFolder(dataFolder, account)
    if (!existsSync(join(folder, 'PG_VERSION'))) tools.create(folder)
    else tools.stopOrphan(folder)
    return await start(tools.path('postgres'), folder, account, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

function toolsIn(native: string, account: Account) {
  const path = (name: string): string => join(native, 'bin', name)
  const run = (name: string, args: readonly string[]) =>
    spawnSync(path(name), args, { ...account, cwd: '/', env: ENVIRONMENT, encoding: 'utf8' })
  return {
    path,
    /**
     * Under another name first: an attempt that was killed leaves no half database behind.
     * C collation with UTF-8 character classes: else a trigram index is blind to Chinese.
     */
    create(folder: string): void {
      const half = `${folder}.new`
      rmSync(half, { recursive: true, force: true })
      ownFolder(half, account)
      const locale = ['-E', 'UTF8', '--locale=C', '--lc-ctype=C.UTF-8']
      const made = run('initdb', ['-D', half, '-U', USER, ...locale, '-A', 'trust', '--no-instructions'])
      if (made.status !== 0) throw new Error(`initdb failed in ${folder}: ${made.stderr || made.error?.message}`)
      renameSync(half, folder)
    },
    /** We hold the lock, so a server still running on these files lost its parent. Stale files are its own affair. */
    stopOrphan(folder: string): void {
      const file = join(folder, 'postmaster.pid')
      if (!existsSync(file)) return
      const socket = readFileSync(file, 'utf8').split('\n')[SOCKET_LINE]
      run('pg_ctl', ['stop', '-D', folder, '-m', 'fast', '-w', '-t', String(STOP_MS / 1000)])
      if (socket && basename(socket).startsWith(SOCKET_PREFIX)) rmSync(socket, { recursive: true, force: true })
    },
  }
}

const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C' }

async function start(program: string, folder: string, account: Account, unlock: () => void): Promise<EmbeddedPostgres> {
  const socket = socketFolder(account)
  const settings = ['listen_addresses=', `unix_socket_directories=${socket}`, 'max_connections=60', 'timezone=UTC']
  const line = withParent([program, '-D', folder, ...settings.flatMap((setting) => ['-c', setting])])
  // Detached: Ctrl-C in a terminal must reach it through us, after the last query.
  const child = spawn(line[0] ?? program, line.slice(1), {
    ...account,
    cwd: '/',
    env: ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const tidy = new Promise<void>((resolve) => {
    const done = (): void => {
      rmSync(socket, { recursive: true, force: true })
      unlock()
      resolve()
    }
    child.once('close', done)
    child.once('error', done)
  })
  const log = await ready(child)
  let asked = false
  return {
    folder,
    url: (database) => `postgres://${USER}@localhost/${database}?host=${encodeURIComponent(socket)}`,
    lost: new Promise((resolve) => {
      void tidy.then(() => {
        if (!asked) resolve(new Error(`the database ended by itself: ${log()}`))
      })
    }),
    async stop() {
      asked = true
      child.kill('SIGINT')
      const force = setTimeout(() => child.kill('SIGQUIT'), STOP_MS)
      await tidy
      clearTimeout(force)
    },
  }
}

const SETPRIV = '/usr/bin/setpriv'

/** Where the system offers it, the kernel stops PostgreSQL when we are killed; else the next start finds the orphan. */
const withParent = (line: readonly string[]): readonly string[] =>
  existsSync(SETPRIV) ? [SETPRIV, '--pdeathsig', 'INT', ...line] : line

/** Waits for the line that says so; gives the tail of the log from then on. */
function ready(child: ChildProcess): Promise<() => string> {
  let log = ''
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => child.kill('SIGQUIT'), START_MS)
    child.once('error', reject)
    child.once('close', () => {
      clearTimeout(late)
      reject(new Error(`the database did not start: ${log.slice(-2000)}`))
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-20_000)
      if (!log.includes('ready to accept connections')) return
      clearTimeout(late)
      resolve(() => log.slice(-2000))
    })
  })
}
