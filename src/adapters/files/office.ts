import type { FileLimits } from './limits.ts'
import type { OfficeAnswer, OfficeInput } from './office/officeTask.ts'
import { refuse } from './problem.ts'
import { inThread, type ThreadBounds } from './threads/inThread.ts'

const TASK = new URL('./office/officeTask.ts', import.meta.url)
const BOUNDS: ThreadBounds = { ms: 60_000, heapMb: 512 }

/** Looks through a zip in a thread of its own: an office file, an OFD, neither, or why it is not taken. */
export async function inspectOffice(bytes: Uint8Array, limits: FileLimits): Promise<OfficeAnswer> {
  const input: OfficeInput = { bytes, limits }
  const answer = await inThread<OfficeAnswer>(TASK, input, BOUNDS)
  return answer.ok ? answer.value : refuse('file-damaged', { kind: 'office' })
}
