import { randomUUID } from 'node:crypto'
import { creditCode } from './creditCodes.ts'
import type { District, Someone } from './district.ts'
import { query } from './jobs.ts'

/** What the review established of an enterprise; everything else is not stated. */
export type Facts = Readonly<Record<string, unknown>>

export interface ScoredGiven {
  readonly batch: string
  /** References of the programme. */
  readonly office: string
  readonly officer: Someone
  readonly name: string
  readonly code: number
  readonly number: number
  readonly facts: Facts
  readonly industry?: string
  readonly size?: string
}

/** An application whose review is settled, put into the database with the claims it rests on. */
export async function scoredApplication(
  { server, clock, organisation }: Pick<District, 'server' | 'clock' | 'organisation'>,
  { batch, office, officer, name, code, number, facts, industry = 'other', size = 'small' }: ScoredGiven,
): Promise<string> {
  const [id, enterprise] = [randomUUID(), randomUUID()]
  const place = await organisation('office', office)
  const run = (text: string, values: readonly unknown[]) => query(server.databaseUrl, text, values)
  await run(
    `insert into organisation (id, kind, programme, name, created_at)
     values ($1, 'enterprise', '2024-10-04-wuxing', $2, $3)`,
    [enterprise, name, clock.now()],
  )
  await run(
    `insert into enterprise (id, credit_code, office_id, legal_representative, industry, size, active)
     values ($1, $2, $3, '周法人', $4, $5, true)`,
    [enterprise, creditCode(code), place, industry, size],
  )
  await run(
    `insert into application (id, batch_id, enterprise_id, office_id, number, state, state_since, created_by, created_at,
       enterprise_name, enterprise_industry, review_base, review_bonus, review_total)
     values ($1, $2, $3, $4, $5, 'scored', $6, $7, $6, $8, $9, 0, 0, 0)`,
    [id, batch, enterprise, place, number, clock.now(), officer.account, name, industry],
  )
  for (const [fact, value] of Object.entries(facts))
    await run(
      `insert into claim (application_id, fact, value, ground, source, author, at, reason)
       values ($1, $2, $3, $4, $5, $6, $7, '')`,
      [id, fact, JSON.stringify(value), GROUND[fact] ?? 'determined', 'review', officer.account, clock.now()],
    )
  return id
}

/** The authorities' own facts count by their word alone. */
const GROUND: Readonly<Record<string, string>> = {
  arbitrationCases: 'verified',
  arrearsPetitions: 'verified',
  severeInjuries: 'verified',
}
