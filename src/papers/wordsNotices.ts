/** The words of the notices that an office sends to an applicant. */
import type { PaperLanguage } from './words.ts'

export interface NoticeWords {
  readonly correction: CorrectionWords
  readonly decline: DeclineWords
  readonly acceptance: AcceptanceWords
  readonly addressee: (enterprise: string) => string
  /** The first sentence: which application the notice is about. */
  readonly received: (about: NoticeAbout) => string
  readonly contact: (contact: NoticeContact) => string
  readonly heading: (at: number, head: string) => string
  readonly translation: string
}

export interface NoticeAbout {
  readonly matter: string
  readonly application: string
  /** In words. */
  readonly submittedOn: string
}

export interface NoticeContact {
  readonly name: string
  readonly phone: string
  readonly address?: string | undefined
}

export interface CorrectionWords {
  readonly correctionTitle: string
  readonly returnTitle: string
  readonly opening: string
  readonly columns: { readonly [column in 'no' | 'row' | 'indicator' | 'missing' | 'repair']: string }
  readonly none: string
  readonly due: (day: string, workingDays: number | undefined) => string
  readonly onlyThese: string
  readonly lapse: string
  readonly workingDays: string
  /** Only the bureau's own term stands still meanwhile. */
  readonly clockStops: string
}

export interface DeclineWords {
  readonly acceptanceTitle: string
  readonly recommendationTitle: string
  readonly vetoTitle: string
  readonly acceptanceDecision: string
  readonly recommendationDecision: string
  readonly vetoDecision: string
  readonly reasonsHead: string
  readonly basisHead: string
  readonly remediesHead: string
  /** Unless the office says otherwise: reconsideration within 60 days, litigation within 6 months. */
  readonly remedies: (bodies: { readonly reconsideration: string; readonly court: string }) => readonly string[]
}

export interface AcceptanceWords {
  readonly title: string
  readonly decision: (day: string) => string
  readonly enterprise: string
  readonly creditCode: string
  readonly batch: string
  readonly application: string
  readonly submitted: string
  readonly accepted: string
  readonly evidence: string
  readonly files: (count: number) => string
  readonly shortHash: string
  readonly stepsHead: string
  readonly reminder: string
}

const NUMERALS = '一二三四五六七八九十'

const zh: NoticeWords = {
  correction: {
    correctionTitle: '一次性告知补正通知书',
    returnTitle: '申报材料退回补正通知书',
    opening: '经审查，申报材料尚需补正。现将需要补正的全部内容一次性告知如下：',
    columns: { no: '序号', row: '评分项', indicator: '指标内容', missing: '存在的问题', repair: '补正要求' },
    none: '无',
    due: (day, workingDays) =>
      `请于${day}前（含当日${workingDays === undefined ? '' : `，即本通知送达次日起${workingDays}个工作日内`}）完成补正并重新提交。`,
    onlyThese: '仅上列内容开放修改，其余内容保持提交时的状态。',
    lapse: '逾期未补正的，视为放弃本次申报。',
    workingDays: '工作日不包括法定节假日和休息日，因节假日调休安排上班的日期计为工作日；本通知送达当日不计入期限。',
    clockStops: '你单位补正所用时间不计入本机关的审查期限。',
  },
  decline: {
    acceptanceTitle: '不予受理告知书',
    recommendationTitle: '不予推荐告知书',
    vetoTitle: '一票否决告知书',
    acceptanceDecision: '经审查，决定不予受理。现将理由、依据和救济途径告知如下：',
    recommendationDecision: '经初审，决定不予推荐。现将理由、依据和救济途径告知如下：',
    vetoDecision: '经有关部门核查，申报单位存在一票否决情形，决定终止本次申报。现将理由、依据和救济途径告知如下：',
    reasonsHead: '理由',
    basisHead: '依据',
    remediesHead: '救济途径',
    remedies: ({ reconsideration, court }) => [
      `你单位对本决定不服的，可以自收到本告知书之日起60日内向${reconsideration}申请行政复议，也可以自收到本告知书之日起6个月内向${court}提起行政诉讼。`,
    ],
  },
  acceptance: {
    title: '受理通知书',
    decision: (day) => `经形式审查，申报材料齐全、符合规定形式，自${day}起予以受理。`,
    enterprise: '企业名称',
    creditCode: '统一社会信用代码',
    batch: '申报批次',
    application: '申报编号',
    submitted: '提交日期',
    accepted: '受理日期',
    evidence: '佐证材料',
    files: (count) => `${count}件`,
    shortHash: '内容校验短码',
    stepsHead: '后续程序',
    reminder: '受理不代表认定结果。审查期间请保持经办人联系方式畅通，情况发生重大变化的，请及时报告。',
  },
  addressee: (enterprise) => `${enterprise}：`,
  received: ({ matter, application, submittedOn }) =>
    `你单位于${submittedOn}提交的${matter}申报材料（申报编号：${application}）收悉。`,
  contact: ({ name, phone, address }) => `联系人：${name}；联系电话：${phone}${address ? `；地址：${address}` : ''}。`,
  heading: (at, head) => `${NUMERALS[at]}、${head}`,
  translation: '',
}

