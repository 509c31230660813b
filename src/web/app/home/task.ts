/** One thing that waits for the person. */
export interface Task {
  readonly id: string
  /** A page of this site. */
  readonly to: string
  readonly title: string
  readonly detail?: string
  /** The moment since when it waits. */
  readonly since?: string | undefined
  /** The day until which it has time. */
  readonly due?: string | undefined
}

/** What one source of tasks has so far. */
export interface Tasks {
  readonly tasks: readonly Task[]
  readonly pending: boolean
  readonly problem: unknown
}

/** First what is due soonest, then what waits longest. */
export const inOrder = (tasks: readonly Task[]): readonly Task[] =>
  [...tasks].sort((a, b) => order(a.due, b.due) || order(a.since, b.since))

const order = (a: string | undefined, b: string | undefined): number => {
  if (a === b) return 0
  if (a === undefined) return 1
  return b === undefined || a < b ? -1 : 1
}
