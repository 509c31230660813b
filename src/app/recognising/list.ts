import { Readable } from 'node:stream'
import { TOTAL_COUNTED } from '#contract/fields.ts'
import type { RecognitionItem } from '#contract/recognising.ts'
import { certificateRules, type Level } from '#core/recognition/certificateForm.ts'
import { isRecheckDue } from '#core/recognition/term.ts'
import { STATES, type State } from '#core/workflow/states.ts'
import type { WorkColumn, WorkRow } from '#papers/list/workList.ts'
import { workListCsv } from '#papers/workListCsv.ts'
import { workListXlsx } from '#papers/workListXlsx.ts'
import type { FileAnswer, Handler } from '#app/kit/call.ts'
import { CSV, XLSX } from '#app/kit/media.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done } from '#app/kit/result.ts'
import type { World } from '#app/kit/world.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import { type RecognitionFilter, recognitionPage, type RecognitionRow, recognitionsWhere } from '#store/recognitions.ts'

interface Asked {
  readonly states?: readonly string[] | undefined
  readonly level?: Level | undefined
  readonly due?: boolean | undefined
  readonly text?: string | undefined
}

function filterOf({ due, ...asked }: Asked, world: World, now: Date): RecognitionFilter {
  if (!due) return asked
  const today = dayOf(now)
  const programmes = world.programmes
    .filter(({ programme }) => today.slice(5) >= certificateRules(programme).recheckFrom)
    .map(({ programme }) => programme.id)
  return { ...asked, dueIn: { year: Number(today.slice(0, 4)), programmes } }
}

/** A certificate whose last day has passed counts as over also before the clock writes it down. */
export const recheckDue = (row: RecognitionRow, world: World, now: Date): boolean =>
  row.state === 'recognised' &&
  isRecheckDue(
    { recognisedOn: row.recognisedOn, rechecked: row.lastRecheck === null ? [] : [row.lastRecheck] },
    certificateRules(programmeOf(world, row.programme).programme).recheckFrom,
    dayOf(now),
  )

export const listRecognitions: Handler<'recognition.list'> = async ({ tx, query, world, now }) => {
  const { page, size, sort, order, ...asked } = query
  const { rows, total } = await recognitionPage(tx, filterOf(asked, world, now), { page, size, sort, order })
  const items = rows.map(
    (row): RecognitionItem => ({
      ...row,
      level: row.level as Level,
      state: row.state as State,
      stateSince: row.stateSince.toISOString(),
      recheckDue: recheckDue(row, world, now),
    }),
  )
  return done({ items, total: Math.min(total, TOTAL_COUNTED), more: total > TOTAL_COUNTED, page, size })
}

type Columns = readonly (readonly [zh: string, en: string, width: number, kind: WorkColumn['kind']])[]

const COLUMNS: Columns = [
  ['企业名称', 'Enterprise', 36, 'text'],
  ['统一社会信用代码', 'Credit code', 22, 'text'],
  ['推荐单位', 'Recommending unit', 16, 'text'],
  ['认定等级', 'Level', 26, 'text'],
  ['状态', 'State', 12, 'text'],
  ['认定日期', 'Recognised', 12, 'date'],
  ['有效期至', 'Valid until', 12, 'date'],
  ['认定文件', 'Order', 24, 'text'],
  ['证书编号', 'Certificate', 24, 'text'],
  ['最近复核年度', 'Last re-check', 12, 'number'],
  ['本年度待复核', 'Re-check due', 12, 'text'],
]
const SHEET = { zh: '认定企业名单', en: 'Recognised enterprises' } as const
type Language = keyof typeof SHEET

const columnsOf = (columns: Columns, language: Language): WorkColumn[] =>
  columns.map(([zh, en, width, kind]) => ({ head: language === 'zh' ? zh : en, width, kind }))

