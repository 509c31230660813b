import type { Words } from '../kernel/words.ts'
import type { CreditCodeProblem } from './creditCode.ts'

type Code = CreditCodeProblem['code']
type Params<C extends Code> = Extract<CreditCodeProblem, { readonly code: C }>['params']

/** One sentence for each code; a code without one does not compile. */
const SENTENCES: { readonly [C in Code]: (params: Params<C>) => Words } = {
  'credit-code-length': ({ length }) => ({
    zh: `统一社会信用代码为 18 位，现有 ${length} 位。`,
    en: `A unified social credit code has 18 characters; this has ${length}.`,
  }),
  'credit-code-character': ({ position, character }) => ({
    zh: `第 ${position} 位“${character}”不能出现在统一社会信用代码里（没有 I、O、S、V、Z）。`,
    en: `Character ${position}, “${character}”, cannot stand in a credit code (it has no I, O, S, V or Z).`,
  }),
  'credit-code-check': () => ({
    zh: '末位校验码不符，请对照营业执照检查是否有一位写错。',
    en: 'The last character does not agree with the others. Compare the code with the business licence.',
  }),
  'credit-code-organisation-check': () => ({
    zh: '第 17 位（主体标识码的校验码）不符，请对照营业执照检查第 9 至 17 位。',
    en: 'Character 17 does not agree with characters 9 to 16. Compare them with the business licence.',
  }),
}

/** `problem` as one sentence, in both languages. */
export function creditCodeMessage<C extends Code>(problem: CreditCodeProblem & { readonly code: C }): Words {
  return SENTENCES[problem.code](problem.params as Params<C>)
}
