import { expect, test } from 'vitest'
import type { OwnReview } from '#contract/assigning.ts'
import type { Batch } from '#contract/batches.ts'
import type { Conference, Room } from '#contract/conferring.ts'
import type { NoticeWork } from '#contract/noticing.ts'
import type { NoticeToRecognise } from '#contract/recognising.ts'
import type { State } from '#core/workflow/states.ts'
import {
  conferenceTask,
  freezeTask,
  noticeTask,
  objectionsTask,
  recogniseTask,
  reviewsTask,
  roomTask,
  settlementTask,
} from './selecting.ts'
import type { Task } from './task.ts'
import { HOME_TEXT } from './text/home.ts'

const words = HOME_TEXT.zh
const told = (tasks: readonly Task[]) => tasks.map(({ title, to, due }) => [title, to, due])

const STEPS = { review: '2026-04-10', conference: '2026-04-20', notice: '2026-04-25', recognition: '2026-05-10' }
const BATCH = { id: 'spring', year: 2026, number: 1, steps: STEPS } as Batch
const counts = (...states: readonly (readonly [State, number])[]) => ({
  batch: BATCH,
  states: states.map(([state, count]) => ({ state, count })),
})

test.each([
  [0, []],
  [4, [['4 家评审中，评审分待核定', '/settlement?batch=spring', '2026-04-10']]],
])('%i under review', (count, tasks) => {
  expect(told(settlementTask(words, counts(['under_review', count])))).toEqual(tasks)
})

const HEAD = { title: '联席会议', heldOn: '2026-04-15', place: '', version: 1 }
const conference = (state: Conference['state'], id = 'meeting'): Conference => ({
  ...HEAD,
  id,
  state,
  batch: { id: 'spring', year: 2026, number: 1 },
})
const noticed = (notices: number, more: Partial<NoticeWork> = {}) =>
  ({
    conference: 'meeting',
    batch: 'spring',
    draft: null,
    awaited: notices === 0,
    free: 0,
    notices: Array.from({ length: notices }, () => ({ objectionsOpen: 0 })),
    ...more,
  }) as NoticeWork

const CALL = [['3 家待审议，还没有安排联席会议', '/conferences', '2026-04-20']]

test.each<[string, readonly Conference[], readonly NoticeWork[], readonly unknown[]]>([
  ['no conference', [], [], CALL],
  ['one that was called off', [conference('cancelled')], [], CALL],
  ['one that is prepared', [conference('preparing')], [], []],
  ['one in session', [conference('frozen')], [], []],
  ['one decided, its notice not published', [conference('decided')], [noticed(0)], []],
  ['one decided and published: these were reviewed again', [conference('decided')], [noticed(1)], CALL],
  [
    'a further one decided, its notice not published',
    [conference('decided', 'further'), conference('decided')],
    [noticed(1, { conference: 'further', awaited: true })],
    [],
  ],
  [
    'two decided and published',
    [conference('decided', 'further'), conference('decided')],
    [noticed(2, { conference: 'further' })],
    CALL,
  ],
])('three scored, %s', (_, conferences, work, tasks) => {
  expect(told(conferenceTask(words, counts(['scored', 3]), conferences, work))).toEqual(tasks)
})

test.each([
  ['the day before', '2026-04-14', 0],
  ['on its day', '2026-04-15', 1],
])('the list is to be frozen: %s', (_, today, tasks) => {
  expect(freezeTask(words, [conference('preparing'), conference('frozen')], today)).toHaveLength(tasks)
})

const member = (account: string, convener = false) => ({
  account,
  name: account,
  represents: account,
  representsName: account,
  convener,
  present: true,
})
const room = (proposed: boolean, self: string, voted: readonly (readonly [string, string])[] = []) =>
  ({
    ...conference('frozen'),
    members: [member('chair', true), member('one'), member('two')],
    quorum: '2/3',
    majority: '1/2',
    proposal: proposed ? { choice: null, resolution: '', at: '2026-04-15T02:00:00.000Z', by: '' } : null,
    votes: voted.map(([account, at]) => ({ matter: 'list', account, vote: 'yes', at })),
    may: { manage: self === 'officer', vote: self !== 'officer', decide: self === 'chair' },
    self,
  }) as unknown as Room
