import { query } from './jobs.ts'

export interface OnNotice {
  readonly databaseUrl: string
  readonly batch: string
  /** Who created and published it: an account. */
  readonly by: string
  readonly entries: readonly { readonly application: string; readonly level: 'skilled' | 'excellent' }[]
  readonly publishedAt?: string
  readonly lastDay?: string | null
  readonly number?: number
}

/** Applications on a published notice, as if the conference had selected them. Gives the notice. */
export async function putOnNotice(given: OnNotice): Promise<string> {
  const { databaseUrl, batch, by, entries, number = 1 } = given
  const { publishedAt = '2026-06-15T01:00:00Z', lastDay = '2026-06-22' } = given
  const [notice, conference] = [`notice-${batch}-${number}`, `conference-${batch}-${number}`]
  await query(
    databaseUrl,
    `insert into conference (id, batch_id, title, held_on, state, rules, created_by, created_at)
     values ($1, null, '联席会议', '2026-06-10', 'decided', '{}', $2, $3)`,
    [conference, by, publishedAt],
  )
  await query(
    databaseUrl,
    `insert into notice (id, batch_id, conference_id, number, state, title, content, days, published_at, published_by,
       first_day, last_day, created_by, created_at)
     values ($1, $2, $3, $4, 'published', '关于拟认定名单的公示', '{}', 5, $5, $6, '2026-06-16', $7, $6, $5)`,
    [notice, batch, conference, number, publishedAt, by, lastDay],
  )
  for (const [position, { application, level }] of entries.entries()) {
    await query(databaseUrl, 'insert into notice_entry values ($1, $2, $3, $4)', [notice, application, position, level])
    await query(databaseUrl, `update application set state = 'on_notice', level = $2, state_since = $3 where id = $1`, [
      application,
      level,
      publishedAt,
    ])
  }
  return notice
}

/** An objection against an application, as it stands on a notice. */
export async function putObjection(
  databaseUrl: string,
  notice: string,
  application: string,
  state = 'received',
): Promise<string> {
  const id = `objection-${application}-${state}`
  await query(
    databaseUrl,
    `insert into objection (id, receipt, notice_id, application_id, objector_sealed, content, state, received_at)
     values ($1, $1, $2, $3, 'sealed', '与事实不符', $4, now())`,
    [id, notice, application, state],
  )
  return id
}
