import { useEffect, useRef, useState } from 'react'
import { type ReviewFile, reviewRoutes } from '#contract/reviewing.ts'
import { useAct } from '../app/ui/useAct.ts'

export interface Draft {
  readonly value: unknown
  readonly reason: string
  readonly version: number
  /** Typed and not saved yet. */
  readonly waits: boolean
}

export interface ReviewAnswers {
  readonly drafts: Readonly<Record<string, Draft>>
  readonly waiting: number
  readonly busy: boolean
  readonly problem: unknown
  /** The fact whose answer the server did not take. */
  readonly refused: string | undefined
  readonly change: (fact: string, part: Partial<Pick<Draft, 'value' | 'reason'>>) => void
  /** Saves what waits; false where something could not be saved. */
  readonly flush: () => Promise<boolean>
}

const QUIET = 800

/** What the reviewer writes, saved by itself once the typing rests; what cannot be saved stays on the page. */
export function useReviewAnswers({ review, judged, answers }: ReviewFile): ReviewAnswers {
  const [drafts, setDrafts] = useState<ReviewAnswers['drafts']>(() =>
    Object.fromEntries(
      judged.map(({ key }) => {
        const kept = answers.find(({ fact }) => fact === key)
        return [
          key,
          { value: kept?.value ?? null, reason: kept?.reason ?? '', version: kept?.version ?? 0, waits: false },
        ]
      }),
    ),
  )
  // What is saved next is read from here: the page may not have been drawn again yet.
  const latest = useRef(drafts)
  const save = useAct(reviewRoutes.save)
  const [refused, setRefused] = useState<string>()
  const put = (fact: string, part: Partial<Draft>): void => {
    latest.current = { ...latest.current, [fact]: { ...latest.current[fact]!, ...part } }
    setDrafts(latest.current)
  }
  const saveAll = async (): Promise<boolean> => {
    for (const [fact, { value, reason, version, waits }] of Object.entries(latest.current)) {
      if (!waits) continue
      const kept = await save.done({ params: { id: review.id }, body: { fact, value, reason, version } })
      setRefused(kept ? undefined : fact)
      if (!kept) return false
      const now = latest.current[fact]!
      put(fact, { version: kept.version, waits: now.value !== value || now.reason !== reason })
    }
    return true
  }
  // One after another, so that no answer is sent on a version that is just being replaced.
  const last = useRef<Promise<boolean>>(Promise.resolve(true))
  const flush = (): Promise<boolean> => (last.current = last.current.then(saveAll))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const change: ReviewAnswers['change'] = (fact, part) => {
    put(fact, { ...part, waits: true })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), QUIET)
  }
  const waiting = Object.values(drafts).filter(({ waits }) => waits).length
  return { drafts, waiting, busy: save.busy, problem: save.problem, refused, change, flush }
}
