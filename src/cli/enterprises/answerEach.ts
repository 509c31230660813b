import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Compiled } from '#core/rubric/compiled.ts'
import { emptySheet, type FactSheet, readFacts } from '#core/rubric/readFacts.ts'
import { factMessage } from '#core/rubric/text/factMessage.ts'
import type { Language } from '#core/rubric/text/voice.ts'
import { EXIT, type Terminal } from '../command.ts'
import { openInput } from '../input.ts'
import { write } from '../output.ts'
import { progress } from '../progress.ts'
import { type Enterprise, readEnterprises } from './readEnterprises.ts'

export interface Problem {
  readonly fact: string
  readonly code: string
  readonly message: string
}

/** What is written for an enterprise. */
export interface Answers {
  /** Of one whose facts are sound. */
  readonly sound: (id: unknown, sheet: FactSheet) => string
  /** Of one that cannot be scored. */
  readonly faulty: (id: unknown, problems: readonly Problem[]) => string
}

/**
 * Reads the enterprises of `file` one after another, writes the answer to each in their order, and gives the exit
 * code: 1 if any could not be answered.
 * @throws {InputError} when the file cannot be read.
 */
export async function answerEach(
  file: string,
  compiled: Compiled,
  language: Language,
  terminal: Terminal,
  answers: Answers,
): Promise<number> {
  const input = await openInput(file, terminal)
  const size = file === '-' ? undefined : (await stat(resolve(terminal.folder, file))).size
  const shown = progress(terminal, { zh: '已读 KB', en: 'KB read' })
  let [bytes, faults] = [0, 0]
  for await (const enterprises of readEnterprises(counted(input, (many) => (bytes += many)))) {
    let text = ''
    for (const enterprise of enterprises) {
      const { sheet, problems } = readEnterprise(enterprise, compiled, language)
      if (problems.length > 0) faults++
      text += problems.length > 0 ? answers.faulty(enterprise.id, problems) : answers.sound(enterprise.id, sheet)
    }
    if (terminal.stdout.isTTY) shown.end()
    if (text) await write(terminal.stdout, text)
    shown.report(kilobytes(bytes), size && kilobytes(size))
  }
  shown.end()
  return faults > 0 ? EXIT.badInput : EXIT.ok
}

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024)

async function* counted(chunks: AsyncIterable<Uint8Array>, count: (bytes: number) => void) {
  for await (const chunk of chunks) {
    count(chunk.length)
    yield chunk
  }
}

function readEnterprise(enterprise: Enterprise, compiled: Compiled, language: Language) {
  if ('broken' in enterprise) {
    const message = notJson[language](enterprise.broken)
    return { sheet: emptySheet(compiled.book), problems: [{ fact: '', code: 'not-json', message }] }
  }
  const { sheet, problems } = readFacts(compiled.book, enterprise.facts)
  const told = problems.map((problem): Problem => {
    return { fact: problem.fact, code: problem.code, message: factMessage(problem, compiled, language) }
  })
  return { sheet, problems: told }
}

const notJson: Readonly<Record<Language, (line: number) => string>> = {
  zh: (line) => `第 ${line} 行不是完整的 JSON。请检查引号、逗号和括号,并确认文件为 UTF-8 编码。`,
  en: (line) => `Line ${line} is not JSON. Check its quotes, commas and brackets, and that the file is UTF-8.`,
}
