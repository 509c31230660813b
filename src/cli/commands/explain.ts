import { explain as explanationOf } from '#core/rubric/explain.ts'
import { chosenLanguage, languageOption } from '../chosenLanguage.ts'
import { chosenRubric, rubricOptions } from '../chosenRubric.ts'
import { command } from '../command.ts'
import { answerEach } from '../enterprises/answerEach.ts'
import { explainJson } from '../enterprises/explainJson.ts'
import { explainText } from '../enterprises/explainText.ts'
import { problemLines } from '../enterprises/plainText.ts'
import { jsonLine } from '../enterprises/scoreJson.ts'

/** `jiangxin explain`: why every row has its points, as text or as one line of JSON for each enterprise. */
export const explain = command({
  usage: '[--programme ID] [--reading KEY=ALT …] [--lang zh|en] [--json] FILE|-',
  about: {
    zh: '逐项说明得分理由:比较的数字、达到的档次、不计的记录及原因、下一分需要什么、采用的口径。\n输入与 score 相同。',
    en: 'Explains every row: the numbers compared, the step reached, records that do not count and why, what the next\npoint needs, the readings taken. The input is that of score.',
  },
  options: {
    ...rubricOptions,
    ...languageOption,
    json: { about: { zh: '每家企业输出一行 JSON', en: 'one line of JSON for each enterprise' } },
  },
  operands: { least: 1, most: 1 },
  async run({ values, operands, terminal }) {
    const language = chosenLanguage(values.lang, terminal.language)
    const compiled = await chosenRubric(values)
    const explained = values.json ? explainJson : explainText
    return answerEach(operands[0]!, compiled, language, terminal, {
      sound(id, sheet) {
        const told = explained(compiled, id, explanationOf(compiled, sheet), sheet, language)
        return typeof told === 'string' ? told : jsonLine(told)
      },
      faulty(id, problems) {
        if (values.json) return jsonLine({ id, problems })
        terminal.stderr.write(problemLines(id, problems))
        return ''
      },
    })
  },
})
