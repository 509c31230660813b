/** What a conference decides, from the frozen list and the choices that were its own. */
import type { Level } from '../programme/levelName.ts'
import { type Lines, type OpenTie, openTies, sideAt } from './cut.ts'
import type { Frozen } from './frozen.ts'
import { rank } from './rank.ts'

export interface Choice {
  readonly lines: Lines
  /** Applications that no rule tells apart, in the order that the conference has given them. */
  readonly order: readonly string[]
  /** Applications that are not selected whatever their place, each with its reason. */
  readonly setAside: readonly { readonly application: string; readonly reason: string }[]
}

export interface List {
  /** By place. */
  readonly selected: readonly { readonly application: string; readonly level: Level; readonly place: number }[]
  /** From 1, in the order in which they follow. */
  readonly reserved: readonly { readonly application: string; readonly place: number }[]
  readonly notSelected: readonly { readonly application: string; readonly reason: string }[]
}

export type ChoiceFault =
  | { readonly code: 'over-quota'; readonly line: 'skilled' | 'excellent'; readonly quota: number }
  | { readonly code: 'lines-crossed' }
  | { readonly code: 'unknown-candidate'; readonly application: string }
  | { readonly code: 'tie-open'; readonly tie: OpenTie }

export type Chosen =
  | { readonly ok: true; readonly list: List }
  | { readonly ok: false; readonly faults: readonly ChoiceFault[] }

/** Every candidate stands in the list once, on one of its three parts. */
export function listOf(frozen: Frozen, { lines, order, setAside }: Choice): Chosen {
  const aside = new Map(setAside.map(({ application, reason }) => [application, reason]))
  const ranked = rank(
    frozen.candidates.filter(({ application }) => !aside.has(application)),
    frozen.rules.ties,
    order,
  )
  const faults = [
    ...strangers(frozen, [...order, ...aside.keys()]),
    ...beyond(frozen, lines, ranked.length),
    ...openTies(ranked, lines, order).map((tie): ChoiceFault => ({ code: 'tie-open', tie })),
  ]
  if (faults.length > 0) return { ok: false, faults }
  const onSide = ranked.map(({ candidate: { application }, place }, at) => ({
    application,
    place,
    side: sideAt(lines, at),
  }))
  const reserved = onSide.filter(({ side }) => side === 'reserve')
  return {
    ok: true,
    list: {
      selected: onSide.flatMap(({ application, place, side }) =>
        side === 'excellent' || side === 'skilled' ? [{ application, level: side, place }] : [],
      ),
      reserved: reserved.map(({ application }, at) => ({ application, place: at + 1 })),
      notSelected: [
        ...onSide.flatMap(({ application, place, side }) =>
          side === 'below' ? [{ application, reason: belowTheLine(place, lines) }] : [],
        ),
        ...frozen.candidates.flatMap(({ application, vetoes }) => {
          const reason = aside.get(application) ?? (vetoes.length > 0 ? barredBy(vetoes) : undefined)
          return reason === undefined ? [] : [{ application, reason }]
        }),
      ],
    },
  }
}

/** Told to the enterprise, so in the language of the office. */
const belowTheLine = (place: number, { skilled }: Lines): string =>
  `评审分列第${place}名，未进入入选名次（前${skilled}名）。`
const barredBy = (rows: readonly string[]): string => `有一票否决情形（${rows.join('、')}）。`

function strangers({ candidates }: Frozen, named: readonly string[]): readonly ChoiceFault[] {
  const known = new Set(candidates.map(({ application }) => application))
  return named
    .filter((application) => !known.has(application))
    .map((application) => ({ code: 'unknown-candidate', application }))
}

function beyond({ quotas }: Frozen, lines: Lines, most: number): readonly ChoiceFault[] {
  const { skilled, excellent, reserve } = lines
  const isCrossed = excellent > skilled || skilled + reserve > most
  return [
    ...(['skilled', 'excellent'] as const).flatMap((line): ChoiceFault[] => {
      const quota = quotas[line]
      return quota !== null && lines[line] > quota ? [{ code: 'over-quota', line, quota }] : []
    }),
    ...(isCrossed ? [{ code: 'lines-crossed' } as const] : []),
  ]
}
