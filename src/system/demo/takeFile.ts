import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { takeIn } from '#adapters/files/intake.ts'
import { settledOf } from '#adapters/jobs/scanTask.ts'
import type { FileTaker } from '#app/demo/evidence.ts'
import type { Places } from '../openWorld.ts'

/** Files of a demonstration lie down where uploads do and are looked into in the same way. */
export function demoFiles({ storage, incoming }: Places): FileTaker {
  mkdirSync(incoming, { recursive: true, mode: 0o700 })
  return async ({ key, name, bytes }) => {
    const path = join(incoming, key)
    writeFileSync(path, bytes)
    const found = await takeIn({ key, path, declaredName: name }, { storage })
    if (!found.ok) throw new Error(`${name}: ${found.problem.code}`)
    return settledOf(found.file)
  }
}
