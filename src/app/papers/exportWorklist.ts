import { Readable } from 'node:stream'
import { maskPhone } from '#core/codes/mask.ts'
import { STATES, type State } from '#core/workflow/states.ts'
import { workListXlsx } from '#papers/workListXlsx.ts'
import type { WorkColumn, WorkRow } from '#papers/list/workList.ts'
import type { Handler } from '#app/kit/call.ts'
import { XLSX } from '#app/kit/media.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done } from '#app/kit/result.ts'
import { filterOf } from '#app/recommending/worklist.ts'
import { everyListed } from '#store/worklist.ts'

const HEADS = {
  zh: [
    '序号',
    '企业名称',
    '统一社会信用代码',
    '推荐单位',
    '行业',
    '状态',
    '提交日期',
    '基础分',
    '加分',
    '自评总分',
    '补正期限',
    '联系人',
    '联系电话',
  ],
  en: [
    'No.',
    'Enterprise',
    'Credit code',
    'Recommending unit',
    'Industry',
    'State',
    'Submitted',
    'Base points',
    'Bonus points',
    'Self score',
    'Due',
    'Contact',
    'Phone',
  ],
} as const
const KINDS = [
  'number',
  'text',
  'text',
  'text',
  'text',
  'text',
  'date',
  'points',
  'points',
  'points',
  'date',
  'text',
  'text',
] as const
const WIDTHS = [8, 36, 22, 16, 16, 12, 12, 10, 10, 10, 12, 12, 16] as const

/** The list as Excel, row by row as it comes from the database: as many as there are. */
export const exportWorklist: Handler<'worklist.export'> = async ({ tx, query, scope, now, world, record }) => {
  const { language, ...asked } = query
  const offices = await tx.selectFrom('organisation').select(['id', 'name']).where('kind', '=', 'office').execute()
  const officeNames = new Map(offices.map(({ id, name }) => [id, name]))
  const industries = new Map(
    world.programmes.flatMap(({ programme }) => programme.industries.map(({ id, name }) => [id, name] as const)),
  )
  const nameOf = (id: string): string => industries.get(id)?.[language] ?? ''
  const columns = HEADS[language].map((head, at): WorkColumn => ({ head, width: WIDTHS[at]!, kind: KINDS[at]! }))
  async function* rows(): AsyncGenerator<WorkRow> {
    for await (const row of everyListed(world.db, scope, filterOf(asked, now)))
      yield [
        row.number,
        row.name,
        row.creditCode,
        officeNames.get(row.office) ?? '',
        nameOf(row.industry),
        STATES[row.state as State][language],
        row.submittedAt ? dayOf(row.submittedAt) : '',
        row.selfBase,
        row.selfBonus,
        row.selfTotal,
        row.dueDay ?? '',
        row.contactName,
        maskPhone(row.contactPhone),
      ]
  }
  record({ act: 'worklist.exported', object: 'batch', objectId: query.batch ?? 'all' })
  const body = Readable.fromWeb(workListXlsx({ sheet: SHEET[language], columns, rows: rows() }) as never)
  return done({ file: { name: `${SHEET[language]} ${dayOf(now)}.xlsx`, media: XLSX, body } })
}

const SHEET = { zh: '申报名单', en: 'Applications' } as const
