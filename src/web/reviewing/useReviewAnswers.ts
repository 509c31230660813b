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
  const latest = useRef(drafts)
  useEffect(() => {
    latest.current = drafts
  })
  const save = useAct(reviewRoutes.save)
  const waiting = Object.values(drafts).filter(({ waits }) => waits).length
  const change: ReviewAnswers['change'] = (fact, part) =>
    setDrafts((before) => ({ ...before, [fact]: { ...before[fact]!, ...part, waits: true } }))
  const flush = async (): Promise<boolean> => {
    for (const [fact, { value, reason, version, waits }] of Object.entries(latest.current)) {
      if (!waits) continue
      const kept = await save.done({ params: { id: review.id }, body: { fact, value, reason, version } })
      if (!kept) return false
      setDrafts((before) => {
        const now = before[fact]!
        return {
          ...before,
          [fact]: { ...now, version: kept.version, waits: now.value !== value || now.reason !== reason },
        }
      })
    }
    return true
  }
  const flushing = useRef(flush)
  useEffect(() => {
    flushing.current = flush
  })
  useEffect(() => {
    if (waiting === 0) return undefined
    const timer = setTimeout(() => void flushing.current(), QUIET)
    return () => clearTimeout(timer)
  }, [drafts, waiting])
  return { drafts, waiting, busy: save.busy, problem: save.problem, change, flush }
}
