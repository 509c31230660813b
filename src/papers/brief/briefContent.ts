/** What a brief for the conference is told: one candidate of the frozen list. Points come as text. */
export interface BriefContent {
  readonly conference: string
  readonly batch: string
  readonly heldOn: string
  readonly enterprise: string
  readonly number: string
  readonly creditCode: string
  readonly office: string
  readonly industry: string
  readonly size: string
  /** None: barred, and not ranked. */
  readonly place: number | undefined
  readonly ranked: number
  readonly points: Readonly<Record<'self' | 'verified' | 'review' | 'base' | 'bonus' | 'deductions', string>>
  readonly standing: Readonly<Record<'industry' | 'size', Standing>>
  readonly vetoes: readonly string[]
  /** Rows that take points off. */
  readonly deductions: readonly { readonly row: string; readonly points: string }[]
  readonly near: readonly NearText[]
  readonly disputed: readonly { readonly reading: string; readonly as: string; readonly points: string }[]
  /** Those that lost most come first. */
  readonly lost: readonly LostRow[]
  readonly frozenSha256: string
  /** `2026-06-09T14:30` */
  readonly frozenAt: string
}

interface Standing {
  readonly of: number
  readonly above: number
  readonly percentile: number | undefined
}

export interface NearText {
  readonly row: string
  readonly fact: string
  /** What a little more wins and a little less loses; empty where nothing. */
  readonly up: string
  readonly down: string
}

export interface LostRow {
  readonly row: string
  readonly indicator: string
  readonly self: string
  readonly verified: string
  readonly review: string
  /** Who changed what, and why. */
  readonly why: string
}
