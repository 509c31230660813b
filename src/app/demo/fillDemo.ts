import type { Programme } from '#core/programme/programme.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import type { World } from '#app/kit/world.ts'
import { lapseOverdue } from '#app/applications/lapse.ts'
import {
  type Applying,
  attachAll,
  begin,
  type DemoBatch,
  type Filled,
  fillIn,
  finishAndSubmit,
  readyToApply,
  sign,
  submit,
} from './applications.ts'
import { closeBatch, publishBatch, workingDaysOn } from './batches.ts'
import { type Chance, chance, idOf } from './chance.ts'
import { demoClock } from './clock.ts'
import {
  decideRegistration,
  type DemoEnterprise,
  enterEnterprise,
  registerEnterprise,
  type Registry,
} from './enterprises.ts'
import type { FileTaker } from './evidence.ts'
import { DEMO_PASSWORD } from './logins.ts'
import {
  accept,
  answerAll,
  bar,
  decline,
  mend,
  type Outcome,
  recommendAll,
  returnIt,
  withdraw,
} from './officialActs.ts'
import { appointOfficials } from './officials.ts'
import { assignReviewers, reviewAll, settleAll, stateReviewers } from './reviewing.ts'
import {
  convene,
  decideList,
  decideObjections,
  listed,
  object,
  publishNotice,
  recheck,
  recogniseAll,
} from './selecting.ts'

/** The database holds something already: nothing is added to what may be real. */
export class DemoNotEmpty extends Error {}

/** How many of everything, by what comes of it. */
export interface DemoPlan {
  /** Enterprises that came in before the first batch, before the second, and while the last is open. */
  readonly enterprises: readonly [number, number, number]
  readonly past: Readonly<Partial<Record<Outcome, number>>>
  readonly present: Readonly<Partial<Record<Outcome, number>>>
  /** Applications to the open batch that were only begun: how far, in hundredths of what is asked. */
  readonly begun: readonly number[]
  /** Filled in and not signed, signed and not submitted, submitted. */
  readonly open: readonly [number, number, number]
  readonly waiting: number
}

/** The last day on which each phase of the past began, counted back from today. */
const AGO = {
  setUp: 452,
  past: 420,
  pastClosed: 382,
  reviewed: 358,
  conference: 346,
  notice: 342,
  objections: 330,
  recognised: 322,
  present: 84,
  presentClosed: 40,
  presentReviewed: 20,
  lately: 12,
  rechecked: 9,
  supplement: 4,
  last: 3,
} as const

const WHOLE: DemoPlan = {
  enterprises: [36, 18, 8],
  past: { accepted: 10, declinedByOffice: 1, declinedByBureau: 1, withdrawn: 1, lapsed: 1 },
  present: {
    submitted: 14,
    resubmitted: 1,
    returnedByOffice: 2,
    recommended: 5,
    returnedByBureau: 2,
    accepted: 8,
    vetoed: 1,
    declinedByOffice: 1,
    declinedByBureau: 1,
    withdrawn: 1,
    lapsed: 1,
  },
  begun: [0, 15, 40, 70, 95],
  open: [1, 1, 3],
  waiting: 3,
}

/**
 * A district as it might be: three administrators, officials of every role, enterprises at every stage over three
 * batches. Everything is done through the operations themselves, in the order of time, so that journal, claims and
 * messages are those of real acts. The same from the same day on. Nothing is done where it was done before.
 * @throws {DemoNotEmpty}
 */
export async function fillDemo(world: World, takeFile: FileTaker, today: Date, plan: DemoPlan = WHOLE): Promise<void> {
  const setup = await world.db.selectFrom('setup').selectAll().executeTakeFirst()
  if (setup?.demo) return
  const anybody = await world.db.selectFrom('account').select('id').limit(1).executeTakeFirst()
  if (setup?.done_at || anybody) throw new DemoNotEmpty()
  const { programme } = world.programmes[0]!
  const by = chance(programme.id)
  const place = { world: await demoWorld(world, by), clock: demoClock(today, AGO.setUp, programme.calendar) }
  const officials = await appointOfficials(place, programme, by)
  const organisations = await officesOf(world, programme)
  const registry: Registry = { ...place, programme, by, officials, organisations, names: new Set() }
  await liveThrough(readyToApply(registry, takeFile), today, plan)
  await world.db.updateTable('setup').set({ demo: true }).execute()
}

/**
 * Ids and secrets are drawn by chance that repeats, and everybody has one hash: the password is known anyway, and
 * hashing is slow on purpose.
 */
async function demoWorld(world: World, by: Chance): Promise<World> {
  const hash = await world.passwords.hash(DEMO_PASSWORD)
  const [ids, secrets] = [by.of('ids'), by.of('secrets')]
  return {
    ...world,
    ids: () => idOf(ids),
    secret: (bytes) => secrets.bytes(bytes).toString('base64url'),
    passwords: { hash: async () => hash, verify: async (_, given) => given === DEMO_PASSWORD },
  }
}

