/** Everything that is timed, by the key its process is started with. */
import type { Contender } from '../contender.ts'

export const CONTENDERS = {
  hand: async () => (await import('./handWritten.ts')).contender,
  handColumns: async () => (await import('./handWrittenColumns.ts')).contender,
  jsonLogic: async () => (await import('./jsonLogic.ts')).contender,
  jsonRules: async () => (await import('./jsonRules.ts')).contender,
  batch: async () => (await import('./engine.ts')).batch,
  single: async () => (await import('./engine.ts')).single,
  explained: async () => (await import('./engine.ts')).explained,
  plans: async () => (await import('./engine.ts')).plans,
  compiling: async () => (await import('./engine.ts')).compiling,
} satisfies Record<string, () => Promise<Contender>>

export type ContenderKey = keyof typeof CONTENDERS
