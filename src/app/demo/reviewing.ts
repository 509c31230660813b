import { sameValue } from '#core/claims/sameValue.ts'
import type { AnswerOf } from '#app/kit/call.ts'
import type { Applying } from './applications.ts'
import { identityNumber } from './inventions.ts'
import type { DemoPerson } from './person.ts'

/** Reviewers of each application. */
const EACH = 3

/** Where the reviewers come from: far enough from the enterprises. */
const EMPLOYERS = ['省技工教育研究会', '市职业技术学院', '市机械工程学会', '省机械行业协会', '市人力资源协会'] as const

/** Every reviewer says where they come from, so that ties can be found. */
export async function stateReviewers({ officials: { reviewers }, programme, by }: Applying): Promise<void> {
  for (const [at, reviewer] of reviewers.entries())
    await reviewer.ask('reviewer.state', {
      body: {
        version: 0,
        employer: EMPLOYERS[at % EMPLOYERS.length]!,
        employerCode: '',
        specialities: '人才评价、企业培训',
        identity: identityNumber(programme, by.of(`reviewer/${at}`)),
      },
    })
}

/** By load, balance and conflict, as it is proposed. */
export async function assignReviewers({ officials: { officer } }: Applying, batch: string): Promise<void> {
  const { changes } = await officer.ask('assignment.proposal', {
    query: { batch, each: EACH, most: 999 },
  })
  if (changes.length > 0) await officer.decide('assignment.apply', { body: { batch, changes, reason: '' } })
}

/**
 * Each reviewer declares, and hands in for those of the applications that `isReviewed` names. They judge alike, but one of
 * them now and then sees a row otherwise.
 */
export async function reviewAll(
  { officials: { reviewers }, by }: Applying,
  isReviewed: (enterprise: string) => boolean,
): Promise<void> {
  for (const reviewer of reviewers) {
    const own = (await reviewer.ask('reviewer.reviews')).filter(({ state, open }) => open && state === 'assigned')
    const toDeclare = own.filter(({ declaredAt }) => declaredAt === null).map(({ id }) => id)
    if (toDeclare.length > 0) await reviewer.ask('reviewer.declare', { body: { reviews: toDeclare } })
    for (const { id, enterprise } of own.filter((one) => isReviewed(one.enterprise)))
      await handIn(reviewer, id, by.of(`review/${reviewer.signInName}/${enterprise}`).percent(16))
  }
}

async function handIn(reviewer: DemoPerson, id: string, isStrict: boolean): Promise<void> {
  const file = await reviewer.ask('review.read', { params: { id } })
  for (const [at, { key, fact }] of file.judged.entries()) {
    const value = judged(fact.type, file.stated[key], isStrict && at === 0)
    const reason = value === file.stated[key] ? '材料能够证明，予以认定。' : '会议纪要没有分管领导的内容，不予认定。'
    await reviewer.ask('review.save', { params: { id }, body: { fact: key, value, reason, version: 0 } })
  }
  const { review } = await reviewer.ask('review.read', { params: { id } })
  await reviewer.ask('review.finish', { params: { id }, body: { version: review.version } })
}

/** As stated, or not at all. */
function judged(type: string, stated: unknown, isRefused: boolean): unknown {
  if (type !== 'yesNo') return stated ?? null
  return isRefused ? false : (stated ?? false)
}

/** Where reviewers differ the officer settles, and then the score of every application that can be settled. */
export async function settleAll({ officials: { officer } }: Applying, batch: string): Promise<readonly string[]> {
  const query = { batch, page: 1, size: 200, sort: 'number' as const }
  const { items } = await officer.ask('settlement.list', { query })
  const settled: string[] = []
  for (const { application: id, isSettled, reviews } of items) {
    if (isSettled || reviews.all === 0 || reviews.finished < reviews.all) continue
    let file = await officer.ask('settlement.read', { params: { id } })
    for (const { fact } of file.differences.filter((one) => !one.settled)) {
      const body = {
        version: file.application.version,
        seen: file.seen,
        fact,
        value: mostSaid(file, fact),
        reason: '以多数专家意见为准，已核对原件。',
      }
      file = await officer.ask('settlement.determine', { params: { id }, body })
    }
    const body = { version: file.application.version, seen: file.seen, notWaited: '' }
    await officer.decide('settlement.settle', { params: { id }, body })
    settled.push(id)
  }
  return settled
}

/** What most reviewers say of a fact. */
function mostSaid({ claims }: AnswerOf<'settlement.read'>, fact: string): unknown {
  const said = claims.filter((claim) => claim.fact === fact && claim.ground === 'determined').map(({ value }) => value)
  const votes = (value: unknown): number => said.filter((other) => sameValue(other, value)).length
  return said.toSorted((a, b) => votes(b) - votes(a))[0]
}
