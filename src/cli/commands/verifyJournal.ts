import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { command, EXIT, InputError, type Terminal } from '../command.ts'
import { dataFolder } from '../folders.ts'
import { exportedEntries } from '../journal/exportedEntries.ts'
import { keptApart } from '../journal/keptApart.ts'
import { verdictJson, verdictText } from '../journal/verdictText.ts'
import { verifyDatabase } from '../journal/verifyDatabase.ts'
import { verifyEntries } from '../journal/verifyEntries.ts'
import { write, writeJson } from '../output.ts'

/** `jiangxin verify-journal`: whether anybody changed what was written down. */
export const verifyJournal = command({
  usage: '[--data DIR] [--file EXPORT.ndjson|-] [--anchors FILE] [--json]',
  about: {
    zh: '核验日志：有没有条目被删除、改动、调换、改早或截断。从数据库读取（DATABASE_URL，或未运行服务时的数据目录），\n或用 --file 核验导出的文件；此时要给出 --data 或 --anchors，才会检查密钥校验码和锚点。\n退出码：0 完整，1 有问题。',
    en: 'Finds entries of the journal that were deleted, edited, reordered, back-dated or cut off. Reads the database\n(DATABASE_URL, or the data folder while the server is stopped), or with --file an export; name --data or --anchors\nthen to have seals and anchors checked. Exit code 0: unbroken, 1: findings.',
  },
  options: {
    data: { value: 'DIR', about: { zh: '数据目录，含密钥和锚点', en: 'folder of the data, with key and anchors' } },
    file: { value: 'EXPORT', about: { zh: '导出的日志，每行一条', en: 'an exported journal, one entry a line' } },
    anchors: {
      value: 'FILE',
      about: { zh: '锚点文件，默认在数据目录中', en: 'the anchors, usually in the data folder' },
    },
    json: { about: { zh: '以 JSON 输出', en: 'print JSON' } },
  },
  operands: { least: 0, most: 0 },
  async run({ values, terminal }) {
    const anchorsFile = values.anchors && existing(values.anchors, terminal)
    const folder = dataFolder(terminal, values.data)
    // An export may come from anywhere: the key that happens to lie here need not be its own.
    const isForeign = values.file !== undefined && values.data === undefined
    const kept = await keptApart(isForeign ? undefined : folder, anchorsFile)
    const verdict =
      values.file === undefined
        ? await verifyDatabase(folder, kept, terminal)
        : await verifyEntries(exportedEntries(values.file, terminal), kept, terminal)
    const { stdout, language } = terminal
    if (values.json) await writeJson(stdout, verdictJson(verdict, kept, language))
    else await write(stdout, verdictText(verdict, kept, language))
    return verdict.findings.length === 0 ? EXIT.ok : EXIT.badInput
  },
})

function existing(file: string, { folder }: Terminal): string {
  const path = resolve(folder, file)
  if (existsSync(path)) return path
  throw new InputError({ zh: `找不到锚点文件“${file}”。`, en: `There is no file of anchors “${file}”.` })
}