async function officesOf({ db }: World, { id }: Programme): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'reference'])
    .where('programme', '=', id)
    .where('kind', '=', 'office')
    .execute()
  return new Map(rows.map((row) => [row.reference ?? '', row.id]))
}

/** As the past batch gives them away; and fewer than there are candidates, so that there is something to decide. */
const USUAL_QUOTAS = { skilled: 6, excellent: 1 }
const SHORT_QUOTAS = { skilled: 3, excellent: 1 }

async function liveThrough(all: Applying, today: Date, plan: DemoPlan): Promise<void> {
  const { clock, programme } = all
  const numbers = new Map<number, number>()
  const ago = (days: number): string => dayOf(new Date(today.getTime() - days * DAY_MS))
  /** Called for the day before it opens. */
  const open = async (daysAgo: number, closes: string, quotas = USUAL_QUOTAS): Promise<DemoBatch> => {
    clock.goTo(daysAgo + 1)
    const batch = await publishBatch(all, { opens: ago(daysAgo), closes, quotas }, numbers)
    clock.goTo(daysAgo - 1)
    return batch
  }
  const enterprises: DemoEnterprise[] = []
  const enter = async (count: number): Promise<void> => {
    for (let more = 0; more < count; more++) enterprises.push(await enterEnterprise(all, enterprises.length + 1))
  }

  await enter(plan.enterprises[0])
  const past = await open(AGO.past, ago(AGO.pastClosed))
  await through(all, enterprises, past, plan.past, AGO.pastClosed)
  await answerAll(all, past.id)
  const { conference, recognised } = await selectPast(all, past, ago)

  clock.goTo(AGO.present + 8)
  await enter(plan.enterprises[1])
  await closeBatch(all, past)
  const present = await open(AGO.present, ago(AGO.presentClosed), SHORT_QUOTAS)
  // Who came last applies first, so that the past batch's are not all the same.
  await through(all, enterprises.toReversed(), present, plan.present, AGO.presentClosed)

  await reviewPresent(all, present)

  const last = await open(AGO.lately, workingDaysOn(programme.calendar, today, 10))
  await enter(plan.enterprises[2])
  await recheckPast(all, recognised)
  clock.goTo(AGO.last + 3)
  await openBatch(all, enterprises.toReversed(), last, plan)
  await supplement(all, conference)
  clock.goTo(AGO.last)
  await remind(all, last)
  for (let more = 1; more <= plan.waiting; more++) await registerEnterprise(all, enterprises.length + more)
  await decideRegistration(all, await registerEnterprise(all, enterprises.length + plan.waiting + 1), false)
}

/**
 * The past batch to its end: reviewed, decided, published, objected to, recognised. Where the holidays of a year are not
 * announced, its notice cannot end, and nobody is recognised yet.
 */
async function selectPast(
  all: Applying,
  { id: batch, year }: DemoBatch,
  ago: (days: number) => string,
): Promise<{ readonly conference: string; readonly recognised: readonly string[] }> {
  const { clock, programme } = all
  clock.goTo(AGO.reviewed)
  await stateReviewers(all)
  await assignReviewers(all, batch)
  await reviewAll(all, () => true)
  await settleAll(all, batch)
  clock.goTo(AGO.conference)
  const title = `${year}年第1批联席会议`
  const conference = await convene(all, { batch, title, heldOn: ago(AGO.conference) })
  await decideList(all, conference, { skilled: 6, excellent: 1, reserve: 3 })
  clock.goTo(AGO.notice)
  const notice = await publishNotice(all, conference)
  const listedThere = await listed(all, notice)
  // The last of the list and the one before it.
  for (const application of listedThere.slice(-2)) await object(all, notice, application)
  clock.goTo(AGO.objections)
  await decideObjections(all, notice, (at) => (at === 0 ? 'dismissed' : 'upheld'))
  clock.goTo(AGO.recognised)
  const issuedOn = dayOf(clock.now())
  const documentNumber = `${documentHead(programme)}〔${issuedOn.slice(0, 4)}〕12号`
  return { conference, recognised: await recogniseAll(all, notice, { documentNumber, issuedOn }) }
}

/** 某人社发, of the place: its first letter of its name that is not 区. */
const documentHead = ({ place }: Programme): string => `${(place.name['zh'] ?? '某').slice(0, 1)}人社发`

/** One kept, one better than before, one under inquiry, one that cheated; the others wait for their re-check. */
async function recheckPast(all: Applying, [kept, better, doubtful, false_]: readonly string[]): Promise<void> {
  if (kept) await recheck(all, kept, 'keep')
  if (better) await recheck(all, better, 'upgrade')
  if (doubtful) await recheck(all, doubtful, 'suspend')
  if (false_) await recheck(all, false_, 'revoke')
}

