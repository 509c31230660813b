import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { HashCost } from '#adapters/passwords.ts'
import { type RunningSystem, type Settings, startSystem } from '../../src/system.ts'
import { build } from '../../tools/build.mjs'
import { beginWithEmptyCluster } from './emptyCluster.ts'
import { ROOT, temporaryFolder } from './folders.ts'

export interface TestServer extends RunningSystem {
  /** What the server wrote to its log so far. */
  readonly log: () => string
  readonly folder: string
}

/** The real system on a free port, with an embedded database of its own in a folder that goes with it. */
export async function startServer(
  now: () => Date = () => new Date(),
  more: Partial<Settings> = {},
): Promise<TestServer> {
  await build()
  return start({ now, webFolder: join(ROOT, 'dist', 'web'), ...more })
}

/** The same for tests that ask the server and open no page: the pages are blank and need not be built. */
export async function startApi(more: Partial<Settings> = {}): Promise<TestServer> {
  const blank = temporaryFolder()
  mkdirSync(blank.path, { recursive: true })
  for (const page of ['index', 'self-check', 'app', 'not-found'])
    writeFileSync(join(blank.path, `${page}.html`), '<!doctype html><title>blank</title>')
  const server = await start({ now: () => new Date(), webFolder: blank.path, ...more })
  return {
    ...server,
    async stop() {
      await server.stop()
      blank.remove()
    },
  }
}

/** Thousands of passwords are set and typed in the tests; what they cost in earnest is tried by itself. */
const CHEAP: HashCost = { memoryCost: 8, timeCost: 1, parallelism: 1 }

async function start(given: Pick<Settings, 'now' | 'webFolder'> & Partial<Settings>): Promise<TestServer> {
  const folder = temporaryFolder()
  beginWithEmptyCluster(folder.path)
  let text = ''
  const log = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      done()
    },
  })
  const settings = {
    hashCost: CHEAP,
    host: '127.0.0.1',
    port: 0,
    dataFolder: folder.path,
    version: '0.0.0-test',
    log,
    ...given,
  }
  const system = await startSystem(settings)
  return {
    ...system,
    log: () => text,
    folder: folder.path,
    async stop() {
      await system.stop()
      folder.remove()
    },
  }
}
