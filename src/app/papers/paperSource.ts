import type { Transaction } from 'kysely'
import type { Content } from '#core/applying/content.ts'
import { isProfileKey, profileField } from '#core/applying/profile.ts'
import { maskPhone } from '#core/codes/mask.ts'
import type { Text } from '#core/programme/programme.ts'
import type { Operation } from '#contract/routes.ts'
import type { Call } from '#app/kit/call.ts'
import { dayOf, minuteOf } from '#app/kit/placeTime.ts'
import { batchText } from '#app/batches/batchView.ts'
import { contentNow, findApplication, loadApplication, type Loaded } from '#app/applications/load.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import type { Tables } from '#store/tables.ts'

export type Language = 'zh' | 'en'

/** What every paper of an application is made from. */
export interface PaperSource {
  readonly loaded: Loaded
  /** What the viewer may see: the enterprise its draft, officials the last submission. */
  readonly content: Content
  readonly hash: string
  readonly language: Language
  readonly words: (text: Text | undefined) => string
  readonly batch: string
  /** `2026-1-0037`, or empty before the first submission. */
  readonly number: string
  readonly matter: string
  readonly host: string
  readonly today: string
  readonly madeAt: string
}

export async function paperSource(
  { tx, scope, world, now }: Pick<Call<Operation>, 'tx' | 'scope' | 'world' | 'now'>,
  id: string,
  language: Language,
): Promise<PaperSource | undefined> {
  const application = await findApplication(tx, id, scope)
  if (!application) return undefined
  const loaded = await loadApplication(tx, world, application)
  const own = scope.enterprises.includes(application.enterprise_id)
  const open = application.state === 'draft' || application.state === 'returned'
  const shown = own && open ? contentNow(loaded) : await submitted(tx, application.id)
  if (!shown) return undefined
  const { programme } = programmeOf(world, loaded.batch.programme)
  const words = (text: Text | undefined): string => text?.[language] ?? Object.values(text ?? {})[0] ?? ''
  return {
    loaded,
    content: own ? shown.content : withoutPhones(shown.content),
    hash: shown.hash,
    language,
    words,
    batch: batchText(loaded.batch)[language],
    number: applicationNumber(loaded.batch, application.number),
    matter: words(programme.distinction),
    host: words(programme.place.host ?? programme.place.name),
    today: dayOf(now),
    madeAt: minuteOf(now),
  }
}

/** Officials see enough of a phone number to tell it from another, on paper as on the page. */
const withoutPhones = (content: Content): Content => ({
  ...content,
  profile: Object.fromEntries(
    Object.entries(content.profile).map(([key, value]) => [
      key,
      isPhone(key) && typeof value === 'string' ? maskPhone(value) : value,
    ]),
  ),
})

const isPhone = (key: string): boolean => isProfileKey(key) && profileField(key).type === 'phone'

/** The number people know an application by. */
export const applicationNumber = (
  { year, number: batch }: { readonly year: number; readonly number: number },
  number: number | null,
): string => (number === null ? '' : `${year}-${batch}-${String(number).padStart(4, '0')}`)

async function submitted(
  tx: Transaction<Tables>,
  application: string,
): Promise<{ readonly content: Content; readonly hash: string } | undefined> {
  const found = await tx
    .selectFrom('submission')
    .select(['content', 'content_hash as hash'])
    .where('application_id', '=', application)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return found && { content: found.content as Content, hash: found.hash }
}

export const SHORT = 16
export const shortHash = (hash: string): string => hash.slice(0, SHORT)
