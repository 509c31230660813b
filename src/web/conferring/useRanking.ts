import { useMemo, useState } from 'react'
import type { Room } from '#contract/conferring.ts'
import {
  type Flip,
  flips,
  type Lines,
  linesOf,
  type OpenTie,
  openTies,
  type Side,
  sideAt,
  sidesOf,
  within,
} from '#core/conference/cut.ts'
import type { Candidate, Frozen } from '#core/conference/frozen.ts'
import type { Choice } from '#core/conference/list.ts'
import { rank, type Ranked } from '#core/conference/rank.ts'
import { type Alternative, alternativesOf, readerOf, reRead, under } from '#core/conference/reRead.ts'
import type { Programme } from '#core/programme/programme.ts'

export interface Effect extends Alternative {
  readonly flips: readonly Flip[]
  /** Candidates of whom it is not known. */
  readonly unknown: number
}

export interface Ranking {
  readonly frozen: Frozen
  readonly programme: Programme
  readonly ranked: readonly Ranked<Candidate>[]
  readonly lines: Lines
  readonly move: (lines: Partial<Lines>) => void
  readonly toQuota: () => void
  readonly sideOf: (index: number) => Side
  readonly ties: readonly OpenTie[]
  readonly order: readonly string[]
  readonly decideTie: (applications: readonly string[]) => void
  readonly undoOrder: () => void
  readonly setAside: Choice['setAside']
  readonly changeAside: (setAside: Choice['setAside']) => void
  readonly read: Alternative | undefined
  readonly readAs: (read: Alternative | undefined) => void
  /** Against the lines of the quotas under the readings in force. */
  readonly flipped: readonly Flip[]
  readonly effects: readonly Effect[]
  readonly choice: Choice
}

/** The list as it would be with the lines where they are now: worked out here, by the server's own rules. */
export function useRanking(frozen: Frozen, programme: Programme, proposed: Choice | undefined): Ranking {
  const [moved, setMoved] = useState<Lines | undefined>(proposed?.lines)
  const [order, setOrder] = useState<readonly string[]>(proposed?.order ?? [])
  const [setAside, changeAside] = useState<Choice['setAside']>(proposed?.setAside ?? [])
  const [read, readAs] = useState<Alternative | undefined>()
  const { candidates, quotas, rules } = frozen
  const reader = useMemo(() => readerOf(programme, candidates), [programme, candidates])
  const others = useMemo(
    () =>
      alternativesOf(programme).map((one) => ({
        ...one,
        scores: reRead(reader, { [one.reading]: one.alternative }),
      })),
    [programme, reader],
  )
  return useMemo(() => {
    const aside = new Set(setAside.map(({ application }) => application))
    const inPlace = (all: readonly Candidate[]) =>
      rank(
        all.filter(({ application }) => !aside.has(application)),
        rules.ties,
        order,
      )
    const usual = inPlace(candidates)
    const scores = others.find((one) => one.reading === read?.reading && one.alternative === read.alternative)?.scores
    const ranked = scores ? inPlace(under(candidates, scores)) : usual
    const byQuota = linesOf(quotas, usual.length)
    const lines = within(moved ?? byQuota, quotas, ranked.length)
    const flipped = flips(sidesOf(usual, byQuota), sidesOf(ranked, lines))
    const ties = openTies(ranked, lines, order)
    const now = sidesOf(usual, lines)
    const effects = others.map(
      ({ scores: other, ...one }): Effect => ({
        ...one,
        flips: flips(now, sidesOf(inPlace(under(candidates, other)), lines)),
        unknown: other.filter((score) => score === undefined).length,
      }),
    )
    return {
      frozen,
      programme,
      ranked,
      lines,
      move: (more) => setMoved({ ...lines, ...more }),
      toQuota: () => setMoved(undefined),
      sideOf: (index) => sideAt(lines, index),
      ties,
      order,
      decideTie: (applications) => setOrder([...order.filter((one) => !applications.includes(one)), ...applications]),
      undoOrder: () => setOrder([]),
      setAside,
      changeAside,
      read,
      readAs,
      flipped,
      effects,
      choice: { lines, order, setAside },
    }
  }, [frozen, programme, candidates, quotas, rules, others, moved, order, setAside, read])
}

export const frozenIn = ({ frozen }: Room): Frozen | null => frozen as Frozen | null
export const programmeIn = ({ programme }: Room): Programme | null => programme as Programme | null
