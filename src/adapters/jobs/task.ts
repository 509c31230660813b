import type { z } from 'zod'

export interface JobContext {
  /** Fires when the runner is told to stop and the job should come to an end. */
  readonly signal: AbortSignal
}

/** A kind of job. It may run more than once for the same order, so it looks first whether it is done already. */
export interface Task {
  run(payload: unknown, context: JobContext): Promise<void>
}

/** Name → task. `notify` and the crontab order jobs by these names. */
export type TaskTable = Readonly<Record<string, Task>>

/** A task whose payload is checked before it runs. */
export const task = <S extends z.ZodType>(
  payload: S,
  run: (payload: z.infer<S>, context: JobContext) => Promise<void>,
): Task => ({ run: async (given, context) => run(payload.parse(given), context) })

/** Not yet: the job is tried again later. `code` says why and names nobody. */
export class TryAgain extends Error {
  constructor(code: string) {
    super(code)
    this.name = 'TryAgain'
  }
}
