/** Why an act is refused, as a sentence: what stands in the way, and what to do about it. */
import { ACTOR_NAMES } from '../access/roles.ts'
import { dayWords } from '../calendar/dayWords.ts'
import type { Words } from '../kernel/words.ts'
import type { WorkflowProblem, WorkflowProblemCode } from './problems.ts'
import { STATES } from './states.ts'

type Params<C extends WorkflowProblemCode> = Extract<WorkflowProblem, { readonly code: C }>['params']

/** One sentence for each code; a code without one does not compile. */
const SENTENCES: { readonly [C in WorkflowProblemCode]: (params: Params<C>) => Words } = {
  'wrong-state': ({ state }) => ({
    zh: `申报现在的状态是“${STATES[state].zh}”，不能办理这一步。请刷新后查看。`,
    en: `The application is now “${STATES[state].en}”, which does not allow this step. Reload to see it.`,
  }),
  'wrong-role': ({ by }) => ({
    zh: `这一步由${by.map((actor) => ACTOR_NAMES[actor].zh).join('或')}办理。`,
    en: `This step is for: ${by.map((actor) => ACTOR_NAMES[actor].en).join(', ')}.`,
  }),
  'reason-missing': () => ({ zh: '请填写理由。', en: 'Give the reason.' }),
  'items-missing': () => ({ zh: '请至少列出一项要补正的内容。', en: 'List at least one item to correct.' }),
  'due-day-missing': () => ({ zh: '请填写补正期限。', en: 'Give the day by which it is due.' }),
  'opinion-missing': () => ({ zh: '请填写推荐意见。', en: 'Give the opinion.' }),
  'remedy-missing': () => ({ zh: '请写明救济途径和期限。', en: 'State the remedies and their terms.' }),
  'level-missing': () => ({ zh: '请选择认定等级。', en: 'Choose the level.' }),
  'order-missing': () => ({ zh: '请填写候补顺序。', en: 'Give the place in the reserve.' }),
  'claim-missing': () => ({
    zh: '请写明依据哪个部门的核查结论。',
    en: 'Name the claim of the department it rests on.',
  }),
  'outcome-missing': () => ({
    zh: '请写明已享受的政策如何处理。',
    en: 'State what follows for the incentives already received.',
  }),
  'due-day-not-after-today': ({ day }) => ({
    zh: `补正期限 ${dayWords(day).zh}不晚于今天，请选择以后的工作日。`,
    en: `The due day ${dayWords(day).en} is not after today. Choose a working day to come.`,
  }),
  'due-day-not-worked': ({ day }) => ({
    zh: `${dayWords(day).zh}不是工作日，请另选一天。`,
    en: `${dayWords(day).en} is not a working day. Choose another.`,
  }),
  'due-day-not-confirmed': ({ day }) => ({
    zh: `${dayWords(day).zh}所在年份的放假安排尚未公布，请选择更早的一天。`,
    en: `The holidays of the year of ${dayWords(day).en} are not announced yet. Choose an earlier day.`,
  }),
  incomplete: () => ({ zh: '申报内容还不齐全。', en: 'The application is not complete.' }),
  'not-signed': () => ({
    zh: '法定代表人或授权人还没有确认现在的内容。',
    en: 'The signatory has not confirmed the content as it is now.',
  }),
  'batch-not-open': () => ({ zh: '批次不在申报期内。', en: 'The batch is not open.' }),
  'items-unanswered': ({ items = [] }) => ({
    zh: `还有 ${items.length} 项补正没有答复。`,
    en: `Items still to be answered: ${items.length}.`,
  }),
  'too-late': ({ day }) => ({
    zh: `补正期限${day ? ` ${dayWords(day).zh}` : ''}已过。`,
    en: `The due day${day ? `, ${dayWords(day).en},` : ''} has passed.`,
  }),
  'not-overdue': ({ day }) => ({
    zh: `补正期限${day ? ` ${dayWords(day).zh}` : ''}还没有过。`,
    en: `The due day${day ? `, ${dayWords(day).en},` : ''} has not passed.`,
  }),
  'no-notice-left': ({ notices = 0 }) => ({
    zh: `已告知补正 ${notices} 次，不能再退回；请受理，或说明理由不予受理。`,
    en: `Correction notices already sent: ${notices}. Accept it, or decline it with the reason.`,
  }),
  'facts-not-settled': () => ({ zh: '还有评审事实没有核定。', en: 'Some facts are not settled yet.' }),
  'no-place-free': () => ({ zh: '没有空出的名额。', en: 'No place has become free.' }),
  'batch-not-closed': () => ({ zh: '批次还没有结束。', en: 'The batch is not closed yet.' }),
  'notice-not-over': () => ({ zh: '公示期还没有满。', en: 'The public notice is not over yet.' }),
  'objection-stands': () => ({
    zh: '还有异议没有处理，或有异议成立。',
    en: 'An objection is still open, or one was upheld.',
  }),
  'no-objection-upheld': () => ({ zh: '没有成立的异议。', en: 'No objection was upheld.' }),
  'term-not-over': () => ({ zh: '有效期还没有届满。', en: 'The term of validity is not over yet.' }),
}

/** `problem` as one sentence, in both languages. */
export function workflowMessage<C extends WorkflowProblemCode>(problem: WorkflowProblem & { readonly code: C }): Words {
  return SENTENCES[problem.code](problem.params as Params<C>)
}
