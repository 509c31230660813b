import { createHash } from 'node:crypto'
import { type Difference, type Exported, replay as replayed, type Replayed } from '#core/conference/replay.ts'
import { command, EXIT, InputError, type Language } from '../command.ts'
import { inputName, readInput } from '../input.ts'
import { write, writeJson } from '../output.ts'

/** `jiangxin replay`: whether the list of a conference follows from what was frozen. */
export const replay = command({
  usage: '[--sha256 HEX] [--json] FILE|-',
  about: {
    zh: '由会议导出的冻结名单重算：每家的得分、排名、入选和候补，以及校验值。用 --sha256 与会议记录上的校验值核对。\n退出码：0 一致，1 不一致或文件有误。',
    en: 'Builds the list of a conference anew from its exported frozen data: points, ranking, selection, reserve and hashes.\nGive the hash of the minutes with --sha256. Exit code 0: the same, 1: differences, or a file that cannot be read.',
  },
  options: {
    sha256: { value: 'HEX', about: { zh: '会议记录上的冻结校验值', en: 'the hash of the frozen list in the minutes' } },
    json: { about: { zh: '以 JSON 输出', en: 'print JSON' } },
  },
  operands: { least: 1, most: 1 },
  async run({ values, operands: [file = '-'], terminal }) {
    const text = new TextDecoder().decode(await readInput(file, terminal))
    const exported = readExported(text, inputName(file, terminal))
    const given = values.sha256?.trim().toLowerCase()
    const result = replayed(given ? { ...exported, frozenSha256: given } : exported, sha256)
    const { stdout, language } = terminal
    await (values.json ? writeJson(stdout, result) : write(stdout, inWords(result, exported, language)))
    return result.differences.length === 0 ? EXIT.ok : EXIT.badInput
  },
})

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function readExported(text: string, name: string): Exported {
  const bad = new InputError({
    zh: `“${name}”不是会议导出的冻结名单。请在会议页面导出后再试。`,
    en: `“${name}” is not a frozen list exported from a conference. Export it from the room.`,
  })
  let value: Partial<Exported>
  try {
    value = JSON.parse(text) as Partial<Exported>
  } catch {
    throw bad
  }
  if (value === null || typeof value !== 'object' || value.form !== 1) throw bad
  if (!value.programme?.rubric || !Array.isArray(value.frozen?.candidates) || !value.frozenSha256) throw bad
  return { ...value, decision: value.decision ?? null, decisionSha256: value.decisionSha256 ?? null } as Exported
}

const WHAT: Readonly<Record<Difference['what'], Readonly<Record<Language, string>>>> = {
  programme: { zh: '方案内容', en: 'programme' },
  frozen: { zh: '冻结名单', en: 'frozen list' },
  points: { zh: '得分', en: 'points' },
  list: { zh: '名单', en: 'list' },
  decision: { zh: '决定', en: 'decision' },
}

function inWords(
  { candidates, frozenSha256, decisionSha256, differences }: Replayed,
  { frozen }: Exported,
  language: Language,
): string {
  const nameOf = (application: string): string =>
    frozen.candidates.find((one) => one.application === application)?.enterprise ?? application
  const lines = differences.map(({ what, application, stated, found }) => {
    const where = application === undefined ? '' : ` ${nameOf(application)}`
    return language === 'zh'
      ? `不一致：${WHAT[what].zh}${where}：写的是 ${stated}，重算是 ${found}`
      : `Differs: ${WHAT[what].en}${where}: ${stated} is stated, ${found} was found`
  })
  const head =
    language === 'zh'
      ? [`重算 ${candidates} 家，${differences.length} 处不一致。`, `冻结校验值 ${frozenSha256}`]
      : [`${candidates} candidates, ${differences.length} differences.`, `Frozen list ${frozenSha256}`]
  const decided = decisionSha256
    ? [language === 'zh' ? `决定校验值 ${decisionSha256}` : `Decision ${decisionSha256}`]
    : []
  return [...head, ...decided, ...lines, ''].join('\n')
}
