import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { ALLOWED_TYPES, type AllowedType, type AllowedTypeName } from './allowedTypes.ts'
import { type DerivedFiles, derive } from './derive.ts'
import type { HeicDecoder } from './heic.ts'
import { FILE_LIMITS, type FileLimits } from './limits.ts'
import { type FileProblem, refuse, type Refused } from './problem.ts'
import type { ScanAnswer, Scanner } from './scan.ts'
import { type FileNote, sniff } from './sniff.ts'
import { AREAS, type Area, type FileStorage, ifThere } from './storage.ts'

export interface IntakeParts {
  readonly storage: FileStorage
  readonly limits?: FileLimits
  /** Without one, files are kept apart as `unscanned`. */
  readonly scanner?: Scanner
  /** Without one, HEIC is refused with the advice to save as JPEG. */
  readonly heic?: HeicDecoder
}

export interface IncomingFile {
  /** Under which the file will be kept; the same again when the same file is taken in again. */
  readonly key: string
  /** Where the upload lies. */
  readonly path: string
  readonly declaredName: string
}

export interface TakenFile {
  readonly key: string
  /** Of the original, as it came: those bytes are kept and are the evidence. */
  readonly sha256: string
  readonly size: number
  readonly type: AllowedTypeName
  readonly media: AllowedType['media']
  readonly kind: AllowedType['kind']
  readonly state: KeptState
  readonly pages?: number
  /** As the camera wrote it, in its own time. */
  readonly takenAt?: string
  readonly notes: readonly FileNote[]
  readonly derived: DerivedFiles
}

type KeptState = 'clean' | 'unscanned'

export type Intake =
  | { readonly ok: true; readonly file: TakenFile }
  | {
      readonly ok: false
      /** `waiting` is tried again later; the file stays where it is. The others stay until they are forgotten. */
      readonly state: 'refused' | 'infected' | 'waiting'
      readonly size: number
      /** Not of a file that was too large to be read. */
      readonly sha256?: string
      readonly problem: FileProblem
    }

/**
 * Takes an upload in: size, hash, content, scanner, previews; then it moves out of quarantine. Nothing is removed
 * here, so that the answer can be recorded first; taken in again after a fault in between, the answer is the same.
 * A file that was kept unscanned is scanned when there is a scanner by now.
 * @throws when nothing lies under the key, and when the storage fails.
 */
export async function takeIn(incoming: IncomingFile, parts: IntakeParts): Promise<Intake> {
  const { storage, limits = FILE_LIMITS, scanner } = parts
  const { key, path } = incoming
  const found = await findFile(incoming, storage, limits.bytes)
  const { size, held } = found
  if (!found.bytes)
    return { ...refuse('file-too-large', { bytes: size, most: limits.bytes / 2 ** 20 }), state: 'refused', size }
  const { bytes, sha256 } = found
  const no = ({ problem }: Refused, state: 'refused' | 'infected' | 'waiting' = 'refused'): Intake => ({
    ok: false,
    state,
    size,
    sha256,
    problem,
  })

  const sniffed = await sniff(bytes, incoming.declaredName, limits)
  if (!sniffed.ok) return no(sniffed)
  if (sniffed.type === 'heic' && !parts.heic) return no(refuse('heic-off', {}))

  const scanned = held === 'clean' ? CLEAN : await scanner?.scan([bytes])
  if (scanned?.state === 'infected') return no(refuse('infected', { signature: scanned.signature }), 'infected')
  if (scanned?.state === 'unavailable') return no(refuse('scanner-unavailable', { why: scanned.why }), 'waiting')

  const derived = await derive({ key, bytes, type: sniffed.type }, parts)
  if (!derived.ok) return no(derived)

  const state: KeptState = scanned ? 'clean' : 'unscanned'
  if (!held) await storage.put(state, key, path)
  else if (held !== state) await storage.move(key, held, state)
  const { type, pages, notes } = sniffed
  const { media, kind } = ALLOWED_TYPES[type]
  const { takenAt, files } = derived
  const facts = { ...(pages !== undefined && { pages }), ...(takenAt !== undefined && { takenAt }) }
  return { ok: true, file: { key, sha256, size, type, media, kind, state, ...facts, notes, derived: files } }
}

const CLEAN: ScanAnswer = { state: 'clean' }

/** Removes an upload and everything that was kept or made of it. Also when there is nothing. */
export async function forget(key: string, storage: FileStorage, path?: string): Promise<void> {
  if (path !== undefined) await rm(path, { force: true })
  for (const area of AREAS) await storage.remove(area, key)
}

interface FoundFile {
  readonly size: number
  /** The area it is kept in already, when it was taken in before. */
  readonly held?: KeptState
}

interface ReadFile extends FoundFile {
  readonly bytes: Buffer
  readonly sha256: string
}

/** The upload, or what is kept under its key. Its bytes are not read when they are too many. */
async function findFile(
  { key, path }: IncomingFile,
  storage: FileStorage,
  most: number,
): Promise<ReadFile | (FoundFile & { readonly bytes?: never })> {
  const upload = await ifThere(stat(path))
  if (upload && upload.size > most) return { size: upload.size }
  if (upload) return { size: upload.size, ...(await readAll(createReadStream(path))) }
  for (const held of ['clean', 'unscanned'] as const satisfies readonly Area[]) {
    const kept = await storage.open(held, key)
    if (kept) return { size: kept.size, held, ...(await readAll(kept.stream)) }
  }
  throw new Error(`no upload and no file under ${key}`)
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Pick<ReadFile, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256')
  const chunks: Buffer[] = []
  for await (const chunk of stream) {
    hash.update(chunk)
    chunks.push(chunk)
  }
  return { bytes: Buffer.concat(chunks), sha256: hash.digest('hex') }
}
