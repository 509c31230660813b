import type { Command, Words } from './command.ts'

export interface Entry {
  readonly name: string
  readonly summary: Words
  /** Loads the command's file only when it is asked for: the start of `jiangxin` stays short. */
  readonly load: () => Promise<Command>
}

/** Every sub-command, in the order of the help. */
export const registry: readonly Entry[] = [
  {
    name: 'score',
    summary: { zh: '按事实计分', en: 'score enterprises from their facts' },
    load: async () => (await import('./commands/score.ts')).score,
  },
  {
    name: 'explain',
    summary: { zh: '逐项说明得分理由', en: 'explain every point of a score' },
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  {
    name: 'advise',
    summary: { zh: '再得几分，怎样最省', en: 'plan the cheapest further points' },
    load: async () => (await import('./commands/advise.ts')).advise,
  },
  {
    name: 'roster',
    summary: { zh: '数花名册，得出事实', en: 'count the facts of an employee list' },
    load: async () => (await import('./commands/roster.ts')).roster,
  },
  {
    name: 'print',
    summary: { zh: '打印填好的评分表', en: 'print the official table, filled' },
    load: async () => (await import('./commands/print.ts')).print,
  },
  {
    name: 'serve',
    summary: { zh: '启动服务', en: 'run the server' },
    load: async () => (await import('./commands/serve.ts')).serve,
  },
  {
    name: 'migrate',
    summary: { zh: '把数据库结构更新到最新', en: 'bring the database up to date' },
    load: async () => (await import('./commands/migrate.ts')).migrate,
  },
  {
    name: 'seed',
    summary: { zh: '填入演示数据', en: 'fill a fresh database with a demonstration' },
    load: async () => (await import('./commands/seed.ts')).seed,
  },
  {
    name: 'verify-journal',
    summary: { zh: '核验日志未被改动', en: 'find tampering in the journal' },
    load: async () => (await import('./commands/verifyJournal.ts')).verifyJournal,
  },
  {
    name: 'replay',
    summary: { zh: '由冻结名单重算会议结果', en: 'rebuild the list of a conference' },
    load: async () => (await import('./commands/replay.ts')).replay,
  },
  {
    name: 'programme',
    summary: { zh: '检查方案数据', en: 'check the data of a programme' },
    load: async () => (await import('./commands/programme.ts')).programme,
  },
]
