import type { Content } from '#core/applying/content.ts'
import { profileField } from '#core/applying/profile.ts'
import { listDocx } from '#papers/listDocx.ts'
import { listXlsx } from '#papers/listXlsx.ts'
import { recommendationRollUp, type RollUpRow } from '#papers/recommendationRollUp.ts'
import type { Handler } from '#app/kit/call.ts'
import { DOCX, XLSX } from '#app/kit/media.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done, refuse } from '#app/kit/result.ts'
import { batchText } from '#app/batches/batchView.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import { sizeName } from './sizeName.ts'

/** 推荐汇总表: what an office has recommended in a batch, ready to be sealed. */
export const rollUp: Handler<'worklist.rollUp'> = async ({ tx, query, scope, now, world, actor }) => {
  const { batch: id, office, format, language } = query
  const within = scope.district || scope.offices.includes(office)
  const batch = await tx.selectFrom('batch').selectAll().where('id', '=', id).executeTakeFirst()
  const place = await tx.selectFrom('organisation').select('name').where('id', '=', office).executeTakeFirst()
  if (!within || !batch || !place) return refuse('not-found')
  const found = await tx
    .selectFrom('application')
    .innerJoin('submission', (join) =>
      join
        .onRef('submission.application_id', '=', 'application.id')
        .onRef('submission.number', '=', 'application.submissions'),
    )
    .innerJoin('step', 'step.application_id', 'application.id')
    .select([
      'submission.content',
      'application.self_base as base',
      'application.self_bonus as bonus',
      'application.self_total as total',
      'step.reason as opinion',
      'step.at',
    ])
    .distinctOn('application.number')
    .where('application.batch_id', '=', id)
    .where('application.office_id', '=', office)
    .where('step.act', '=', 'recommend')
    .where('application.state', 'not in', ['withdrawn', 'submitted', 'draft'])
    .orderBy('application.number')
    .orderBy('step.number', 'desc')
    .execute()
  const { programme } = programmeOf(world, batch.programme)
  const words = (text: Readonly<Record<string, string>> | undefined): string =>
    text?.[language] ?? Object.values(text ?? {})[0] ?? ''
  const rows = found.map(({ content, base, bonus, total, opinion, at }): RollUpRow => {
    const { enterprise, profile } = content as Content
    const level = typeof profile['level'] === 'string' ? profile['level'] : undefined
    const name = level && profileField('level').options?.[level]?.[language]
    return {
      enterprise: enterprise.name,
      creditCode: enterprise.creditCode,
      industry: words(programme.industries.find((one) => one.id === enterprise.industry)?.name),
      size: sizeName(enterprise.size, language),
      self: { base: base ?? 0, bonus: bonus ?? 0, total: total ?? 0 },
      ...(name && { level: name.replace('{distinction}', words(programme.distinction)) }),
      opinion,
      day: dayOf(at),
    }
  })
  const list = recommendationRollUp(
    {
      programme: words(programme.distinction),
      office: place.name,
      batch: batchText(batch)[language],
      contact: { name: actor?.name ?? '', phone: actor?.phone ?? '' },
      rows,
      day: dayOf(now),
    },
    language,
  )
  const name = `${language === 'zh' ? '推荐汇总表' : 'Recommendation roll-up'} ${place.name}.${format}`
  return done({
    file:
      format === 'docx'
        ? { name, media: DOCX, body: await listDocx(list) }
        : { name, media: XLSX, body: await listXlsx(list) },
  })
}
