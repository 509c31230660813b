import { join } from 'node:path'
import { type RunningSystem, type Settings, startSystem } from '../../system.ts'
import { command, EXIT, InputError, UsageError } from '../command.ts'
import { demoGreeting } from '../demoGreeting.ts'
import { dataFolder, ROOT } from '../folders.ts'
import { startProblem } from '../startProblem.ts'
import { untilStopped } from '../untilStopped.ts'
import { version } from '../version.ts'

const USUAL_PORT = 8080
const USUAL_HOST = '127.0.0.1'

/** `jiangxin serve`: runs until it is told to stop, and leaves no process behind. */
export const serve = command({
  usage: '[--port PORT] [--host HOST] [--data DIR] [--demo]',
  about: {
    zh: '启动服务并打印地址。默认使用内置的 PostgreSQL;设置 DATABASE_URL=postgres://… 则使用该数据库。',
    en: 'Starts the server and prints its address. The database is the built-in PostgreSQL, or the one named by\nDATABASE_URL=postgres://….',
  },
  options: {
    port: {
      value: 'PORT',
      short: 'p',
      about: { zh: '端口，默认 8080；0 表示任意空闲端口', en: 'port, usually 8080; 0 takes any free one' },
    },
    host: {
      value: 'HOST',
      about: {
        zh: '监听地址，默认 127.0.0.1（仅本机可访问）',
        en: 'address to listen on, usually 127.0.0.1 (this machine only)',
      },
    },
    demo: {
      about: {
        zh: '填入演示数据：各阶段的企业，各角色的登录见 /demo',
        en: 'fill a fresh database with a district to look at; logins for each role at /demo',
      },
    },
    data: { value: 'DIR', about: { zh: '数据目录，默认 .data', en: 'folder of the data, usually .data' } },
  },
  operands: { least: 0, most: 0 },
  async run({ values, terminal }) {
    const { stdout, stderr, language, env, now } = terminal
    const began = now().getTime()
    const port = portOf(values.port ?? env['PORT'])
    const stopped = untilStopped()
    const settings: Settings = {
      host: values.host ?? env['HOST'] ?? USUAL_HOST,
      port: port ?? USUAL_PORT,
      dataFolder: dataFolder(terminal, values.data),
      ...(env['DATABASE_URL'] && { databaseUrl: env['DATABASE_URL'] }),
      webFolder: join(ROOT, 'dist', 'web'),
      version: version(),
      now,
      log: stderr,
      ...surroundings(env),
      ...(values.demo && { demo: true }),
    }
    const system = await (port === undefined ? startAnywhere(settings) : start(settings))
    stdout.write(greeting(system, (now().getTime() - began) / 1000)[language])
    if (system.demoPeople) stdout.write(demoGreeting(system.demoPeople, system.address)[language])
    const lost = await Promise.race([stopped, system.lost])
    await system.stop()
    if (lost instanceof Error) throw new InputError({ zh: `数据库意外停止：${lost.message}`, en: lost.message })
    return EXIT.ok
  },
})

/** What the environment says of the world outside: address, proxies, cipher suite, mail and messages. */
function surroundings(env: Readonly<Record<string, string | undefined>>): Partial<Settings> {
  const { PUBLIC_URL: url, TRUSTED_PROXIES: proxies, CIPHER_SUITE: suite } = env
  if (url && !/^https?:\/\/[^/]+$/.test(url))
    throw new UsageError({
      zh: `PUBLIC_URL“${url}”应为 https://主机名，末尾不带斜杠。`,
      en: `PUBLIC_URL “${url}” must be https://host, without a slash at its end.`,
    })
  if (suite && suite !== 'intl' && suite !== 'sm')
    throw new UsageError({ zh: 'CIPHER_SUITE 应为 intl 或 sm。', en: 'CIPHER_SUITE must be intl or sm.' })
  return {
    ...(url && { publicUrl: url }),
    ...(proxies && { trustedProxies: proxies.split(',').map((one) => one.trim()) }),
    ...(suite && { suite: suite as 'intl' | 'sm' }),
    environment: env,
  }
}

function portOf(text: string | undefined): number | undefined {
  if (!text) return undefined
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new UsageError({
    zh: `端口“${text}”应为 0–65535 的整数。`,
    en: `The port “${text}” must be a whole number from 0 to 65535.`,
  })
}

const start = (settings: Settings): Promise<RunningSystem> =>
  startSystem(settings).catch((error) => {
    throw startProblem(error, settings)
  })

/** The usual port is only a habit: when somebody else has it and nobody asked for it, any free one will do. */
const startAnywhere = (settings: Settings): Promise<RunningSystem> =>
  startSystem(settings).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') return start({ ...settings, port: 0 })
    throw startProblem(error, settings)
  })

function greeting({ address, databaseFolder, setupCode }: RunningSystem, seconds: number) {
  const data = databaseFolder ?? 'DATABASE_URL'
  const first = {
    zh: setupCode ? `首次设置：打开 ${address}/setup，输入设置码 ${setupCode}\n` : '',
    en: setupCode ? `First visit: open ${address}/setup and enter the code ${setupCode}\n` : '',
  }
  return {
    zh: `匠心已启动：${address}（${seconds.toFixed(1)} 秒）\n${first.zh}数据：${data}\n按 Ctrl-C 停止\n`,
    en: `Jiangxin is ready: ${address} (${seconds.toFixed(1)} s)\n${first.en}Data: ${data}\nCtrl-C stops it\n`,
  }
}
