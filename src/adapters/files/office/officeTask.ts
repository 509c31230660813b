import type { FileLimits } from '../limits.ts'
import { NotTaken, type Refused } from '../problem.ts'
import type { PackageType } from './contentTypes.ts'
import { inspectPackage } from './officePackage.ts'

export interface OfficeInput {
  readonly bytes: Uint8Array
  readonly limits: FileLimits
}

export type OfficeAnswer = { readonly ok: true; readonly type?: PackageType } | Refused

/** Run in a thread: what a zip is, every part unpacked and summed. */
export async function run({ bytes, limits }: OfficeInput): Promise<OfficeAnswer> {
  try {
    const type = await inspectPackage(bytes, limits)
    return { ok: true, ...(type && { type }) }
  } catch (error) {
    if (error instanceof NotTaken) return { ok: false, problem: error.problem }
    throw error
  }
}
