// From `npm start` to the first page: on a fresh clone (bound 60 s) and afterwards (bound 3 s).
// The clone is what is committed; npm's cache is as it is on this machine.
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { ROOT, temporaryFolder } from '../../test/support/folders.ts'
import { launch, plainEnvironment, processesNaming, run } from '../../test/support/processes.ts'

const BOUND_S = { fresh: 60, after: 3 }
const READY = /(http:\/\/127\.0\.0\.1:\d+)/

/** Seconds until the page of the self-check has come, whole. */
async function firstPage(clone: string): Promise<number> {
  const began = performance.now()
  const started = launch('npm', ['start', '--', '--port', '0'], { cwd: clone, env: plainEnvironment() })
  const [address] = await started.said(READY)
  const page = await fetch(`${address}/self-check`)
  if (!page.ok) throw new Error(`/self-check answered ${page.status}`)
  await page.text()
  const seconds = (performance.now() - began) / 1000
  started.child.kill('SIGTERM')
  await started.finished
  const left = processesNaming(clone)
  if (left.length > 0) throw new Error(`left running after SIGTERM: ${left.join(', ')}`)
  return seconds
}

const folder = temporaryFolder()
const clone = join(folder.path, 'clone')
try {
  await run('git', ['clone', '--quiet', ROOT, clone])
  const fresh = await firstPage(clone)
  const again = [await firstPage(clone), await firstPage(clone), await firstPage(clone)].sort((a, b) => a - b)
  const after = again[1] ?? 0
  console.log(`first page after npm start on a fresh clone: ${fresh.toFixed(1)} s (bound ${BOUND_S.fresh} s)`)
  console.log(
    `first page after npm start from then on:     ${after.toFixed(1)} s (bound ${BOUND_S.after} s; median of 3)`,
  )
  process.exitCode = fresh <= BOUND_S.fresh && after <= BOUND_S.after ? 0 : 1
} finally {
  folder.remove()
}
