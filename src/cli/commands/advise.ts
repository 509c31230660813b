import { inUnits, parseRational } from '#core/kernel/rational.ts'
import { advise as adviceOn } from '#core/rubric/advise/advise.ts'
import { chosenLanguage, languageOption } from '../chosenLanguage.ts'
import { chosenRubric, rubricOptions } from '../chosenRubric.ts'
import { command, UsageError } from '../command.ts'
import { adviseJson } from '../enterprises/adviseJson.ts'
import { adviseText } from '../enterprises/adviseText.ts'
import { answerEach } from '../enterprises/answerEach.ts'
import { problemLines } from '../enterprises/plainText.ts'
import { jsonLine } from '../enterprises/scoreJson.ts'

/** `jiangxin advise`: the cheapest, the fastest and the smallest plan for so many points more. */
export const advise = command({
  usage: '--points N [--programme ID] [--reading KEY=ALT …] [--lang zh|en] [--json] FILE|-',
  about: {
    zh: '再得 N 分的三个方案:最省钱、最快、事情最少。价格和时间是方案自行估计的。只动用已经填写的事实。\n输入与 score 相同。',
    en: 'Three plans for N points more: the cheapest, the fastest, the one with the fewest acts. Prices and days are the\nprogramme’s own estimates; only stated facts are moved. The input is that of score.',
  },
  options: {
    points: { value: 'N', about: { zh: '想再得的分数,如 5 或 0.5', en: 'points wanted, such as 5 or 0.5' } },
    ...rubricOptions,
    ...languageOption,
    json: { about: { zh: '每家企业输出一行 JSON', en: 'one line of JSON for each enterprise' } },
  },
  operands: { least: 1, most: 1 },
  async run({ values, operands, terminal }) {
    const points = pointsWanted(values.points)
    const language = chosenLanguage(values.lang, terminal.language)
    const compiled = await chosenRubric(values)
    return answerEach(operands[0]!, compiled, language, terminal, {
      sound(id, sheet) {
        const advice = adviceOn(compiled, sheet, { points })
        if (values.json) return jsonLine(adviseJson(compiled, id, points, advice))
        return adviseText(compiled, id, points, advice, language)
      },
      faulty(id, problems) {
        if (values.json) return jsonLine({ id, problems })
        terminal.stderr.write(problemLines(id, problems))
        return ''
      },
    })
  },
})

const MOST_POINTS = 1_000_000n

/** In hundredths. */
function pointsWanted(said: string | undefined): number {
  if (said === undefined) {
    throw new UsageError({ zh: '请用 --points 写明想再得几分。', en: 'Say with --points how many points more.' })
  }
  const value = /^[\d./]+$/.test(said) ? parseRational(said) : undefined
  const hundredths = value && inUnits(value, 100n)
  if (hundredths === undefined || hundredths <= 0n || hundredths > MOST_POINTS) {
    throw new UsageError({
      zh: `--points 应是大于 0、最多两位小数的数,不能是“${said}”。`,
      en: `--points must be a number above 0 with at most two decimals, not “${said}”.`,
    })
  }
  return Number(hundredths)
}
