import type { FileAnswer } from '#app/kit/call.ts'
import type { PaperSource } from './paperSource.ts'

export async function applicationVolumeFile(_source: PaperSource): Promise<FileAnswer | undefined> {
  return undefined
}
