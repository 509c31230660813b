import {
  closeSync,
  fsyncSync,
  linkSync,
  statSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { KeyFileProblem } from './keyFileProblem.ts'

export const KEY_BYTES = 32
/** Rights of the group and of everybody else. */
const OTHERS = 0o077

export interface KeyFile {
  readonly keyFile: string
  /** False when the database already holds what was sealed with a key: a new one could not open it. */
  readonly mayCreate: boolean
  readonly random: (bytes: number) => Buffer
}

/**
 * The master key in `keyFile`: 32 bytes as one line of base64, readable by its owner alone. Made when there is none.
 * @throws {KeyFileProblem}
 */
export function masterKey({ keyFile, mayCreate, random }: KeyFile): Buffer {
  const key = readKey(keyFile)
  if (key) return key
  if (!mayCreate) throw new KeyFileProblem('missing', keyFile)
  createKey(keyFile, random)
  const created = readKey(keyFile)
  if (!created) throw new KeyFileProblem('unreadable', keyFile)
  return created
}

function readKey(file: string): Buffer | undefined {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat) return undefined
  // Rights of this kind are unknown to Windows.
  if (process.platform !== 'win32' && (stat.mode & OTHERS) !== 0) throw new KeyFileProblem('open-to-others', file)
  const text = contentOf(file)
  const key = Buffer.from(text, 'base64')
  if (key.length !== KEY_BYTES || key.toString('base64') !== text) throw new KeyFileProblem('malformed', file)
  return key
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new KeyFileProblem('unreadable', file, { cause: error })
  }
}

function createKey(file: string, random: KeyFile['random']): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeWhole(file, `${random(KEY_BYTES).toString('base64')}\n`, `${file}.${random(8).toString('hex')}`)
    sync(dirname(file))
  } catch (error) {
    throw new KeyFileProblem('unwritable', file, { cause: error })
  }
}

/** All of it or nothing, and on the disk before anything is sealed with it. */
function writeWhole(file: string, content: string, half: string): void {
  try {
    writeFileSync(half, content, { mode: 0o600, flag: 'wx', flush: true })
    linkUnlessThere(half, file)
  } finally {
    rmSync(half, { force: true })
  }
}

/** The key of another start that was faster stands. */
function linkUnlessThere(half: string, file: string): void {
  try {
    linkSync(half, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function sync(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
