import { openDatabase } from '#store/database.ts'
import { migrate as migrateDatabase } from '#store/migrate.ts'
import { command, EXIT } from '../command.ts'
import { dataFolder } from '../folders.ts'
import { startProblem } from '../startProblem.ts'

/** `jiangxin migrate`: for installations where the structure is changed apart from the start. */
export const migrate = command({
  usage: '[--data DIR] [--json]',
  about: {
    zh: '把数据库结构更新到最新。serve 启动时也会自动更新。',
    en: 'Brings the database up to date. serve does the same when it starts.',
  },
  options: {
    data: { value: 'DIR', about: { zh: '数据目录', en: 'folder of the data' } },
    json: { about: { zh: '以 JSON 输出', en: 'print JSON' } },
  },
  operands: { least: 0, most: 0 },
  async run({ values, terminal }) {
    const url = terminal.env['DATABASE_URL']
    const database = await openDatabase({ dataFolder: dataFolder(terminal, values.data), ...(url && { url }) }).catch(
      (error) => {
        throw startProblem(error)
      },
    )
    try {
      const applied = await migrateDatabase(database.db)
      const none = { zh: '已是最新。', en: 'Already up to date.' }[terminal.language]
      terminal.stdout.write(values.json ? `${JSON.stringify({ applied })}\n` : `${applied.join('\n') || none}\n`)
    } finally {
      await database.close()
    }
    return EXIT.ok
  },
})
