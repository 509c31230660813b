import { constants, createReadStream } from 'node:fs'
import { access, readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { InputError, type Terminal, type Words } from './command.ts'

/** The name of an input as messages show it. */
export const inputName = (file: string, { language }: Terminal): string =>
  file === '-' ? { zh: '标准输入', en: 'standard input' }[language] : file

/**
 * The whole of `file`, or of standard input when it is `-`.
 * @throws {InputError} when it cannot be read.
 */
export async function readInput(file: string, terminal: Terminal): Promise<Uint8Array> {
  if (file === '-') return buffer(terminal.stdin)
  return readFile(resolve(terminal.folder, file)).catch((error) => {
    throw unreadable(file, error)
  })
}

/**
 * `file` as a stream of bytes, for inputs larger than memory; standard input when it is `-`.
 * @throws {InputError} when it cannot be opened.
 */
export async function openInput(file: string, terminal: Terminal): Promise<Readable> {
  if (file === '-') return terminal.stdin
  const path = resolve(terminal.folder, file)
  try {
    await access(path, constants.R_OK)
    if ((await stat(path)).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    return createReadStream(path)
  } catch (error) {
    throw unreadable(file, error as NodeJS.ErrnoException)
  }
}

const REASONS: Record<string, (file: string) => Words> = {
  ENOENT: (file) => ({
    zh: `找不到文件“${file}”，请检查文件名和所在目录。`,
    en: `There is no file “${file}”. Check its name and folder.`,
  }),
  EISDIR: (file) => ({ zh: `“${file}”是目录，请给出文件。`, en: `“${file}” is a folder. Give a file.` }),
  EACCES: (file) => ({ zh: `没有权限读取“${file}”。`, en: `“${file}” may not be read by this account.` }),
}

function unreadable(file: string, error: NodeJS.ErrnoException): InputError {
  const known = REASONS[error.code ?? '']?.(file)
  return new InputError(
    known ?? { zh: `无法读取“${file}”：${error.message}`, en: `“${file}” cannot be read: ${error.message}` },
  )
}
