import { LineCounter, parseDocument, visit } from 'yaml'
import { loaderMessages, type LoaderCode } from './loaderMessages.ts'
import { placeAt, type Place, type SourceFile } from './places.ts'
import type { ProgrammeProblem } from './problem.ts'

/**
 * One YAML file as a tree with places. Refuses what plain JSON data cannot hold or what would lose
 * exactness: two keys of one name, a number that is not whole, tags. All problems of the file at once.
 */
export function readYaml(file: string, text: string): { source: SourceFile; problems: ProgrammeProblem[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core', uniqueKeys: true })
  const source: SourceFile = { file, document, lines }
  const problems = [...document.errors, ...document.warnings].map((error) =>
    problem(
      error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax',
      placeAt(source, error.pos[0]),
      error.message.split('\n')[0] ?? '',
    ),
  )
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'number' || isWholeAsWritten(node.value, node.source)) return
      problems.push(problem('float', placeAt(source, node.range?.[0] ?? 0), node.source ?? String(node.value)))
    },
  })
  return { source, problems }
}

/** `3` is whole; `3.0`, `1e3` and numbers past 2^53 are not taken: they must be written as text. */
const isWholeAsWritten = (value: number, written: string | undefined): boolean =>
  Number.isSafeInteger(value) && /^[+-]?\d+$/.test(written ?? String(value))

function problem(code: LoaderCode, place: Place, detail: string): ProgrammeProblem {
  return { ...place, path: '', code, message: loaderMessages[code](detail) }
}
