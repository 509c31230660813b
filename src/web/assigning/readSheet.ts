import { type AssignmentItem, assignmentRoutes } from '#contract/assigning.ts'
import { sheetNames } from '#core/reviewing/assignmentSheet.ts'
import {
  type AboutApplication,
  readReturnedAssignments,
  type ReturnedAssignments,
} from '#core/reviewing/returnedAssignments.ts'
import { readCells } from '#roster/spreadsheet/readCells.ts'
import type { Read } from '../app/office/sheet/useSheetFile.ts'
import { call } from '../app/api/client.ts'
import { unreadableSheet } from '../app/text/unreadableSheet.ts'
import { type Assignments, liveOf } from './model.ts'

interface SheetRead {
  readonly returned: ReturnedAssignments
  /** What it was held against. */
  readonly all: Assignments
}

/** Reads a filled-in sheet against the assignment as it stands at this moment. */
export async function readSheet(file: File, batch: string): Promise<Read<SheetRead>> {
  const cells = await readCells(file, file.name)
  if (!cells.ok) return { ok: false, words: unreadableSheet(cells.problem.code) }
  const all = await call(assignmentRoutes.list, { query: { batch } })
  const about = all.items.filter(({ state }) => state === 'under_review').map(aboutOf)
  const returned = readReturnedAssignments(cells.rows, about, sheetNames(all.reviewers))
  return { ok: true, value: { returned, all } }
}

const aboutOf = (item: AssignmentItem): AboutApplication => ({
  application: item.application,
  number: item.number,
  enterprise: item.enterprise,
  live: liveOf(item).map(({ reviewer }) => reviewer),
  finished: inState(item, 'finished'),
  recused: inState(item, 'recused'),
  tied: new Map(item.tied.map(({ reviewer, grounds }) => [reviewer, grounds])),
})

const inState = ({ reviews }: AssignmentItem, wanted: 'finished' | 'recused'): readonly string[] =>
  reviews.filter(({ state }) => state === wanted).map(({ reviewer }) => reviewer)
