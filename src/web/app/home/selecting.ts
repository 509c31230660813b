import type { OwnReview } from '#contract/assigning.ts'
import type { Batch } from '#contract/batches.ts'
import type { Conference, Room } from '#contract/conferring.ts'
import type { NoticeWork } from '#contract/noticing.ts'
import type { NoticeToRecognise } from '#contract/recognising.ts'
import { count, WHOLE } from '#core/conference/voting.ts'
import type { State } from '#core/workflow/states.ts'
import type { Language } from '../../text/language.ts'
import { countText } from '../text/count.ts'
import { dayText } from '../text/moment.ts'
import type { Task } from './task.ts'
import type { HomeWords } from './text/home.ts'

export interface BatchCounts {
  readonly batch: Batch
  readonly states: readonly { readonly state: State; readonly count: number }[]
}

/** Told by tasks of their own, which lead to the page where they are done. */
export const IN_SELECTION: ReadonlySet<State> = new Set(['under_review', 'scored', 'reserved', 'selected', 'on_notice'])

const inState = ({ states }: BatchCounts, state: State): number => states.find((one) => one.state === state)?.count ?? 0

/** Review scores to settle. */
export function settlementTask(words: HomeWords, counts: BatchCounts): readonly Task[] {
  const waiting = inState(counts, 'under_review')
  const { id, year, number, steps } = counts.batch
  if (waiting === 0) return []
  return [
    {
      id: `settle ${id}`,
      to: `/settlement?batch=${id}`,
      title: words.settle(countText(waiting)),
      detail: words.batch(year, number),
      due: steps.review,
    },
  ]
}

/** Applications whose scores are settled, and no conference that is about them. */
export function conferenceTask(
  words: HomeWords,
  counts: BatchCounts,
  conferences: readonly Conference[],
  work: readonly NoticeWork[],
): readonly Task[] {
  const waiting = inState(counts, 'scored')
  const { id, year, number, steps } = counts.batch
  // A decision takes effect with its notice; who is scored after that was reviewed again.
  const isDecided = work.some((one) => one.batch === id && one.awaited)
  const isCalled = conferences.some(
    ({ batch, state }) => batch?.id === id && (state === 'preparing' || state === 'frozen'),
  )
  if (waiting === 0 || isCalled || isDecided) return []
  return [
    {
      id: `conference ${id}`,
      to: '/conferences',
      title: words.callConference(countText(waiting)),
      detail: words.batch(year, number),
      due: steps.conference,
    },
  ]
}

/** Its day has come and the list is not frozen. */
export function freezeTask(words: HomeWords, conferences: readonly Conference[], today: string): readonly Task[] {
  return conferences
    .filter(({ batch, state, heldOn }) => batch !== null && state === 'preparing' && heldOn <= today)
    .map(({ id, title, heldOn }) => ({
      id: `freeze ${id}`,
      to: `/conferences/${id}`,
      title: words.freeze,
      detail: title,
      due: heldOn,
    }))
}

/** In the room: a list to put to the vote, one's own vote, the decision to confirm. */
export function roomTask(words: HomeWords, room: Room, mayPropose: boolean): readonly Task[] {
  const { id, title, heldOn, proposal, votes, members, may, self } = room
  const task = { to: `/conferences/${id}`, detail: title, due: heldOn }
  if (!proposal) return mayPropose ? [{ ...task, id: `propose ${id}`, title: words.propose }] : []
  const since = proposal.at
  const hasVoted = votes.some(({ matter, account, at }) => matter === WHOLE && account === self && at >= since)
  const isCarried = count(room, members, votes, { matter: WHOLE, since }).isCarried
  return [
    ...(may.vote && !hasVoted ? [{ ...task, id: `vote ${id}`, title: words.vote, since }] : []),
    ...(may.decide && isCarried ? [{ ...task, id: `decide ${id}`, title: words.decide, since }] : []),
  ]
}

/** A decision without its notice, the first of a batch or a further one; or places that have become free. */
export function noticeTask(words: HomeWords, work: readonly NoticeWork[], batches: readonly Batch[]): readonly Task[] {
  return work.flatMap(({ conference, batch: id, draft, awaited, free }) => {
    const batch = batches.find((one) => one.id === id)
    if (!awaited && !draft && free === 0) return []
    return [
      {
        id: `notice ${conference}`,
        to: draft ? `/notice-work/${draft}` : '/notice-work',
        title: draft ? words.publishNotice : awaited ? words.drawUpNotice : words.fillPlaces(countText(free)),
        ...(batch && { detail: words.batch(batch.year, batch.number) }),
        due: awaited ? batch?.steps.notice : undefined,
      },
    ]
  })
}

export function objectionsTask(words: HomeWords, work: readonly NoticeWork[]): readonly Task[] {
  const open = work.flatMap(({ notices }) => notices).reduce((sum, { objectionsOpen }) => sum + objectionsOpen, 0)
  if (open === 0) return []
  return [
    {
      id: 'objections',
      to: '/objection-cases',
      title: words.objections(countText(open)),
      detail: words.objectionsDetail,
    },
  ]
}

/** A notice whose last day has passed, with enterprises to recognise. */
export function recogniseTask(
  words: HomeWords,
  notices: readonly NoticeToRecognise[],
  batches: readonly Batch[],
  language: Language,
): readonly Task[] {
  return notices
    .filter(({ over, waiting }) => over && waiting > 0)
    .map(({ id, waiting, lastDay, batch }) => ({
      id: `recognise ${id}`,
      to: `/recognitions/issue/${id}`,
      title: words.recognise(countText(waiting)),
      detail: lastDay ? words.noticeOver(dayText(lastDay, language)) : '',
      due: batches.find((one) => one.id === batch)?.steps.recognition,
    }))
}

/** A reviewer's own reviews that can be gone on with, and the day the first of them is due. */
export function reviewsTask(words: HomeWords, reviews: readonly OwnReview[]): readonly Task[] {
  const waiting = reviews.filter(
    ({ open, state, ties }) => open && ties.length === 0 && (state === 'assigned' || state === 'begun'),
  )
  if (waiting.length === 0) return []
  const undeclared = waiting.filter(({ declaredAt }) => declaredAt === null).length
  return [
    {
      id: 'reviews',
      to: '/reviews',
      title: words.reviews(countText(waiting.length)),
      ...(undeclared > 0 && { detail: words.undeclared(countText(undeclared)) }),
      due: waiting.flatMap(({ dueDay }) => dueDay ?? []).sort()[0],
    },
  ]
}
