/** What is missing, as sentences. */
import type { Words } from '../kernel/words.ts'
import type { Text } from '../programme/written.ts'
import type { Compiled } from '../rubric/compiled.ts'
import type { FactProblem } from '../rubric/readFacts.ts'
import { factMessage } from '../rubric/text/factMessage.ts'
import type { EnterpriseField, Gap, GapCode } from './check.ts'
import { type ProfileKey, profileField, profileMessage, type ProfileProblemCode } from './profile.ts'

const ENTERPRISE_LABELS: Readonly<Record<EnterpriseField, Words>> = {
  address: { zh: '经营地址', en: 'address' },
  industry: { zh: '所属行业', en: 'industry' },
  size: { zh: '企业规模', en: 'size' },
}

/** One sentence for each code; a code without one does not compile. */
const SENTENCES: Readonly<Record<GapCode, (gap: Gap, compiled: Compiled) => Words>> = {
  'enterprise-missing': ({ params }) => {
    const { zh, en } = ENTERPRISE_LABELS[params['field'] as EnterpriseField]
    return { zh: `企业信息里还没有填${zh}。`, en: `The enterprise’s ${en} is not filled in.` }
  },
  'profile-problem': profileSentence,
  'roster-missing': () => ({
    zh: '还没有导入花名册。',
    en: 'The roster is not there yet.',
  }),
  'fact-unanswered': (gap, compiled) => {
    const { zh, en } = factLabel(gap, compiled)
    return { zh: `“${zh}”还没有回答。`, en: `“${en}” is not answered.` }
  },
  'fact-unfinished': (gap, compiled) => {
    const { zh, en } = factLabel(gap, compiled)
    return { zh: `“${zh}”里有一条没有填完。`, en: `An entry of “${en}” is not complete.` }
  },
  'fact-wrong': (gap, compiled) => ({
    zh: factMessage(factProblem(gap), compiled, 'zh'),
    en: factMessage(factProblem(gap), compiled, 'en'),
  }),
  'evidence-missing': () => ({
    zh: '这一行得分，还没有佐证材料。',
    en: 'This row wins points and has no evidence yet.',
  }),
  'evidence-waiting': ({ params: { title } }) => ({
    zh: `材料“${title}”还在检查，稍后再看。`,
    en: `The file “${title}” is still being checked.`,
  }),
  'evidence-infected': ({ params: { title } }) => ({
    zh: `材料“${title}”带有病毒，请移除，在安全的电脑上重新保存后再传。`,
    en: `The file “${title}” carries a virus. Take it away, and send a clean one.`,
  }),
  'evidence-refused': ({ params: { title } }) => ({
    zh: `材料“${title}”不能使用，请换一份。`,
    en: `The file “${title}” cannot be used. Send another.`,
  }),
  'commitment-missing': () => ({
    zh: '还没有附上盖章的承诺书扫描件。',
    en: 'The sealed letter of commitment is not attached yet.',
  }),
}

/** `gap` as one sentence, in both languages. */
export const gapMessage = (gap: Gap, compiled: Compiled): Words => SENTENCES[gap.code](gap, compiled)

function profileSentence({ params }: Gap): Words {
  const { label } = profileField(params['field'] as ProfileKey)
  const said = profileMessage({ code: params['problem'] as ProfileProblemCode, params })
  return { zh: `${label.zh}：${said.zh}`, en: `${label.en}: ${said.en}` }
}

function factLabel({ params }: Gap, { programme }: Compiled): Words {
  const label = programme.facts[String(params['fact'])]?.label
  const said = (language: 'zh' | 'en') => (label ? inLanguage(label, language) : String(params['fact']))
  return { zh: said('zh'), en: said('en') }
}

const inLanguage = (text: Text, language: string): string => text[language] ?? Object.values(text)[0] ?? ''

/** The problem that the gap was made of. */
export function factProblem({ params }: Gap): FactProblem {
  const { fact, problem, ...rest } = params
  return { fact: String(fact), code: problem as FactProblem['code'], params: rest }
}
