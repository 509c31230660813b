import { readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testDatabases } from '../support/databases.ts'
import { build } from '../../tools/build.mjs'
import { beginWithEmptyCluster } from '../support/emptyCluster.ts'
import { temporaryFolder } from '../support/folders.ts'
import { JIANGXIN, launch, plainEnvironment, processesNaming, run } from '../support/processes.ts'

const READY = /ready: (http:\/\/\S+) \(/

let folder: ReturnType<typeof temporaryFolder>
beforeEach(async () => {
  await build()
  folder = temporaryFolder()
  beginWithEmptyCluster(folder.path)
})
afterEach(() => folder.remove())

const serve = (args: readonly string[], env: Record<string, string> = {}) =>
  launch(JIANGXIN, ['serve', '--data', folder.path, ...args], { env: plainEnvironment(env), cwd: folder.path })

describe('jiangxin serve', () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'answers, and after %s nothing is left running',
    async (signal) => {
      const server = serve(['--port', '0'])
      const [, address] = await server.said(READY)
      expect(await (await fetch(`${address}/readyz`)).json()).toEqual({ status: 'ok' })
      expect(processesNaming(folder.path).length).toBeGreaterThan(1)
      server.child.kill(signal)
      expect(await server.finished).toMatchObject({ code: 0, signal: null, err: '' })
      expect(processesNaming(folder.path)).toEqual([])
    },
  )

  test('Ctrl-C pressed again and again does not cut the stop short', async () => {
    const server = serve(['--port', '0'])
    await server.said(READY)
    for (const _ of [1, 2, 3]) server.child.kill('SIGINT')
    expect((await server.finished).code).toBe(0)
    expect(processesNaming(folder.path)).toEqual([])
  })

  test('a second server on the same data is told so, and the first goes on', async () => {
    const first = serve(['--port', '0'])
    const [, address] = await first.said(READY)
    const second = await serve(['--port', '0']).finished
    expect(second.code).toBe(1)
    expect(second.err).toMatch(/Another Jiangxin process \(\d+\) uses this data folder/)
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    first.child.kill('SIGTERM')
    await first.finished
  })

  test('from nothing it makes its database, and records each version of its programmes once', async () => {
    rmSync(join(folder.path, 'postgres'), { recursive: true })
    for (const _ of ['a first start', 'a second']) {
      const server = serve(['--port', '0'])
      await server.said(READY)
      server.child.kill('SIGTERM')
      await server.finished
    }
    const { out } = await run(JIANGXIN, ['migrate', '--data', folder.path, '--json'])
    expect(JSON.parse(out)).toEqual({ applied: [] })
  })

  test('it gives up with a message when its database dies', async () => {
    const server = serve(['--port', '0'])
    await server.said(READY)
    const [postmaster] = readFileSync(join(folder.path, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
    process.kill(Number(postmaster), 'SIGQUIT')
    const { code, err } = await server.finished
    expect(code).toBe(1)
    expect(err).toContain('the database ended by itself')
  })
})

describe('ports', () => {
  async function taken(): Promise<{ port: string; free: () => void }> {
    const holder = createServer()
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
    return { port: String((holder.address() as { port: number }).port), free: () => void holder.close() }
  }

  test('one that was asked for and is taken is said to be', async () => {
    const { port, free } = await taken()
    expect(await serve(['--port', port]).finished).toMatchObject({
      code: 1,
      err: `127.0.0.1:${port} is taken. Choose another port with --port.\n`,
    })
    free()
    expect(processesNaming(folder.path)).toEqual([])
  })

  test('a host that is not ours is said to be', async () => {
    const { code, err } = await serve(['--port', '0', '--host', '192.0.2.1']).finished
    expect(code).toBe(1)
    expect(err).toBe('192.0.2.1:0 cannot be listened on (EADDRNOTAVAIL).\n')
  })

  test.each(['70000', 'http', '-1', '8080.5'])('%s is bad usage', async (port) => {
    const { code, err } = await serve([`--port=${port}`]).finished
    expect(code).toBe(2)
    expect(err).toContain(`The port “${port}” must be a whole number from 0 to 65535.`)
  })
})

describe('a database of one’s own', () => {
  test('is used when DATABASE_URL names it', async () => {
    const databases = await testDatabases()
    const url = await databases.address()
    const server = serve(['--port', '0'], { DATABASE_URL: url })
    await server.said(READY)
    server.child.kill('SIGTERM')
    await server.finished
    const client = new Client(url)
    await client.connect()
    const { rows } = await client.query<{ id: string }>('select id from programme')
    await client.end()
    await databases.stop()
    expect(rows.map(({ id }) => id)).toContain('2024-10-04-wuxing')
  })

  test('that does not answer is said not to', async () => {
    const { code, err } = await serve(['--port', '0'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }).finished
    expect(code).toBe(1)
    expect(err).toContain('The database named by DATABASE_URL cannot be used')
  })
})
