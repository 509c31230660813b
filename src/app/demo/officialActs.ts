import { partsOf } from '#core/applying/parts.ts'
import type { Applying, Filled } from './applications.ts'
import { dueDay } from './batches.ts'
import type { DemoPerson } from './person.ts'

/** What comes of an application after it was submitted. */
export type Outcome =
  | 'submitted'
  | 'returnedByOffice'
  | 'resubmitted'
  | 'recommended'
  | 'returnedByBureau'
  | 'accepted'
  | 'vetoed'
  | 'declinedByOffice'
  | 'declinedByBureau'
  | 'withdrawn'
  | 'lapsed'

const versionOf = async ({ officials: { officer } }: Applying, id: string): Promise<number> =>
  (await officer.ask('dossier.read', { params: { id } })).application.version

const clerkOf = ({ officials }: Applying, { enterprise }: Filled): DemoPerson =>
  officials.clerks.get(enterprise.office)!

/** One opinion for all of an office. */
export async function recommendAll(applying: Applying, filled: readonly Filled[]): Promise<void> {
  for (const [office, own] of Map.groupBy(filled, ({ enterprise }) => enterprise.office)) {
    const applications = []
    for (const { id } of own) applications.push({ id, version: await versionOf(applying, id) })
    const { failed } = await applying.officials.clerks.get(office)!.decide('dossier.recommend', {
      body: {
        applications,
        opinion: '企业在辖区正常经营，所报材料经查看属实，同意推荐。',
        checks: { here: true, operating: true, noTrouble: true },
      },
    })
    if (failed.length > 0) throw new Error(`not recommended: ${JSON.stringify(failed)}`)
  }
}

export async function accept(applying: Applying, { id }: Filled): Promise<void> {
  const body = { version: await versionOf(applying, id), note: '' }
  await applying.officials.officer.decide('dossier.accept', { params: { id }, body })
}

/** Each department that is shown answers all it is asked in a batch: mostly it agrees, some things it cannot tell. */
export async function answerAll({ officials }: Applying, batch: string): Promise<void> {
  for (const department of officials.departments) {
    const task = (await department.ask('verification.tasks')).find((one) => one.batch === batch)
    if (!task) continue
    const within = { department: task.department, batch }
    const query = { ...within, page: 1, size: 200, show: 'all' as const }
    const { items, asked } = await department.ask('verification.list', { query })
    const answers = items.flatMap(({ application, answers: facts }) =>
      facts.map(({ fact, stated }, at) => ({
        application,
        fact,
        seen: null,
        ...answerTo(stated, asked[at]!.fact.type),
      })),
    )
    await department.decide('verification.answer', { body: { ...within, answers } })
  }
}

const NO_EVENTS: Readonly<Record<string, unknown>> = { count: 0, records: [] }

function answerTo(stated: unknown, type: string) {
  if (stated !== null) return { kind: 'agree', reason: '' } as const
  return type in NO_EVENTS
    ? ({ kind: 'correct', value: NO_EVENTS[type], reason: '' } as const)
    : ({ kind: 'none', reason: '本部门没有这方面的数据。' } as const)
}

/** The department whose word alone counts has found what bars the application, and the officer confirms it. */
export async function bar({ officials, compiled }: Applying, { id }: Filled, batch: string): Promise<void> {
  for (const department of officials.departments) {
    const task = (await department.ask('verification.tasks')).find((one) => one.batch === batch)
    if (!task) continue
    const within = { department: task.department, batch }
    const { asked } = await department.ask('verification.list', {
      query: { ...within, page: 1, size: 1, show: 'all' as const },
    })
    const alone = asked.find(({ fact }) => fact['departmentsOnly'] === true && fact.type === 'count')
    if (!alone) continue
    const answer = {
      application: id,
      fact: alone.key,
      kind: 'correct',
      value: BARRING,
      reason: '立案系统查实',
    } as const
    await department.decide('verification.answer', { body: { ...within, answers: [{ ...answer, seen: null }] } })
    const { verified, application } = await officials.officer.ask('dossier.read', { params: { id } })
    const row = verified?.vetoes[0] ?? compiled.rows[0]!.id
    await officials.officer.decide('dossier.veto', {
      params: { id },
      body: { version: application.version, row, reason: '经有关部门核查，年度内案件数超过一票否决标准。' },
    })
    return
  }
}

