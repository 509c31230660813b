import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { InputError, type Terminal, type Words } from './command.ts'

const REASONS: Record<string, (file: string) => Words> = {
  ENOENT: (file) => ({
    zh: `无法写入“${file}”：没有这个目录，请先建好。`,
    en: `“${file}” cannot be written: there is no such folder. Make it first.`,
  }),
  EISDIR: (file) => ({ zh: `“${file}”是目录，请给出文件名。`, en: `“${file}” is a folder. Give a file name.` }),
  EACCES: (file) => ({ zh: `没有权限写入“${file}”。`, en: `“${file}” may not be written by this account.` }),
}

/**
 * Writes the bytes of a result to `file`, or to standard output when it is `-`.
 * @throws {InputError} when it cannot be written.
 */
export async function writeFileTo(file: string, bytes: Uint8Array, { stdout, folder }: Terminal): Promise<void> {
  if (file === '-') {
    if (!stdout.write(bytes)) await once(stdout, 'drain')
    return
  }
  await writeFile(resolve(folder, file), bytes).catch((error: NodeJS.ErrnoException) => {
    const known = REASONS[error.code ?? '']?.(file)
    throw new InputError(
      known ?? { zh: `无法写入“${file}”：${error.message}`, en: `“${file}” cannot be written: ${error.message}` },
    )
  })
}
