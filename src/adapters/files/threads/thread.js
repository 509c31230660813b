// The first file of a thread. Plain JavaScript, because Node strips no types below node_modules and the hook that
// does it there does not reach threads (docs/decisions/0002-runtime.md): it is set here again, then the task is run.
import nodeModule from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'

const ROOT = resolve(import.meta.dirname, '..', '..', '..', '..')

if (basename(dirname(ROOT)) === 'node_modules') {
  const require = nodeModule.createRequire(import.meta.url)
  require(join(ROOT, 'bin', 'stripTypes.js')).install(nodeModule, ROOT)
}

const { task, input } = workerData
const { run } = await import(task)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port to a thread, not to a window
parentPort.postMessage(await run(input))
