import { TextDecoder } from 'node:util'
import { InputError, type Terminal } from '../command.ts'
import { inputName, readInput } from '../input.ts'

/** One enterprise as a file tells it. */
export interface NamedEnterprise {
  readonly name?: string
  readonly facts: unknown
}

/**
 * The single enterprise of a JSON file: `{"id", "name", "facts"}`, or its facts alone.
 * @throws {InputError} when the file cannot be read, is not JSON, or holds several enterprises.
 */
export async function readOne(file: string, terminal: Terminal): Promise<NamedEnterprise> {
  const shown = inputName(file, terminal)
  const value = parsed(await readInput(file, terminal), shown)
  if (Array.isArray(value) && value.length !== 1) throw notOne(shown, value.length)
  const one: unknown = Array.isArray(value) ? value[0] : value
  if (typeof one !== 'object' || one === null || !('facts' in one)) return { facts: one }
  const name = 'name' in one && typeof one.name === 'string' && one.name.trim() !== '' ? one.name : undefined
  return { facts: one.facts, ...(name !== undefined && { name }) }
}

function parsed(bytes: Uint8Array, shown: string): unknown {
  try {
    return JSON.parse(textOf(bytes))
  } catch {
    throw new InputError({
      zh: `“${shown}”不是 JSON。应为一家企业的 {"name": "…", "facts": {…}},UTF-8 编码。`,
      en: `“${shown}” is not JSON. Give one enterprise as {"name": "…", "facts": {…}}, in UTF-8.`,
    })
  }
}

/** UTF-8, or UTF-16 with a mark as PowerShell writes it; marks are dropped. */
function textOf(bytes: Uint8Array): string {
  const mark = `${bytes[0]?.toString(16)} ${bytes[1]?.toString(16)}`
  const encoding = mark === 'ff fe' ? 'utf-16le' : mark === 'fe ff' ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

const notOne = (shown: string, count: number) =>
  new InputError({
    zh: `“${shown}”里有 ${count} 家企业,评分表一次只打印一家。请分成单个文件。`,
    en: `“${shown}” holds ${count} enterprises; a table is printed for one. Split them into files of their own.`,
  })
