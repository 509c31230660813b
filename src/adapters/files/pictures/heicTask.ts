import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import sharp from 'sharp'

export interface HeicInput {
  readonly bytes: Uint8Array
  readonly pixels: number
  /** Of the decoder's own memory, which the bounds of a thread do not count. */
  readonly memoryBytes: number
  /** The longer side of the JPEG. */
  readonly side: number
}

export type HeicAnswer =
  | { readonly ok: true; readonly jpeg: Uint8Array }
  | { readonly ok: false; readonly why: 'memory' | 'damaged' }

/** Run in a thread: decodes the first picture of a HEIC, upright as the file says, and makes a JPEG of it. */
export async function run({ bytes, pixels, memoryBytes, side }: HeicInput): Promise<HeicAnswer> {
  const exceeded = boundWasm(memoryBytes)
  try {
    const points = await decode(bytes, pixels)
    const { width, height } = points
    const raw = sharp(points.data, { raw: { width, height, channels: 4 }, limitInputPixels: false })
    const inside = raw.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    return { ok: true, jpeg: await inside.flatten({ background: '#ffffff' }).jpeg({ quality: 90 }).toBuffer() }
  } catch {
    return { ok: false, why: exceeded() ? 'memory' : 'damaged' }
  }
}

/**
 * A wasm module asks for more memory through this one function; past the bound it is told that there is none.
 * Only this thread is touched.
 */
function boundWasm(most: number): () => boolean {
  const { WebAssembly } = globalThis as unknown as {
    readonly WebAssembly: { readonly Memory: { prototype: WasmMemory } }
  }
  const { prototype } = WebAssembly.Memory
  const { grow } = prototype
  let exceeded = false
  prototype.grow = function bounded(pages) {
    exceeded ||= this.buffer.byteLength + pages * WASM_PAGE > most
    if (exceeded) throw new RangeError('bound of memory')
    return grow.call(this, pages)
  }
  return () => exceeded
}
const WASM_PAGE = 65_536

interface WasmMemory {
  readonly buffer: ArrayBuffer
  grow: (this: WasmMemory, pages: number) => number
}

interface Points {
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly width: number
  readonly height: number
}

interface HeifImage {
  get_width(): number
  get_height(): number
  display(into: Points, done: (filled: Points | null) => void): void
}

interface LibHeif {
  readonly HeifDecoder: new () => { decode(bytes: Uint8Array): readonly HeifImage[] }
}

/** The library is loaded from its package as it is, its wasm as a file of its own: both can be exchanged (0066). */
function loadLibHeif(): LibHeif {
  const require = createRequire(import.meta.url)
  const library = require('libheif-js/libheif-wasm/libheif.js') as (given: { wasmBinary: Uint8Array }) => LibHeif
  return library({ wasmBinary: readFileSync(require.resolve('libheif-js/libheif-wasm/libheif.wasm')) })
}

async function decode(bytes: Uint8Array, pixels: number): Promise<Points> {
  const { HeifDecoder } = loadLibHeif()
  const [image] = new HeifDecoder().decode(bytes)
  if (!image) throw new Error('no picture')
  const [width, height] = [image.get_width(), image.get_height()]
  if (!(width > 0 && height > 0 && width * height <= pixels)) throw new Error('no size that is decoded')
  const points: Points = { data: new Uint8ClampedArray(width * height * 4), width, height }
  return new Promise((resolve, reject) => {
    image.display(points, (filled) => (filled ? resolve(filled) : reject(new Error('not decoded'))))
  })
}
