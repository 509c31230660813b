import { Readable } from 'node:stream'
import type { Transaction } from 'kysely'
import type { VerificationItem } from '#contract/verifying.ts'
import { ANSWER_NAMES } from '#core/verifying/answer.ts'
import { SHEET_COLUMNS, SHEET_HEADS, type SheetColumn } from '#core/verifying/sheet.ts'
import { type SheetLanguage, valueText } from '#core/verifying/valueText.ts'
import { workListXlsx } from '#papers/workListXlsx.ts'
import type { WorkColumn, WorkRow } from '#papers/list/workList.ts'
import type { Handler } from '#app/kit/call.ts'
import { XLSX } from '#app/kit/media.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done, refuse } from '#app/kit/result.ts'
import type { Tables } from '#store/tables.ts'
import { verificationPage } from '#store/verification.ts'
import { type AskedDepartment, askedDepartment } from './asking.ts'
import { itemsOf } from './list.ts'

/** One line for each application and fact, with what was answered before; as long as it may be, it streams. */
export const verificationSheet: Handler<'verification.sheet'> = async ({ tx, query, scope, world, now, record }) => {
  const asked = await askedDepartment(tx, world, scope, query)
  if (!asked) return refuse('not-found')
  const { language } = query
  const columns = SHEET_COLUMNS.map(
    (name): WorkColumn => ({
      head: SHEET_HEADS[name][language],
      width: SHEET_HEADS[name].width,
      kind: KINDS[name] ?? 'text',
    }),
  )
  record({
    act: 'verification.sheetTaken',
    object: 'batch',
    objectId: query.batch,
    detail: { department: asked.department.id },
  })
  const sheet = SHEET[language]
  const rows = linesOf(world.db as Transaction<Tables>, asked, language)
  const body = Readable.fromWeb(workListXlsx({ sheet, columns, rows }) as never)
  return done({ file: { name: `${sheet} ${asked.department.name} ${dayOf(now)}.xlsx`, media: XLSX, body } })
}

const SHEET = { zh: '部门核查表', en: 'Verification' } as const
const KINDS: Partial<Record<SheetColumn, WorkColumn['kind']>> = { number: 'number' }
const AT_ONCE = 200

async function* linesOf(
  tx: Transaction<Tables>,
  asked: AskedDepartment,
  language: SheetLanguage,
): AsyncGenerator<WorkRow> {
  for (let page = 1; ; page++) {
    const { rows } = await verificationPage(tx, asked.asking, { show: 'all', page, size: AT_ONCE })
    for (const item of await itemsOf(tx, asked, rows)) yield* linesAbout(asked, item, language)
    if (rows.length < AT_ONCE) return
  }
}

function linesAbout({ asked }: AskedDepartment, item: VerificationItem, language: SheetLanguage): readonly WorkRow[] {
  return asked.map(({ key, rows, fact }, at): WorkRow => {
    const { stated, given } = item.answers[at]!
    const cells: Readonly<Record<SheetColumn, string | number>> = {
      number: item.number,
      enterprise: item.enterprise,
      creditCode: item.creditCode,
      rows: rows.join(' '),
      fact: key,
      label: fact.label[language] ?? Object.values(fact.label)[0] ?? '',
      stated: valueText(fact, stated, language),
      kind: given ? ANSWER_NAMES[given.kind][language] : '',
      value: given ? valueText(fact, given.value, language) : '',
      reason: given?.reason ?? '',
    }
    return SHEET_COLUMNS.map((name) => cells[name])
  })
}
