import type { OwnNotice } from '#contract/noticing.ts'
import { OUTCOME_TOLD } from '#core/scores/outcome.ts'
import type { Task } from './task.ts'
import type { HomeWords } from './text/home.ts'
import type { Mine } from '../../applying/list/mine.ts'

type Own = Mine['applications'][number]

const pathOf = (id: string) => `/applications/${encodeURIComponent(id)}`

/** So long a result counts as news. */
const NEWS_DAYS = 30
const DAY = 24 * 60 * 60 * 1000

/** What became of the application, for as long as it is news. */
export function resultTask(words: HomeWords, own: Own, now: string): readonly Task[] {
  const { id, state, stateSince, year, batchNumber } = own
  const isNews = Date.parse(now) - Date.parse(stateSince) < NEWS_DAYS * DAY
  if (!OUTCOME_TOLD.has(state) || !isNews) return []
  return [
    {
      id: `result ${id}`,
      to: `${pathOf(id)}/result`,
      title: words.result(words.batch(year, batchNumber)),
      since: stateSince,
    },
  ]
}

/** What others object, while the enterprise has not said anything to it. */
export function objectionTask(words: HomeWords, own: Own, objections: OwnNotice['objections']): readonly Task[] {
  const { id, year, batchNumber } = own
  return objections
    .filter(({ state, statement }) => state === 'investigating' && statement === '')
    .map((objection) => ({
      id: `objection ${objection.id}`,
      to: pathOf(id),
      title: words.answerObjection,
      detail: words.answerObjectionDetail(words.batch(year, batchNumber)),
    }))
}