const en: NoticeWords = {
  correction: {
    correctionTitle: 'One-off correction notice',
    returnTitle: 'Notice of return for correction',
    opening: 'On examination the application needs corrections. All of them are told here, at once:',
    columns: { no: 'No.', row: 'Row', indicator: 'Indicator', missing: 'What is missing', repair: 'What is asked for' },
    none: 'None',
    due: (day, workingDays) =>
      `Please correct and submit again by ${day} (included${workingDays === undefined ? '' : `; ${workingDays} working days from the day after this notice is served`}).`,
    onlyThese: 'Only what is listed above is open for changes; everything else stays as it was submitted.',
    lapse: 'If it is not corrected in time, the application counts as given up.',
    workingDays:
      'Public holidays and days of rest are no working days; days of rest that are worked because of a holiday are. The day on which this notice is served does not count.',
    clockStops: 'The time you take for the corrections does not count towards the term of our examination.',
  },
  decline: {
    acceptanceTitle: 'Notice of non-acceptance',
    recommendationTitle: 'Notice of non-recommendation',
    vetoTitle: 'Notice of veto',
    acceptanceDecision: 'On examination it is not accepted. The reasons, the basis and the remedies are as follows:',
    recommendationDecision:
      'On first review it is not recommended. The reasons, the basis and the remedies are as follows:',
    vetoDecision:
      'On what a department has established, the applicant is barred and the application ends. The reasons, the basis and the remedies are as follows:',
    reasonsHead: 'Reasons',
    basisHead: 'Basis',
    remediesHead: 'Remedies',
    remedies: ({ reconsideration, court }) => [
      `If you do not agree with this decision, you may apply for administrative reconsideration to ${reconsideration} within 60 days of receiving this notice, or bring an administrative action before ${court} within 6 months of receiving it.`,
    ],
  },
  acceptance: {
    title: 'Notice of acceptance',
    decision: (day) =>
      `On formal examination the application is complete and in the prescribed form. It is accepted as of ${day}.`,
    enterprise: 'Enterprise',
    creditCode: 'Unified social credit code',
    batch: 'Batch',
    application: 'Application no.',
    submitted: 'Submitted',
    accepted: 'Accepted',
    evidence: 'Evidence',
    files: (count) => `${count} ${count === 1 ? 'file' : 'files'}`,
    shortHash: 'Short content hash',
    stepsHead: 'What follows',
    reminder:
      'Acceptance says nothing about the result. Please keep your agent within reach during the examination, and report important changes without delay.',
  },
  addressee: (enterprise) => `To: ${enterprise}`,
  received: ({ matter, application, submittedOn }) =>
    `We have received the application that you submitted on ${submittedOn} for the following: ${matter} (application no. ${application}).`,
  contact: ({ name, phone, address }) => `Contact: ${name}, telephone ${phone}${address ? `, ${address}` : ''}.`,
  heading: (at, head) => `${at + 1}. ${head}`,
  translation: 'Translation for information. The Chinese paper is the official one.',
}

export const noticeWords = (language: PaperLanguage): NoticeWords => (language === 'zh' ? zh : en)
