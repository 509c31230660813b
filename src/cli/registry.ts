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
    name: 'programme',
    summary: { zh: '检查方案数据', en: 'check the data of a programme' },
    load: async () => (await import('./commands/programme.ts')).programme,
  },
]
