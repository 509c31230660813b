import type { Compiled } from '#core/rubric/compiled.ts'
import { fillTable, type PaperFacts } from '#core/rubric/fillTable.ts'
import { printTable } from '#core/rubric/print.ts'
import type { Score } from '#core/rubric/score.ts'
import { scoreTableDocx } from '#papers/scoreTableDocx.ts'
import { scoreTableXlsx } from '#papers/scoreTableXlsx.ts'
import type { Language } from '../text/language.ts'

const WRITERS = { docx: scoreTableDocx, xlsx: scoreTableXlsx } as const

/** The filled official table as the bytes of a file. */
export const makePaper = (
  kind: keyof typeof WRITERS,
  compiled: Compiled,
  score: Score,
  language: Language,
  facts: PaperFacts,
): Promise<Uint8Array> => WRITERS[kind](fillTable(printTable(compiled.programme, language), compiled, score, facts))