const EARLIER = '2026-04-15T01:00:00.000Z'
const LATER = '2026-04-15T03:00:00.000Z'

test.each<[string, Room, boolean, readonly string[]]>([
  ['nothing proposed: who may propose', room(false, 'officer'), true, ['提请联席会议表决']],
  ['nothing proposed: a member', room(false, 'one'), false, []],
  ['proposed: a member who has not voted', room(true, 'one'), false, ['在联席会议上表决']],
  ['proposed: a member who has', room(true, 'one', [['one', LATER]]), false, []],
  [
    'a vote on an earlier proposal no longer counts',
    room(true, 'one', [['one', EARLIER]]),
    false,
    ['在联席会议上表决'],
  ],
  [
    'carried: the convener',
    room(true, 'chair', [
      ['one', LATER],
      ['chair', LATER],
    ]),
    true,
    ['表决已通过，确认会议决定'],
  ],
  ['proposed: an officer without a seat', room(true, 'officer'), true, []],
])('%s', (_, one, mayPropose, titles) => {
  expect(roomTask(words, one, mayPropose).map(({ title }) => title)).toEqual(titles)
})

test.each<[string, NoticeWork, readonly unknown[]]>([
  ['decided, nothing drawn up', noticed(0), [['会议已有决定，起草公示', '/notice-work', '2026-04-25']]],
  ['a draft', noticed(0, { draft: 'draft' }), [['发布公示', '/notice-work/draft', '2026-04-25']]],
  ['published', noticed(1), []],
  [
    'published, and a further conference has decided',
    noticed(1, { awaited: true }),
    [['会议已有决定，起草公示', '/notice-work', '2026-04-25']],
  ],
  [
    'published, two places free',
    noticed(1, { free: 2 }),
    [['空出 2 个名额，可由候补企业递补', '/notice-work', undefined]],
  ],
  [
    'published, a second one drawn up',
    noticed(1, { draft: 'second', free: 2 }),
    [['发布公示', '/notice-work/second', undefined]],
  ],
])('notice: %s', (_, work, tasks) => {
  expect(told(noticeTask(words, [work], [BATCH]))).toEqual(tasks)
})

test('objections of all notices together; none is no task', () => {
  const notices = [{ objectionsOpen: 1 }, { objectionsOpen: 2 }] as NoticeWork['notices']
  expect(told(objectionsTask(words, [noticed(0, { notices }), noticed(1)]))).toEqual([
    ['3 件异议待办理', '/objection-cases', undefined],
  ])
  expect(objectionsTask(words, [noticed(2)])).toEqual([])
})

test.each([
  ['running', { over: false, waiting: 5 }, 0],
  ['over, all recognised', { over: true, waiting: 0 }, 0],
  ['over, five waiting', { over: true, waiting: 5 }, 1],
])('recognition: a notice that is %s', (_, standing, tasks) => {
  const notice = { id: 'notice', batch: 'spring', lastDay: '2026-05-01', ...standing } as NoticeToRecognise
  const found = recogniseTask(words, [notice], [BATCH], 'zh')
  expect(found).toHaveLength(tasks)
  for (const task of found)
    expect(task).toMatchObject({ title: '5 家公示期满，待认定', to: '/recognitions/issue/notice', due: '2026-05-10' })
})

const review = (state: OwnReview['state'], more: Partial<OwnReview> = {}) =>
  ({ state, open: true, ties: [], declaredAt: null, dueDay: '2026-04-10', ...more }) as unknown as OwnReview

test.each<[string, readonly OwnReview[], readonly unknown[]]>([
  ['none', [], []],
  [
    'all done, tied or paused',
    [review('finished'), review('assigned', { ties: ['phone'] }), review('begun', { open: false })],
    [],
  ],
  [
    'two of them, the earlier day counts',
    [review('assigned'), review('begun', { declaredAt: LATER, dueDay: '2026-04-02' }), review('recused')],
    [['2 家等您评审', '/reviews', '2026-04-02']],
  ],
])('reviews: %s', (_, reviews, tasks) => {
  expect(told(reviewsTask(words, reviews))).toEqual(tasks)
})

test('how many a reviewer has not declared', () => {
  const tasks = reviewsTask(words, [review('assigned'), review('begun', { declaredAt: LATER })])
  expect(tasks).toMatchObject([{ detail: '其中 1 家还没有作回避声明' }])
})
