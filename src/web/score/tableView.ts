import type { Compiled, CompiledRow } from '#core/rubric/compiled.ts'
import type { RowExplanation } from '#core/rubric/explanation.ts'
import { sentencesOf } from '#core/rubric/text/sentences.ts'
import type { RowView, Source, TableView } from '../table/view.ts'
import type { Language } from '../text/language.ts'
import { countedSpan } from './counted.ts'
import type { Scored } from './scored.ts'

export function tableView(compiled: Compiled, scored: Scored, language: Language): TableView {
  const { score, rows } = scored.explanation
  return {
    rows: Object.fromEntries(rows.map((row) => [row.row.id, rowView(compiled, scored, row, language)])),
    groups: Object.fromEntries(compiled.groups.map(({ group }, at) => [group.id, score.groups[at]!])),
    total: countedSpan(compiled, score),
  }
}

function rowView(compiled: Compiled, scored: Scored, explained: RowExplanation, language: Language): RowView {
  const { why, next } = sentencesOf(compiled, explained, scored.sheet, language)
  const keys = explained.row.facts.map((fact) => compiled.book.keys[fact]!)
  const open = keys.filter((key) => scored.facts[key.key] === undefined).map((key) => key.name)
  const isWrong = (fact: string) => scored.problems[fact] !== undefined
  return {
    min: explained.min,
    max: explained.max,
    why,
    next: explained.min === explained.max ? next : undefined,
    missing: open.filter((fact) => !isWrong(fact)),
    wrong: keys.map((key) => key.name).filter(isWrong),
    sources: sourcesOf(
      scored,
      keys.map((key) => key.key),
    ),
    checked: checkedBy(compiled, explained.row),
  }
}

const ORDER: readonly Source[] = ['roster', 'overridden', 'typed']

function sourcesOf({ sources }: Scored, keys: readonly string[]): Source[] {
  return ORDER.filter((source) => keys.some((key) => sources[key] === source))
}

function checkedBy(compiled: Compiled, row: CompiledRow): RowView['checked'] {
  const facts = row.facts.map((fact) => compiled.book.keys[fact]!.fact)
  if (facts.some((fact) => fact.departmentsOnly)) return 'departments'
  return facts.some((fact) => fact.judgement) ? 'review' : undefined
}
