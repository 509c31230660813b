import { seedDemo } from '../../system.ts'
import { command, EXIT } from '../command.ts'
import { demoGreeting } from '../demoGreeting.ts'
import { dataFolder } from '../folders.ts'
import { startProblem } from '../startProblem.ts'

/** `jiangxin seed`: what `serve --demo` fills in, without starting anything. */
export const seed = command({
  usage: '[--data DIR] [--json]',
  about: {
    zh: '向新的数据库填入演示数据：各角色的登录、各阶段的企业。企业和人员均为虚构；已有内容的数据库不会改动。',
    en: 'Fills a fresh database with a district to look at: a login for each role, enterprises at every stage, all of\nit invented. A database that holds anything is left as it is.',
  },
  options: {
    data: { value: 'DIR', about: { zh: '数据目录', en: 'folder of the data' } },
    json: { about: { zh: '以 JSON 输出', en: 'print JSON' } },
  },
  operands: { least: 0, most: 0 },
  async run({ values, terminal }) {
    const { env, now, language, stdout } = terminal
    const url = env['DATABASE_URL']
    const people = await seedDemo({
      dataFolder: dataFolder(terminal, values.data),
      now,
      ...(url && { databaseUrl: url }),
    }).catch((error) => {
      throw startProblem(error)
    })
    const plain = people.map(({ role, name, organisation, signInName }) => ({ role, name, organisation, signInName }))
    stdout.write(values.json ? `${JSON.stringify({ people: plain })}\n` : demoGreeting(people)[language])
    return EXIT.ok
  },
})
