/** 联席会议审议材料: one candidate on one page, in words and in reading order, cut to what the page takes. */
import type { Labelled } from '../paperContent.ts'
import type { LetterColumn } from '../letter/letter.ts'
import { dayText, hashLine } from '../letter/letterParts.ts'
import { scriptOf, tableWidths } from '../letter/letterLayout.ts'
import { dayOf } from '../moment.ts'
import { PAGE, sizesFor } from '../paperLayout.ts'
import { printableIn } from '../printable.ts'
import { type PaperLanguage, paperWords } from '../words.ts'
import { type BriefWords, briefWords } from '../wordsBrief.ts'
import { lineCount } from '../xlsx/lineCount.ts'
import type { BriefContent, LostRow } from './briefContent.ts'
import { cutTo } from './cutTo.ts'

export interface Brief {
  readonly title: string
  readonly subtitle: string
  readonly enterprise: string
  /** Two pairs in a row. */
  readonly facts: readonly (readonly Labelled[])[]
  /** Side by side: the three scores, and what the last is made of. */
  readonly points: readonly Labelled[]
  /** A head at the left, its lines at the right. */
  readonly parts: readonly { readonly head: string; readonly lines: readonly string[] }[]
  readonly lost: {
    readonly head: string
    readonly columns: readonly LetterColumn[]
    readonly rows: readonly (readonly string[])[]
    /** What the page has no room for, or that there is nothing. */
    readonly more: string
  }
  readonly notes: readonly string[]
}

/** Millimetres between the margins. */
export const ROOM = PAGE.width - PAGE.left - PAGE.right
export const PART_SHARES = [{ share: 30 }, { share: 140 }]
const LOST_SHARES = [10, 34, 13.5, 13.5, 13.5, 85.5]

export function brief(given: BriefContent, language: PaperLanguage): Brief {
  const content = printableIn(given)
  const words = briefWords(language)
  const page = {
    title: words.title,
    subtitle: cut(
      words.subtitle(content.conference, content.batch, dayText(content.heldOn, language)),
      { width: ROOM, lines: 2, size: 'subtitle' },
      language,
    ),
    enterprise: content.enterprise,
    facts: factsOf(content, words, language),
    points: (['self', 'verified', 'review', 'base', 'bonus', 'deductions'] as const).map((key) => ({
      label: words.points[key],
      value: content.points[key],
    })),
    notes: notesOf(content, words, language),
  }
  const ways = LIMITS.map((limit): Brief => {
    const parts = partsOf(content, words, { ...limit, language })
    const room = roomLeft({ ...page, parts }, language)
    return { ...page, parts, lost: lostOf(content.lost, room, words, language) }
  })
  // What is said of the candidate gives way before the rows do.
  return (
    ways.find(({ lost }) => lost.rows.length >= Math.min(LEAST_ROWS, content.lost.length)) ?? ways[ways.length - 1]!
  )
}

interface Limit {
  /** So many of a kind; the others are counted. */
  readonly most: number
  readonly lines: number
}

const LIMITS: readonly Limit[] = [
  { most: 4, lines: 2 },
  { most: 4, lines: 1 },
  { most: 2, lines: 1 },
]
const LEAST_ROWS = 4

/** Codes, names and kinds; what is longer than three lines is cut. */
function factsOf(content: BriefContent, words: BriefWords, language: PaperLanguage): readonly (readonly Labelled[])[] {
  const { number, creditCode, office, industry, size, place, ranked } = content
  const value = (text: string) => cut(text, { width: (ROOM * 3) / 10, lines: 3 }, language)
  const pair = (label: string, text: string): Labelled => ({ label, value: value(text) })
  return [
    [pair(words.number, number), pair(words.creditCode, creditCode)],
    [pair(words.office, office), pair(words.industry, industry)],
    [pair(words.size, size), pair(words.place, place === undefined ? words.unplaced : words.placeOf(place, ranked))],
  ]
}