export const exportRecognitions: Handler<'recognition.export'> = async ({ tx, query, world, now, record }) => {
  const { language, format, ...asked } = query
  const found = await recognitionsWhere(tx, filterOf(asked, world, now))
    .orderBy('recognition.recognised_on')
    .orderBy('certificate.number')
    .execute()
  const rows = found.map((row): WorkRow => {
    const { title } = certificateRules(programmeOf(world, row.programme).programme)
    return [
      row.enterprise,
      row.creditCode,
      row.office,
      title[row.level as Level][language] ?? '',
      STATES[row.state as State][language],
      row.recognisedOn,
      row.untilDay,
      row.document,
      row.certificate,
      row.lastRecheck,
      recheckDue(row, world, now) ? DUE[language] : '',
    ]
  })
  record({ act: 'recognitions.exported', object: 'recognition', objectId: 'all', detail: { rows: rows.length } })
  return done(tableFile({ columns: columnsOf(COLUMNS, language), rows, name: SHEET[language], format, now }))
}
const DUE = { zh: '待复核', en: 'due' } as const

interface TableFile {
  readonly columns: readonly WorkColumn[]
  readonly rows: readonly WorkRow[]
  readonly name: string
  readonly format: 'xlsx' | 'csv'
  readonly now: Date
}

function tableFile({ columns, rows, name, format, now }: TableFile): FileAnswer {
  const body =
    format === 'csv'
      ? Readable.from(workListCsv({ columns, rows }))
      : Readable.fromWeb(workListXlsx({ sheet: name, columns, rows }) as never)
  return { file: { name: `${name} ${dayOf(now)}.${format}`, media: format === 'csv' ? CSV : XLSX, body } }
}

const PUBLIC_STATES = ['recognised', 'suspended'] as const

/** What is published of a recognised enterprise; the number of its certificate is not. */
const publicView = (row: RecognitionRow, world: World, language: Language) => {
  const { title } = certificateRules(programmeOf(world, row.programme).programme)
  const level = row.level as Level
  return {
    enterprise: row.enterprise,
    level,
    title: title[level][language] ?? Object.values(title[level])[0] ?? '',
    office: row.office,
    recognisedOn: row.recognisedOn,
    document: row.document,
    suspended: row.state === 'suspended',
  }
}

export const publishedRecognitions: Handler<'recognition.published'> = async ({ tx, query, world }) => {
  const { page, size, ...asked } = query
  const filter = { ...asked, states: PUBLIC_STATES }
  const { rows, total } = await recognitionPage(tx, filter, { page, size, sort: 'name', order: 'asc' })
  return done({ items: rows.map((row) => publicView(row, world, 'zh')), total, more: false, page, size })
}

const PUBLIC_COLUMNS: Columns = [
  ['企业名称', 'Enterprise', 36, 'text'],
  ['认定等级', 'Level', 26, 'text'],
  ['推荐单位', 'Recommending unit', 16, 'text'],
  ['认定日期', 'Recognised', 12, 'date'],
  ['认定文件', 'Order', 24, 'text'],
  ['状态', 'State', 12, 'text'],
]

export const openData: Handler<'recognition.openData'> = async ({ tx, query, world, now }) => {
  const { format, language } = query
  const found = await recognitionsWhere(tx, { states: PUBLIC_STATES })
    .orderBy('recognition.recognised_on')
    .orderBy('application.id')
    .execute()
  const views = found.map((row) => publicView(row, world, language))
  if (format === 'json') {
    const text = JSON.stringify({ asOf: now.toISOString(), enterprises: views }, null, 2)
    const name = `${SHEET[language]} ${dayOf(now)}.json`
    return done({ file: { name, media: 'application/json; charset=utf-8', body: Buffer.from(text) } })
  }
  const rows = views.map(({ enterprise, title, office, recognisedOn, document, suspended }): WorkRow => {
    const state = STATES[suspended ? 'suspended' : 'recognised'][language]
    return [enterprise, title, office, recognisedOn, document, state]
  })
  return done(tableFile({ columns: columnsOf(PUBLIC_COLUMNS, language), rows, name: SHEET[language], format, now }))
}
