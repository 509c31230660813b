import { Readable } from 'node:stream'
import {
  NOBODY,
  reviewersText,
  SHEET_COLUMNS,
  SHEET_HEADS,
  type SheetColumn,
  sheetNames,
} from '#core/reviewing/assignmentSheet.ts'
import type { WorkColumn, WorkRow } from '#papers/list/workList.ts'
import { workListXlsx } from '#papers/workListXlsx.ts'
import type { Handler } from '#app/kit/call.ts'
import { XLSX } from '#app/kit/media.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done, refuse } from '#app/kit/result.ts'
import { findBatch, isLive, loadAssignments } from './load.ts'

const SHEET = { zh: '评审分配表', en: 'Assignment' } as const

/** The last column holds what stands in the one before: who changes nothing brings it back as it is. */
export const assignmentSheet: Handler<'assignment.sheet'> = async ({ tx, query, world, now, record }) => {
  const batch = await findBatch(tx, query.batch)
  if (!batch) return refuse('not-found')
  const { language } = query
  const { items, reviewers } = await loadAssignments(tx, batch, now)
  const names = sheetNames(reviewers)
  const industries = world.programmes.find(({ programme }) => programme.id === batch.programme)?.programme.industries
  const rows = items
    .filter(({ state }) => state === 'under_review')
    .map((item): WorkRow => {
      const live = item.reviews.filter(isLive).map(({ reviewer }) => reviewer)
      const text = reviewersText(live, names)
      const cells: Readonly<Record<SheetColumn, string | number>> = {
        number: item.number,
        enterprise: item.enterprise,
        office: item.office,
        industry: industries?.find(({ id }) => id === item.industry)?.name[language] ?? '',
        present: text === '' ? NOBODY[language] : text,
        reviewers: text,
      }
      return SHEET_COLUMNS.map((name) => cells[name])
    })
  const columns = SHEET_COLUMNS.map((name): WorkColumn => {
    const { width, [language]: head } = SHEET_HEADS[name]
    return { head, width, kind: name === 'number' ? 'number' : 'text' }
  })
  record({ act: 'assignment.sheetTaken', object: 'batch', objectId: batch.id, detail: { rows: rows.length } })
  const body = Readable.fromWeb(workListXlsx({ sheet: SHEET[language], columns, rows }) as never)
  return done({ file: { name: `${SHEET[language]} ${dayOf(now)}.xlsx`, media: XLSX, body } })
}
