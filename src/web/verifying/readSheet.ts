import { type AskedFact, type VerificationItem, verificationRoutes } from '#contract/verifying.ts'
import { type AskedAbout, readReturned, type Returned } from '#core/verifying/returned.ts'
import { readCells } from '#roster/spreadsheet/readCells.ts'
import type { Read } from '../app/office/sheet/useSheetFile.ts'
import { call } from '../app/api/client.ts'
import { unreadableSheet } from '../app/text/unreadableSheet.ts'

interface Within {
  readonly department: string
  readonly batch: string
}

/** Reads a filled-in sheet against what is asked at this moment. An answer that is already known says nothing new. */
export async function readSheet(file: File, within: Within, asked: readonly AskedFact[]): Promise<Read<Returned>> {
  const cells = await readCells(file, file.name)
  if (!cells.ok) return { ok: false, words: unreadableSheet(cells.problem.code) }
  const about = (await everything(within)).map(aboutOf)
  return { ok: true, value: readReturned(cells.rows, asked as never, about) }
}

const AT_ONCE = 200

/** Page by page: a batch has a few hundred applications at most. */
async function everything(within: Within): Promise<readonly VerificationItem[]> {
  const items: VerificationItem[] = []
  for (let page = 1; ; page++) {
    const list = await call(verificationRoutes.list, { query: { ...within, page, size: AT_ONCE } })
    items.push(...list.items)
    if (items.length >= list.total || list.items.length === 0) return items
  }
}

const aboutOf = ({ application, number, creditCode, answers }: VerificationItem): AskedAbout => ({
  application,
  number,
  creditCode,
  stated: Object.fromEntries(answers.map(({ fact, stated }) => [fact, stated])),
  seen: Object.fromEntries(answers.flatMap(({ fact, given }) => (given ? [[fact, given.claim]] : []))),
})
