import { score as scoreOf } from '#core/rubric/score.ts'
import { chosenRubric, rubricOptions } from '../chosenRubric.ts'
import { command } from '../command.ts'
import { answerEach } from '../enterprises/answerEach.ts'
import { jsonLine, scoreJson } from '../enterprises/scoreJson.ts'

/** `jiangxin score`: facts in, one line of JSON out for each enterprise, in their order. */
export const score = command({
  usage: '[--programme ID] [--reading KEY=ALT …] FILE|-',
  about: {
    zh: `按事实计分:每家企业输出一行 JSON,顺序不变。输入为一个 JSON 对象、一个数组,或每行一个对象:
{"id": "a", "facts": {"事实": 值, …}};没有写的事实视为未知,得分为一个区间。`,
    en: `Scores facts: one line of JSON for each enterprise, in their order. The input is one JSON object, an array of
them, or one object a line: {"id": "a", "facts": {"FACT": VALUE, …}}. A missing fact is unknown and leaves a range.`,
  },
  options: rubricOptions,
  operands: { least: 1, most: 1 },
  async run({ values, operands, terminal }) {
    const compiled = await chosenRubric(values)
    return answerEach(operands[0]!, compiled, terminal.language, terminal, {
      sound: (id, sheet) => jsonLine(scoreJson(compiled, id, scoreOf(compiled, sheet))),
      faulty: (id, problems) => jsonLine({ id, problems }),
    })
  },
})
