import { join } from 'node:path'
import { Writable } from 'node:stream'
import { type RunningSystem, startSystem } from '../../src/system.ts'
import { build } from '../../tools/build.mjs'
import { ROOT, temporaryFolder } from './folders.ts'

export interface TestServer extends RunningSystem {
  /** What the server wrote to its log so far. */
  readonly log: () => string
}

/** The real system on a free port, with an embedded database of its own in a folder that goes with it. */
export async function startServer(now: () => Date = () => new Date()): Promise<TestServer> {
  await build()
  const folder = temporaryFolder()
  let text = ''
  const log = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      done()
    },
  })
  const system = await startSystem({
    host: '127.0.0.1',
    port: 0,
    dataFolder: folder.path,
    webFolder: join(ROOT, 'dist', 'web'),
    version: '0.0.0-test',
    now,
    log,
  })
  return {
    ...system,
    log: () => text,
    async stop() {
      await system.stop()
      folder.remove()
    },
  }
}
