import { KeyFileProblem } from '#app/kit/vault/keyFileProblem.ts'
import { ProgrammeError } from '#programmes/problem.ts'
import { DatabaseUnreachable } from '#store/database.ts'
import { DataFolderInUse } from '#store/embedded/lock.ts'
import { DemoNotEmpty, PagesMissing, SettingProblem } from '../system.ts'
import { InputError, type Words } from './command.ts'
import { ROOT } from './folders.ts'

/** What kept the system from starting, in words that say what to do; the error itself when it is a fault of ours. */
export function startProblem(error: unknown, { host, port }: { host?: string; port?: number } = {}): unknown {
  if (error instanceof ProgrammeError) {
    return new InputError(
      ...error.problems.map(({ file, line, column, message }) => at(`${file}:${line}:${column}`, message)),
    )
  }
  if (error instanceof KeyFileProblem || error instanceof SettingProblem) return new InputError(error.words)
  const words = wordsFor(error, `${host}:${port}`)
  return words ? new InputError(words) : error
}

const at = (place: string, { zh, en }: Words): Words => ({ zh: `${place} ${zh}`, en: `${place} ${en}` })

function wordsFor(error: unknown, listening: string): Words | undefined {
  if (error instanceof PagesMissing) {
    return {
      zh: `页面还没有构建。请在 ${ROOT} 运行 npm start。`,
      en: `The pages are not built yet. Run npm start in ${ROOT}.`,
    }
  }
  if (error instanceof DemoNotEmpty) {
    return {
      zh: '数据库里已有内容，不再填入演示数据。请用 --data 指定一个新的数据目录。',
      en: 'The database holds something already, so nothing is filled in. Name a fresh folder with --data.',
    }
  }
  if (error instanceof DataFolderInUse) {
    return {
      zh: `数据目录正被另一个匠心进程（${error.pid}）使用：请先停止它，或用 --data 指定别的目录。`,
      en: `Another Jiangxin process (${error.pid}) uses this data folder. Stop it, or name another folder with --data.`,
    }
  }
  if (error instanceof DatabaseUnreachable) {
    return {
      zh: `无法使用 DATABASE_URL 指定的数据库：${error.message}`,
      en: `The database named by DATABASE_URL cannot be used: ${error.message}`,
    }
  }
  const { code, syscall } = error as NodeJS.ErrnoException
  if (syscall === 'listen' && code === 'EADDRINUSE') {
    return {
      zh: `${listening} 已被占用，请用 --port 换一个端口。`,
      en: `${listening} is taken. Choose another port with --port.`,
    }
  }
  if (syscall === 'listen' || syscall === 'getaddrinfo') {
    return { zh: `无法监听 ${listening}（${code}）。`, en: `${listening} cannot be listened on (${code}).` }
  }
  return undefined
}
