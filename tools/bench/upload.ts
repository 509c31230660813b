// 20 MB over a line that breaks three times, by the client that the pages use: arrives whole, resent and time bound.
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Upload } from 'tus-js-client'
import { cuttingProxy } from '../../test/support/cuttingProxy.ts'
import { temporaryFolder } from '../../test/support/folders.ts'
import { uploadServer } from '../../test/support/uploadServer.ts'

const MB = 2 ** 20
const SIZE = 20 * MB
const CUTS = [3 * MB, 9.5 * MB, 16.2 * MB]
const BOUND = { resentMb: 4, seconds: 10 }
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

interface Sent {
  readonly resentMb: number
  readonly seconds: number
}

async function once(folder: string): Promise<Sent> {
  const server = await uploadServer(folder)
  const proxy = await cuttingProxy(server.port, CUTS)
  const bytes = randomBytes(SIZE)
  const began = performance.now()
  await new Promise<void>((resolve, reject) => {
    new Upload(bytes, {
      endpoint: `http://127.0.0.1:${proxy.port}/uploads`,
      metadata: { filename: 'evidence.pdf' },
      chunkSize: MB,
      retryDelays: [0, 100, 300],
      onSuccess: () => resolve(),
      onError: reject,
    }).start()
  })
  const seconds = (performance.now() - began) / 1000
  const [arrived] = server.finished
  if (!arrived || sha256(readFileSync(arrived.path)) !== sha256(bytes))
    throw new Error('what arrived is not what was sent')
  await proxy.close()
  await server.close()
  return { resentMb: (proxy.sent() - SIZE) / MB, seconds }
}

const folder = temporaryFolder()
try {
  const all: Sent[] = []
  for (let time = 0; time < 3; time++) all.push(await once(join(folder.path, String(time))))
  const worst = (key: keyof Sent): number => Math.max(...all.map((sent) => sent[key]))
  const [resentMb, seconds] = [worst('resentMb'), worst('seconds')]
  console.log(`20 MB, interrupted ${CUTS.length} times, arrived with the right hash (worst of ${all.length}):`)
  console.log(`sent twice, headers included: ${resentMb.toFixed(2)} MB (bound ${BOUND.resentMb} MB)`)
  console.log(`time: ${seconds.toFixed(2)} s (bound ${BOUND.seconds} s)`)
  process.exitCode = resentMb <= BOUND.resentMb && seconds <= BOUND.seconds ? 0 : 1
} finally {
  folder.remove()
}