function partsOf(
  content: BriefContent,
  words: BriefWords,
  { most, lines: lineLimit, language }: Limit & { readonly language: PaperLanguage },
): Brief['parts'] {
  const { standing, vetoes, deductions, near, disputed } = content
  const [, width = 0] = tableWidths(PART_SHARES, ROOM)
  const part = (head: string, lines: readonly string[]) => {
    const shown = lines.slice(0, most).map((line) => cut(line, { width, lines: lineLimit }, language))
    const more = lines.length > most ? [words.moreOf(lines.length - most)] : []
    return { head, lines: lines.length === 0 ? [words.none] : [...shown, ...more] }
  }
  return [
    part(words.standing, [words.among.industry(standing.industry), words.among.size(standing.size)]),
    part(words.barred, [
      ...(vetoes.length > 0 ? [words.vetoed(vetoes.join(words.list))] : []),
      ...deductions.map(({ row, points }) => words.deducted(row, points)),
    ]),
    part(words.near, near.map(words.nearLine)),
    part(words.disputed, disputed.map(words.disputedLine)),
  ]
}

function notesOf({ frozenSha256, frozenAt }: BriefContent, words: BriefWords, language: PaperLanguage): string[] {
  const day = dayOf(frozenAt.slice(0, 10))
  const at = day ? paperWords(language).day(day) : ''
  return [words.frozen(at, frozenAt.slice(11, 16)), words.hash(hashLine(frozenSha256)), words.inner]
}

type Head = Omit<Brief, 'lost'>

/** In points, by the sizes of the table; they rather leave room than run over. */
const CELL_ROOM = 5

/** What is left of the page for the rows that lost points. */
function roomLeft(page: Head, language: PaperLanguage): number {
  const size = sizesFor(scriptOf({ language }))
  const cell = (text: string, millimetres: number) => lineCount(text, millimetres, size.table) * size.leading
  const [head = 0, lines = 0] = tableWidths(PART_SHARES, ROOM)
  const facts = page.facts.map(
    (row) =>
      Math.max(...row.flatMap(({ label, value }) => [cell(label, ROOM / 5), cell(value, (ROOM * 3) / 10)])) + CELL_ROOM,
  )
  const parts = page.parts.map(
    (part) =>
      Math.max(
        cell(part.head, head),
        part.lines.reduce((sum, line) => sum + cell(line, lines), 0),
      ) + CELL_ROOM,
  )
  const points =
    Math.max(...page.points.map(({ label }) => cell(label, ROOM / page.points.length))) + 2 * CELL_ROOM + POINTS
  const notes = page.notes.reduce((sum, text) => sum + lineCount(text, ROOM, size.notes) * size.notes * 1.4, 0)
  const names =
    lineCount(page.subtitle, ROOM, size.subtitle) * size.subtitle * 1.5 +
    lineCount(page.enterprise, ROOM, NAME) * NAME * 1.5
  const room = ((PAGE.height - PAGE.top - PAGE.bottom) * 72) / 25.4
  return room - size.title * 1.5 - names - sum(facts) - sum(parts) - points - notes - GAPS
}

/** Type sizes of the name of the enterprise and of its points. */
export const NAME = 16
export const POINTS = 15
/** Between the parts, with the heads and the last line of the rows. */
const GAPS = 62

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

function lostOf(lost: readonly LostRow[], room: number, words: BriefWords, language: PaperLanguage): Brief['lost'] {
  const size = sizesFor(scriptOf({ language }))
  const columns = words.columns.map(
    (head, at): LetterColumn => ({ head, share: LOST_SHARES[at]!, prose: at === 1 || at === 5 }),
  )
  const widths = tableWidths(columns, ROOM)
  const height = (texts: readonly string[]): number =>
    Math.max(...texts.map((text, at) => lineCount(text, widths[at]!, size.table))) * size.leading + CELL_ROOM
  const all = lost.map(({ row, indicator, self, verified, review, why }) => [
    row,
    cut(indicator, { width: widths[1]!, lines: 2 }, language),
    self,
    verified,
    review,
    cut(why, { width: widths[5]!, lines: 2 }, language),
  ])
  const rows: (readonly string[])[] = []
  let left = room - height(words.columns)
  for (const texts of all) {
    left -= height(texts)
    if (left < 0) break
    rows.push(texts)
  }
  const over = lost.length - rows.length
  return {
    head: words.lost,
    columns,
    rows,
    more: lost.length === 0 ? words.noneLost : over > 0 ? words.moreRows(over) : '',
  }
}

interface Cut {
  readonly width: number
  readonly lines: number
  readonly size?: 'table' | 'subtitle'
}

const cut = (text: string, { size = 'table', ...into }: Cut, language: PaperLanguage): string =>
  cutTo(text, { ...into, size: sizesFor(scriptOf({ language }))[size] })
