import type { Act } from '#core/rubric/advise/plan.ts'
import type { FactBook } from '#core/rubric/factBook.ts'
import type { Stated, StatedRecord } from '../oracle/statedFacts.ts'

/** The facts' JSON once the acts are done, as a person would enter it; each new record is about somebody new. */
export function carryOut(book: FactBook, facts: Stated, acts: readonly Act[]): Stated {
  const after: Record<string, unknown> = { ...facts }
  acts.forEach((act, at) => {
    const { key, fact, ranks, fields } = book.keys[act.fact]!
    if (act.kind === 'records') {
      const subjects = fields.filter(({ field }) => field.type === 'subject').map(({ name }) => name)
      const added = Array.from({ length: act.times }, (_, nth) => ({
        ...Object.fromEntries(subjects.map((name) => [name, `new ${at} ${nth}`])),
        ...act.record,
      }))
      after[key] = [...(after[key] as StatedRecord[]), ...added]
    } else if (fact.type === 'yesNo') after[key] = act.to === 1
    else if (fact.type === 'choice') after[key] = [...ranks.keys()][act.to]
    else after[key] = fact.type === 'money' ? act.to / 100 : act.to
  })
  return after
}
