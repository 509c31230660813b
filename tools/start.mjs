// `npm start`: everything from a fresh clone to a running server, under any Node that npm came with.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { install } from './install.mjs'

const { ROOT, NO_NODE, findNode, become } = createRequire(import.meta.url)('../bin/runtime.js')

/** When npm, or whatever stands above us, is killed without a chance to tell us, we stop too. */
function stopWithParent() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}

install(ROOT, { tests: false })
const node = findNode()
if (!node) {
  process.stderr.write(NO_NODE)
  process.exit(1)
}
if (node !== process.execPath) {
  become(node, [import.meta.filename ?? new URL(import.meta.url).pathname, ...process.argv.slice(2)])
} else {
  stopWithParent()
  const { build } = await import('./build.mjs')
  await build()
  process.argv.splice(1, 1, join(ROOT, 'bin', 'jiangxin'), 'serve')
  createRequire(import.meta.url)(join(ROOT, 'bin', 'jiangxin'))
}
