import type { Entry } from '#core/journal/entry.ts'
import { readEntryLine } from '#core/journal/lines.ts'
import { InputError, type Terminal } from '../command.ts'
import { linesOf } from '../enterprises/lines.ts'
import { inputName, openInput } from '../input.ts'

/**
 * The entries of an exported journal, one line each.
 * @throws {InputError} at a line that is no entry.
 */
export async function* exportedEntries(file: string, terminal: Terminal): AsyncGenerator<Entry> {
  for await (const lines of linesOf(await openInput(file, terminal))) {
    for (const { number, text } of lines) {
      if (text?.trim() === '') continue
      const entry = text === undefined ? undefined : readEntryLine(text)
      if (!entry) throw notAnEntry(inputName(file, terminal), number)
      yield entry
    }
  }
}

const notAnEntry = (file: string, line: number): InputError =>
  new InputError({
    zh: `${file} 第 ${line} 行不是日志条目：文件不完整或被改动，请重新导出。`,
    en: `Line ${line} of ${file} is no entry of a journal: the file is incomplete or was changed. Export it again.`,
  })
