import type { Points } from '#core/kernel/points.ts'

/** What the table shows of a score; absent before anything is known. */
export interface TableView {
  readonly rows: Readonly<Record<string, RowView>>
  readonly groups: Readonly<Record<string, PointsSpan>>
  readonly total: PointsSpan
}

/** Hundredths; `min` null: an unknown deduction that may take everything. */
export interface PointsSpan {
  readonly min: Points | null
  readonly max: Points
}

export interface RowView extends PointsSpan {
  /** One line: why these points. */
  readonly why: string
  /** One line: what the next point needs. */
  readonly next: string | undefined
  /** Facts of the row that nobody has stated yet, by name, and those stated wrongly. */
  readonly missing: readonly string[]
  readonly wrong: readonly string[]
  readonly sources: readonly Source[]
  /** A reviewer or a department has the last word. */
  readonly checked: 'departments' | 'review' | undefined
}

export type Source = 'roster' | 'typed' | 'overridden'
