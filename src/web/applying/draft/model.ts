import type { Application } from '#contract/applying.ts'
import { type Check, type Draft, readDraft } from '#core/applying/check.ts'
import { type Queue, shownSection } from '#core/applying/merge.ts'
import { type PartStanding, standings } from '#core/applying/standings.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { explain } from '#core/rubric/explain.ts'
import type { Scored } from '../../score/scored.ts'
import { tableView } from '../../score/tableView.ts'
import type { TableView } from '../../table/view.ts'
import type { Language } from '../../text/language.ts'

/** What follows from an application as it is typed at this moment. */
export interface Model {
  readonly draft: Draft
  readonly check: Check
  readonly standing: (part: string) => PartStanding
  readonly scored: Scored
  readonly view: TableView
}

export interface ModelSource {
  readonly compiled: Compiled
  readonly application: Application
  readonly queue: Queue
  readonly today: string
  readonly language: Language
}

export function modelOf({ compiled, application, queue, today, language }: ModelSource): Model {
  const draft = draftOf(compiled, application, queue, today)
  const check = readDraft(draft)
  const { state, openParts, returned } = application
  const byPart = new Map(standings(draft, check, { state, openParts, returned }).map((one) => [one.part, one]))
  const { stated } = check
  const sources = Object.entries(stated.grounds).map(
    ([fact, ground]) => [fact, ground === 'roster' ? 'roster' : 'typed'] as const,
  )
  const scored: Scored = {
    ...stated,
    explanation: explain(compiled, stated.sheet),
    sources: Object.fromEntries(sources),
  }
  return {
    draft,
    check,
    standing: (part) => byPart.get(part) ?? { part, state: 'none', gaps: [], lock: undefined },
    scored,
    view: tableView(compiled, scored, language),
  }
}

const draftOf = (
  compiled: Compiled,
  { profile, roster, evidence }: Application,
  queue: Queue,
  today: string,
): Draft => ({
  compiled,
  today,
  enterprise: profile,
  profile: shownSection(queue, 'profile'),
  answers: shownSection(queue, 'fact'),
  roster: roster ?? undefined,
  evidence,
})
