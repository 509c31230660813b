import { FILE_LIMITS } from './limits.ts'
import type { HeicAnswer, HeicInput } from './pictures/heicTask.ts'
import { refuse, type Refused } from './problem.ts'
import { inThread } from './threads/inThread.ts'

const TASK = new URL('./pictures/heicTask.ts', import.meta.url)

export interface HeicBounds {
  readonly ms: number
  readonly memoryBytes: number
  readonly pixels: number
}

/** A telephone's 48 million pixels take 0.4 GB in the decoder, 0.2 GB beside it and some seconds. */
const BOUNDS: HeicBounds = { ms: 60_000, memoryBytes: 640 * 2 ** 20, pixels: FILE_LIMITS.heicPixels }
const HEAP_MB = 256
const SIDE = 3000

export interface HeicDecoder {
  /** A JPEG of the picture, upright, without its metadata; or why not. */
  toJpeg(bytes: Uint8Array): Promise<{ readonly ok: true; readonly jpeg: Buffer } | Refused>
}

/**
 * Decodes HEIC in a thread that is started for one picture and ends with it; nothing of the decoder is loaded
 * before. One at a time, because each takes half a gigabyte for a moment.
 */
export function heicDecoder({ ms, memoryBytes, pixels } = BOUNDS): HeicDecoder {
  let before: Promise<unknown> = Promise.resolve()
  const decode: HeicDecoder['toJpeg'] = async (bytes) => {
    const input: HeicInput = { bytes, pixels, memoryBytes, side: SIDE }
    const answer = await inThread<HeicAnswer>(TASK, input, { ms, heapMb: HEAP_MB })
    if (!answer.ok) return refuse('heic-unreadable', { why: answer.why === 'crash' ? 'damaged' : answer.why })
    const { value } = answer
    return value.ok ? { ok: true, jpeg: Buffer.from(value.jpeg) } : refuse('heic-unreadable', { why: value.why })
  }
  return {
    toJpeg(bytes) {
      const turn = before.then(() => decode(bytes))
      before = turn
      return turn
    },
  }
}
