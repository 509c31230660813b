import { access } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { type Checked, checkProgramme } from '#programmes/check.ts'
import { describe } from '#programmes/problem.ts'
import { command, EXIT, InputError, type Language, UsageError } from '../command.ts'

/** `jiangxin programme check DIR`: everything that is wrong in a programme's folder, by file, line and column. */
export const programme = command({
  usage: 'check [--json] DIR',
  about: {
    zh: '检查一个方案目录：写法、引用、分值合计、档次、口径、例子，一次列出全部问题。',
    en: 'Checks the folder of a programme: form, references, sums, rungs, readings, cases. Lists all problems at once.',
  },
  options: { json: { about: { zh: '以 JSON 输出', en: 'print JSON' } } },
  operands: { least: 2, most: 2 },
  async run({ values, operands: [act = '', operand = ''], terminal }) {
    if (act !== 'check') {
      throw new UsageError({
        zh: `不认识的操作“${act}”。可用：jiangxin programme check DIR`,
        en: `There is no “programme ${act}”. Possible: jiangxin programme check DIR`,
      })
    }
    const dir = resolve(terminal.folder, operand)
    await access(dir).catch(() => {
      throw new InputError({ zh: `没有目录 ${operand}。`, en: `There is no folder ${operand}.` })
    })
    const checked = await checkProgramme(dir)
    const shown = relative(terminal.folder, dir) || '.'
    terminal.stdout.write(values.json ? `${JSON.stringify(checked)}\n` : report(checked, shown, terminal.language))
    return checked.problems.length === 0 ? EXIT.ok : EXIT.badInput
  },
})

function report({ problems, rows, cases }: Checked, dir: string, language: Language): string {
  const lines = problems.map((problem) => `${dir}/${describe(problem, language)} [${problem.code}]`)
  const found = problems.length
  const last = {
    zh: found === 0 ? `没有问题：${rows} 行，${cases} 个例子。` : `${found} 个问题。`,
    en: found === 0 ? `No problems: ${rows} rows, ${cases} cases.` : `${found} problem${found === 1 ? '' : 's'}.`,
  }[language]
  return `${[...lines, last].join('\n')}\n`
}
