import { formatPoints } from '#core/kernel/points.ts'
import type { Text } from '#core/programme/programme.ts'
import type { Compiled, CompiledGroup } from '#core/rubric/compiled.ts'
import type { Explanation, RowExplanation } from '#core/rubric/explanation.ts'
import type { FactSheet } from '#core/rubric/readFacts.ts'
import type { PointsRange, Score } from '#core/rubric/score.ts'
import { warningMessage, warningsOf } from '#core/rubric/text/factWarnings.ts'
import { sentencesOf } from '#core/rubric/text/sentences.ts'
import { type Language, type Voice, voiceOf } from '#core/rubric/text/voice.ts'
import { idText, printable } from './plainText.ts'

interface Words {
  readonly total: string
  readonly base: string
  readonly bonus: string
  readonly deductions: string
  readonly vetoes: string
  readonly openVetoes: string
  readonly to: string
  readonly unbounded: string
  readonly warnings: string
}

const words: Readonly<Record<Language, Words>> = {
  zh: {
    total: '总分',
    base: '基础',
    bonus: '加分',
    deductions: '扣分',
    vetoes: '一票否决',
    openVetoes: '是否一票否决还不知道',
    to: ' 至 ',
    unbounded: '还不知道',
    warnings: '请核对',
  },
  en: {
    total: 'Total',
    base: 'base',
    bonus: 'bonus',
    deductions: 'deductions',
    vetoes: 'Veto',
    openVetoes: 'A veto is not ruled out yet',
    to: ' to ',
    unbounded: 'not known yet',
    warnings: 'Please check',
  },
}

/** A score for people: the sums, then every row with why it has its points and the whole account below. */
export function explainText(
  compiled: Compiled,
  id: unknown,
  explanation: Explanation,
  sheet: FactSheet,
  language: Language,
): string {
  const voice = voiceOf(compiled, language)
  const warnings = warningsOf(compiled, sheet).map((warning) => `- ${warningMessage(warning, compiled, language)}`)
  const { programme } = compiled
  const blocks = [
    [idText(id), `${voice.words(programme.source.annex)}  ${programme.id}`, ...sums(explanation.score, voice)],
    ...(warnings.length > 0 ? [[words[language].warnings, ...warnings]] : []),
    ...compiled.groups.flatMap((group, at) => [
      [groupHead(group, explanation.score.groups[at]!, voice)],
      ...group.rows.map((row) => rowBlock(compiled, explanation.rows[row]!, sheet, voice)),
    ]),
  ]
  return printable(`${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n\n`)
}

function sums({ total, base, bonus, deductions, vetoes, openVetoes }: Score, voice: Voice): string[] {
  const { language } = voice
  const say = words[language]
  const parts = [
    `${say.total} ${rangeText(total, language)}`,
    `${say.base} ${rangeText(base, language)}`,
    `${say.bonus} ${rangeText(bonus, language)}`,
    `${say.deductions} ${deductions.max === null ? say.unbounded : rangeText({ ...deductions, max: deductions.max }, language)}`,
  ]
  return [
    parts.join('  '),
    ...(vetoes.length > 0 ? [voice.say.is(say.vetoes, voice.say.and(vetoes))] : []),
    ...(openVetoes.length > 0 ? [voice.say.is(say.openVetoes, voice.say.and(openVetoes))] : []),
  ]
}

function rangeText({ min, max }: PointsRange, language: Language): string {
  if (min === null) return words[language].unbounded
  return min === max ? formatPoints(min) : `${formatPoints(min)}${words[language].to}${formatPoints(max)}`
}

function groupHead({ group, cap }: CompiledGroup, range: PointsRange, { language, words: text }: Voice): string {
  const of = cap === undefined ? '' : ` / ${formatPoints(cap)}`
  return `== ${group.id}  ${text(group.title)}  ${rangeText(range, language)}${of}`
}

function rowBlock(compiled: Compiled, row: RowExplanation, sheet: FactSheet, voice: Voice): string[] {
  const { why, next, lines } = sentencesOf(compiled, row, sheet, voice.language)
  const { id, max, kind } = row.row
  const title: Text = row.row.row.title ?? row.row.row.indicator
  const of = kind === 'deduction' ? '' : ` / ${formatPoints(max)}`
  return [
    `${id}  ${voice.words(title)}  ${rangeText(row, voice.language)}${of}`,
    `  ${why}`,
    ...(next === undefined ? [] : [`  → ${next}`]),
    ...lines.map((line) => `    ${line}`),
  ]
}
