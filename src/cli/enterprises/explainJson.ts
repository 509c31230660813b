import { toNumber } from '#core/kernel/points.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import type { Explanation, RowExplanation } from '#core/rubric/explanation.ts'
import type { FactSheet } from '#core/rubric/readFacts.ts'
import { type FactWarning, warningMessage, warningsOf } from '#core/rubric/text/factWarnings.ts'
import { sentencesOf } from '#core/rubric/text/sentences.ts'
import type { Language } from '#core/rubric/text/voice.ts'
import { statedJson } from './factJson.ts'
import { scoreJson } from './scoreJson.ts'

/** The score with, for each row, the facts it read and the explanation in words. */
export function explainJson(
  compiled: Compiled,
  id: unknown,
  explanation: Explanation,
  sheet: FactSheet,
  language: Language,
) {
  const score = scoreJson(compiled, id, explanation.score)
  const rows = explanation.rows.map((row) => [row.row.id, rowJson(compiled, row, sheet, language)] as const)
  return {
    ...score,
    rows: Object.fromEntries(rows),
    readings: compiled.readings,
    warnings: warningsOf(compiled, sheet).map((warning) => warningJson(compiled, warning, language)),
  }
}

function rowJson(compiled: Compiled, row: RowExplanation, sheet: FactSheet, language: Language) {
  const keys = row.row.facts.map((fact) => compiled.book.keys[fact]!)
  return {
    min: row.min === null ? null : toNumber(row.min),
    max: toNumber(row.max),
    of: toNumber(row.row.max),
    cutOff: toNumber(row.lost),
    facts: Object.fromEntries(keys.map((key) => [key.key, statedJson(key, sheet)])),
    ...sentencesOf(compiled, row, sheet, language),
  }
}

function warningJson(compiled: Compiled, warning: FactWarning, language: Language) {
  const { code, fact, rows } = warning
  return { fact: compiled.book.keys[fact]!.key, code, rows, message: warningMessage(warning, compiled, language) }
}
