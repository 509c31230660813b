import { createHash } from 'node:crypto'
import type { Selectable, Transaction } from 'kysely'
import { type Draft, readDraft } from '#core/applying/check.ts'
import { canonicalJson, type Content, contentOf, type ContentSource } from '#core/applying/content.ts'
import type { AnswerValue } from '#core/applying/answer.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import type { Scope } from '#app/kit/scope.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import type { World } from '#app/kit/world.ts'
import type { BatchRow } from '#app/batches/batchView.ts'
import { compiledRubric } from '#app/programmes/compiledRubric.ts'
import type { ApplicationTable, RosterTable } from '#store/tables/applying.ts'
import type { Tables } from '#store/tables.ts'
import { type EvidenceRow, evidenceOf } from './evidenceRows.ts'
import { reaches } from './reach.ts'

export type ApplicationRow = Selectable<ApplicationTable>

/** An application within reach, locked when it is about to change. */
export async function findApplication(
  tx: Transaction<Tables>,
  id: string,
  scope: Scope,
  lock: 'lock' | 'read' = 'read',
): Promise<ApplicationRow | undefined> {
  return tx
    .selectFrom('application')
    .selectAll()
    .where('id', '=', id)
    .where((eb) => reaches(eb, scope))
    .$if(lock === 'lock', (select) => select.forUpdate())
    .executeTakeFirst()
}

export interface EnterpriseData {
  readonly id: string
  readonly name: string
  readonly creditCode: string
  readonly office: string
  readonly officeName: string
  readonly legalRepresentative: string
  readonly address: string
  readonly industry: string
  readonly size: string
  readonly contactName: string
  readonly contactPhone: string
  readonly contactEmail: string
  readonly version: number
  readonly active: boolean
  readonly programme: string
}

export async function enterpriseData(tx: Transaction<Tables>, id: string): Promise<EnterpriseData> {
  return tx
    .selectFrom('enterprise')
    .innerJoin('organisation', 'organisation.id', 'enterprise.id')
    .innerJoin('organisation as office', 'office.id', 'enterprise.office_id')
    .select([
      'enterprise.id',
      'organisation.name',
      'organisation.programme',
      'enterprise.credit_code as creditCode',
      'enterprise.office_id as office',
      'office.name as officeName',
      'enterprise.legal_representative as legalRepresentative',
      'enterprise.address',
      'enterprise.industry',
      'enterprise.size',
      'enterprise.contact_name as contactName',
      'enterprise.contact_phone as contactPhone',
      'enterprise.contact_email as contactEmail',
      'enterprise.version',
      'enterprise.active',
    ])
    .where('enterprise.id', '=', id)
    .executeTakeFirstOrThrow()
}

export interface AnswerRow {
  readonly section: 'fact' | 'profile'
  readonly field: string
  readonly value: AnswerValue | null
  readonly version: number
  readonly byName: string
  readonly at: Date
}

/** An application with all that is filled in so far. */
export interface Loaded {
  readonly application: ApplicationRow
  readonly batch: BatchRow
  readonly compiled: Compiled
  readonly enterprise: EnterpriseData
  readonly answers: readonly AnswerRow[]
  readonly roster: (Selectable<RosterTable> & { readonly byName: string }) | undefined
  readonly evidence: readonly EvidenceRow[]
}

export async function loadApplication(
  tx: Transaction<Tables>,
  world: World,
  application: ApplicationRow,
): Promise<Loaded> {
  const batch = await tx
    .selectFrom('batch')
    .selectAll()
    .where('id', '=', application.batch_id)
    .executeTakeFirstOrThrow()
  const compiled = await compiledRubric(tx, world, { programme: batch.programme, sha256: batch.programme_sha256 })
  const answers = await tx
    .selectFrom('answer')
    .innerJoin('account', 'account.id', 'answer.by')
    .select(['section', 'field', 'value', 'version', 'account.name as byName', 'at'])
    .where('application_id', '=', application.id)
    .orderBy('section')
    .orderBy('field')
    .execute()
  return {
    application,
    batch,
    compiled,
    enterprise: await enterpriseData(tx, application.enterprise_id),
    answers: answers as unknown as readonly AnswerRow[],
    roster: await tx
      .selectFrom('roster')
      .innerJoin('account', 'account.id', 'roster.by')
      .selectAll('roster')
      .select('account.name as byName')
      .where('application_id', '=', application.id)
      .executeTakeFirst(),
    evidence: await evidenceOf(tx, application.id),
  }
}

const answersIn = ({ answers }: Loaded, section: 'fact' | 'profile'): Readonly<Record<string, AnswerValue>> =>
  Object.fromEntries(
    answers
      .filter((one) => one.section === section && one.value !== null)
      .map(({ field, value }) => [field, value as AnswerValue]),
  )

const rosterFacts = ({ roster }: Loaded) => roster && { facts: roster.facts as Readonly<Record<string, number>> }

/** What is missing, and the score as it stands. */
export function checkLoaded(loaded: Loaded, now: Date) {
  const draft: Draft = {
    compiled: loaded.compiled,
    today: dayOf(now),
    enterprise: loaded.enterprise,
    profile: answersIn(loaded, 'profile'),
    answers: answersIn(loaded, 'fact'),
    roster: rosterFacts(loaded),
    evidence: loaded.evidence.map(({ row, title, state }) => ({ row, title, state })),
  }
  return readDraft(draft)
}

/** The content as it stands, to be hashed, signed and frozen. */
export function contentNow(loaded: Loaded): {
  readonly content: Content
  readonly text: string
  readonly hash: string
} {
  const { batch, roster } = loaded
  const source: ContentSource = {
    compiled: loaded.compiled,
    batch: {
      id: batch.id,
      programme: batch.programme,
      programmeSha256: batch.programme_sha256,
      year: batch.year,
      number: batch.number,
      assessmentYear: batch.assessment_year,
      cutOff: batch.cut_off,
    },
    enterprise: loaded.enterprise,
    profile: answersIn(loaded, 'profile'),
    answers: answersIn(loaded, 'fact'),
    roster: roster && {
      fileName: roster.file_name,
      people: roster.people,
      counted: roster.counted,
      facts: roster.facts as Readonly<Record<string, number>>,
      stepped: roster.stepped,
      sha256: roster.sha256,
    },
    evidence: loaded.evidence.map(({ row, position, sha256, title, media, pages }) => ({
      row,
      position,
      sha256,
      title,
      media,
      pages,
    })),
  }
  const content = contentOf(source)
  const text = canonicalJson(content)
  return { content, text, hash: createHash('sha256').update(text).digest('hex') }
}