/** More than any table lets pass. */
const BARRING = 50

/** Two rows to be mended within some working days; false where no day can be named any more. */
export async function returnIt(
  applying: Applying,
  filled: Filled,
  by: 'office' | 'bureau',
  days: number,
): Promise<boolean> {
  const { clock, programme, officials } = applying
  const due = dueDay(programme.calendar, clock.now(), days)
  if (due === undefined) return false
  const who = by === 'office' ? clerkOf(applying, filled) : officials.officer
  await who.ask('dossier.return', {
    params: { id: filled.id },
    body: {
      version: await versionOf(applying, filled.id),
      reason: by === 'office' ? '请补正后再提交。' : '经形式审查，下列内容需要一次性补正。',
      items: itemsFor(applying, filled),
      dueDay: due,
    },
  })
  return true
}

/** A paper that cannot be read, and a number that the paper does not bear out. */
function itemsFor({ compiled }: Applying, { rows }: Filled) {
  const fallback = partsOf(compiled).rows.filter(({ departments }) => !departments)
  const [first, second] = [...rows, ...fallback.map(({ id }) => id)]
  return [
    { part: first!, note: '照片反光，看不清合计数。', repair: '请重新拍摄后上传。' },
    { part: second!, note: '所附材料与填报的内容不一致。', repair: '请核对后更正，或补充材料。' },
  ]
}

/** Answers what was returned, part by part. */
export async function mend(applying: Applying, filled: Filled): Promise<void> {
  const { agent } = filled.enterprise
  const { evidence, returned } = await agent.ask('application.read', { params: { id: filled.id } })
  for (const { part } of returned) {
    const own = evidence.find(({ row }) => row === part)
    if (own) await agent.ask('evidence.change', { params: { id: own.id }, body: { title: `${own.title}（重新上传）` } })
  }
  const open = (await agent.ask('application.read', { params: { id: filled.id } })).returned
  if (open.some(({ answered }) => !answered)) await restateRows(applying, filled, open)
}

/** Rows without a paper are answered by stating their facts once more. */
async function restateRows(
  { compiled }: Applying,
  { id, enterprise: { agent } }: Filled,
  open: readonly { readonly part: string; readonly answered: boolean }[],
): Promise<void> {
  const { answers } = await agent.ask('application.read', { params: { id } })
  const parts = partsOf(compiled)
  const shut = open.filter(({ answered }) => !answered)
  const facts = new Set(shut.flatMap(({ part }) => parts.row(part)?.facts.map(({ name }) => name) ?? []))
  const changes = answers
    .filter(({ section, field }) => section === 'fact' && facts.has(field))
    .map(({ section, field, value, version }) => ({ section, field, value, base: version }))
  await agent.ask('application.save', { params: { id }, body: { changes } })
}

export async function decline(applying: Applying, filled: Filled, by: 'office' | 'bureau'): Promise<void> {
  const who = by === 'office' ? clerkOf(applying, filled) : applying.officials.officer
  const reason =
    by === 'office' ? '企业已迁出本辖区，不由本单位推荐。' : '企业成立未满一年，不符合申报通知规定的申报条件。'
  const body = { version: await versionOf(applying, filled.id), reason }
  await who.decide('dossier.decline', { params: { id: filled.id }, body })
}

export async function withdraw(applying: Applying, { id, enterprise: { agent } }: Filled): Promise<void> {
  const body = { version: await versionOf(applying, id), reason: '内部材料尚未齐备，拟下一批再申报。' }
  await agent.decide('application.withdraw', { params: { id }, body })
}
