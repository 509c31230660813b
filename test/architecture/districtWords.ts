import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ROOT } from '../support/folders.ts'
import type { Sources } from './sources.ts'

/** A name that belongs to one district's programme, and how it looks where it must not stand. */
export interface DistrictWord {
  readonly word: string
  readonly pattern: RegExp
  /** Cell addresses of spreadsheets look like rows of the table: `B5`. */
  readonly alsoACell?: boolean
}

/** Rooms that speak of cells of spreadsheets. */
const CELLS = /^src\/(roster|papers)\//

/** Every use of a district's words in some sources, one line each. */
export function districtWordsIn(sources: Sources, words: readonly DistrictWord[]): readonly string[] {
  return [...sources].flatMap(([file, text]) =>
    words
      .filter(({ alsoACell, pattern }) => !(alsoACell && CELLS.test(file)) && pattern.test(text))
      .map(({ word, pattern }) => `${file}:${lineOf(text, pattern)} names ${word}`),
  )
}

const lineOf = (text: string, pattern: RegExp): number => text.slice(0, text.search(pattern)).split('\n').length

/** What a programme's files name: facts, rows, readings, offices, its own places, and its terms. */
export function districtWords(folder: string): readonly DistrictWord[] {
  const file = (name: string): unknown => parse(readFileSync(join(ROOT, folder, name), 'utf8'))
  const { facts, readings, rubric, offices, programme, roster } = {
    facts: file('facts.yaml') as Record<string, { label: Words; values?: Record<string, Words> }>,
    readings: file('readings.yaml') as Record<string, unknown>,
    rubric: file('rubric.yaml') as { groups: { rows: { id: string; title?: Words; indicator?: Words }[] }[] },
    offices: file('offices.yaml') as { id: string; kind: string; name: Words }[],
    programme: file('programme.yaml') as { id: string; place: { name: Words }; distinction: Words },
    roster: file('roster.yaml') as { fields: Record<string, { values?: { words: string[] }[] }> },
  }
  const rows = rubric.groups.flatMap((group) => group.rows)
  const stem = programme.place.name.zh.replace(/[省市县区旗]$/u, '')
  const terms: readonly (string | undefined)[] = [
    ...Object.values(facts).flatMap(({ label, values = {} }) => [label, ...Object.values(values)].map(({ zh }) => zh)),
    ...rows.flatMap(({ title, indicator }) => [title?.zh, indicator?.zh]),
    ...Object.values(roster.fields).flatMap(({ values = [] }) => values.flatMap(({ words }) => words)),
    programme.distinction.zh,
  ]
  return [
    ...Object.keys(facts).map(identifier),
    ...Object.keys(readings).map((key) => (/[a-z]$/.test(key) ? wholeWord(key) : quoted(key))),
    ...rows.map(({ id }) => ({ ...quoted(id), alsoACell: true })),
    ...[stem, ...offices.map(({ name }) => name.zh)].map(anywhere),
    ...[programme.id.replace(/^[\d-]+/, ''), ...offices.flatMap(englishStem)].map(wholeWord),
    ...[...new Set(terms)]
      .filter((term) => term !== undefined)
      .filter(isTerm)
      .map(anywhere),
  ]
}

interface Words {
  readonly zh: string
  readonly en: string
}

/** Two letters and more of Chinese; ordinary words that any list of people has are no terms. */
const isTerm = (text: string): boolean => /^\p{Script=Han}{2,}$/u.test(text) && !ORDINARY.has(text)
const ORDINARY = new Set(['没有', '一级', '二级', '三级', '四级', '五级', '初级', '中级', '高级', '临时', '正式'])

/** Zhili Town → Zhili. A zone's name is made of plain words. */
const englishStem = ({ kind, name }: { kind: string; name: Words }): readonly string[] =>
  kind === 'zone' ? [] : name.en.split(' ').slice(0, 1)

/** `averageWage` is nobody's English, so it is found anywhere; `employees` only where it stands as a name. */
const identifier = (name: string): DistrictWord => (/[A-Z]/.test(name) ? wholeWord(name) : quoted(name))

const wholeWord = (word: string): DistrictWord => ({ word, pattern: new RegExp(`\\b${word}\\b`, 'i') })
const anywhere = (word: string): DistrictWord => ({ word, pattern: new RegExp(word) })
const quoted = (word: string): DistrictWord => ({
  word,
  pattern: new RegExp(`['"\`]${word}['"\`]|\\.${word}\\b|(?<![\\w.-])${word}\\??:|\\brows? ${word}\\b`),
})

/** The folders of every programme that is shipped. */
export const shippedProgrammes = (): readonly string[] =>
  globSync('programmes/*/programme.yaml', { cwd: ROOT }).map((file) => file.slice(0, -'/programme.yaml'.length))