/** Half of those under review are scored and before the conference; the reviews of the others are under way. */
async function reviewPresent(all: Applying, { id: batch, year }: DemoBatch): Promise<void> {
  all.clock.goTo(AGO.presentReviewed)
  await assignReviewers(all, batch)
  const { items } = await all.officials.officer.ask('settlement.list', {
    query: { batch, page: 1, size: 200, sort: 'number' },
  })
  const half = new Set(items.slice(0, Math.ceil(items.length / 2)).map(({ enterprise }) => enterprise))
  await reviewAll(all, (enterprise) => half.has(enterprise))
  const settled = await settleAll(all, batch)
  if (settled.length > 0) await convene(all, { batch, title: `${year}年第1批联席会议`, heldOn: dayOf(all.clock.now()) })
}

/** A place became free when an objection was upheld: who waited in reserve is on notice now, and somebody objects. */
async function supplement(all: Applying, conference: string): Promise<void> {
  all.clock.goTo(AGO.supplement)
  const work = (await all.officials.officer.ask('notice.work')).find((one) => one.conference === conference)
  if (!work || Math.min(work.free, work.reserved) === 0) return
  const notice = await publishNotice(all, conference)
  const [application] = await listed(all, notice)
  if (application) await object(all, notice, application)
}

const DAY_MS = 86_400_000
/** So many fill in side by side, while their files are looked into. */
const TOGETHER = 3

/** Everybody submits while the batch is open; what comes of each is decided after it has closed. */
async function through(
  all: Applying,
  enterprises: readonly DemoEnterprise[],
  batch: DemoBatch,
  outcomes: DemoPlan['past'],
  closedAgo: number,
): Promise<void> {
  const wanted = Object.entries(outcomes).flatMap(([outcome, count]) =>
    Array.from({ length: count }, () => outcome as Outcome),
  )
  const filled: Filled[] = []
  for (let from = 0; from < wanted.length; from += TOGETHER) {
    const some = enterprises.slice(from, Math.min(from + TOGETHER, wanted.length))
    const begun: Filled[] = []
    for (const one of some) begun.push(await fillIn(all, one, batch))
    for (const one of begun) await finishAndSubmit(all, one)
    filled.push(...begun)
  }
  const of = (...kinds: readonly Outcome[]): readonly Filled[] => filled.filter((_, at) => kinds.includes(wanted[at]!))
  all.clock.goTo(closedAgo - 2)
  for (const one of of('lapsed')) await returnIt(all, one, 'office', 2)
  for (const one of of('withdrawn')) await withdraw(all, one)
  for (const one of of('declinedByOffice')) await decline(all, one, 'office')
  for (const one of of('resubmitted')) await backAndForth(all, one)
  await recommendAll(all, of('recommended', 'returnedByBureau', 'accepted', 'vetoed', 'declinedByBureau'))
  all.clock.goTo(closedAgo - 8)
  for (const one of of('accepted', 'vetoed')) await accept(all, one)
  for (const one of of('vetoed')) await bar(all, one, batch.id)
  for (const one of of('declinedByBureau')) await decline(all, one, 'bureau')
  await lapseOverdue(all.world, all.clock.now())
  const left = of('returnedByOffice', 'returnedByBureau')
  // Lately, so that their time is not over.
  if (left.length > 0) all.clock.goTo(AGO.lately + 3)
  for (const one of left) await returnIt(all, one, of('returnedByOffice').includes(one) ? 'office' : 'bureau', 16)
}

async function backAndForth(all: Applying, filled: Filled): Promise<void> {
  if (!(await returnIt(all, filled, 'office', 5))) return
  await mend(all, filled)
  await sign(filled)
  await submit(filled)
}

/** Some have only begun, some are nearly there, some are done; the others have not started. */
async function openBatch(
  all: Applying,
  enterprises: readonly DemoEnterprise[],
  batch: DemoBatch,
  { begun, open: [full, signed, sent] }: DemoPlan,
): Promise<void> {
  const next = enterprises.values()
  for (const share of begun) await begin(all, next.next().value!, batch, share)
  for (let at = 0; at < full + signed + sent; at++) {
    const filled = await fillIn(all, next.next().value!, batch)
    await attachAll(all, filled)
    if (at >= full) await sign(filled)
    if (at >= full + signed) await submit(filled)
  }
}

/** The busiest office reminds those of its area. */
async function remind({ officials: { clerks } }: Applying, { id }: DemoBatch): Promise<void> {
  const [clerk] = clerks.values()
  const asked = {
    batch: id,
    to: 'notStarted',
    enterprises: [],
    text: '申报窗口已开放，请尽早登录填报，遇到问题可联系我们。',
  } as const
  const { recipients } = await clerk!.ask('reminder.preview', { body: { ...asked, enterprises: [] } })
  if (recipients > 0) await clerk!.decide('reminder.send', { body: { ...asked, enterprises: [], recipients } })
}
