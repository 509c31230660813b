import { LINKS } from './links.ts'
import type { Message } from './message.ts'
import type { AboutApplication, MessageParams } from './params.ts'
import { counted, dayInWords, inWords } from './words.ts'

type ApplicationCode = Extract<keyof MessageParams, `application-${string}`> | OtherCode
type OtherCode = 'signature-wanted' | 'evidence-infected' | 'return-due-soon'

const toFill = ({ applicationId }: AboutApplication): string => LINKS.application(applicationId)
const toRead = ({ applicationId }: AboutApplication): string => LINKS.dossier(applicationId)
const TO_AUTHORITY = ['mail', 'workMessenger'] as const
const TO_ENTERPRISE = ['mail', 'sms'] as const

/** The life of an application. Reasons stay on the page, behind the sign-in. */
export const applicationMessages: { readonly [C in ApplicationCode]: Message<MessageParams[C]> } = {
  'signature-wanted': {
    zh: ({ enterprise, batch }) => ({
      title: '请确认申报内容',
      body: `${enterprise}的${inWords(batch, 'zh')}申报已填写完毕，请您作为法定代表人或者授权人核对全部内容并确认，确认后方可提交。`,
    }),
    en: ({ enterprise, batch }) => ({
      title: 'Please confirm the application',
      body: `The application of ${enterprise} for ${inWords(batch, 'en')} is filled in. As its signatory, read it through and confirm it; only then can it be submitted.`,
    }),
    channels: TO_ENTERPRISE,
    link: toFill,
  },
  'evidence-infected': {
    zh: ({ batch, row }) => ({
      title: '一份佐证材料未通过安全检查',
      body: `您在${inWords(batch, 'zh')}申报“${row}”一项下上传的一份文件含有恶意程序，已被隔离，不作为佐证材料。请检查电脑后重新上传。`,
    }),
    en: ({ batch, row }) => ({
      title: 'A file failed the security check',
      body: `A file uploaded under “${row}” of your application for ${inWords(batch, 'en')} carries malicious software. It was set apart and does not count as evidence. Check your computer, then upload the file again.`,
    }),
    channels: ['mail'],
    link: toFill,
  },
  'application-submitted': {
    zh: ({ enterprise, batch }) => ({
      title: `待初审：${enterprise}`,
      body: `${enterprise}已提交${inWords(batch, 'zh')}申报，请初审。`,
    }),
    en: ({ enterprise, batch }) => ({
      title: `To be checked: ${enterprise}`,
      body: `${enterprise} has submitted its application for ${inWords(batch, 'en')}. Please check it.`,
    }),
    channels: TO_AUTHORITY,
    link: toRead,
  },
  'application-recommended': {
    zh: ({ enterprise, batch, by }) => ({
      title: `已推荐：${enterprise}`,
      body: `${inWords(by, 'zh')}已推荐${enterprise}参加${inWords(batch, 'zh')}，现在等待受理。`,
    }),
    en: ({ enterprise, batch, by }) => ({
      title: `Recommended: ${enterprise}`,
      body: `${inWords(by, 'en')} has recommended ${enterprise} for ${inWords(batch, 'en')}. It now waits for acceptance.`,
    }),
    channels: TO_AUTHORITY,
    link: (params) => (params.reader === 'authority' ? toRead(params) : toFill(params)),
  },
  'application-returned': {
    zh: ({ batch, by, items, due }) => ({
      title: '申报材料需要补正',
      body: `${inWords(by, 'zh')}退回了您的${inWords(batch, 'zh')}申报，请补正${items}项内容，最迟在${dayInWords(due, 'zh')}重新提交。其余内容已锁定，不必改动。`,
    }),
    en: ({ batch, by, items, due }) => ({
      title: 'Your application needs corrections',
      body: `${inWords(by, 'en')} has returned your application for ${inWords(batch, 'en')}. Correct ${counted(items, 'item', 'items')} and submit it again by ${dayInWords(due, 'en')}. All else is locked and stays as it is.`,
    }),
    channels: TO_ENTERPRISE,
    link: toFill,
  },
  'return-due-soon': {
    zh: ({ batch, items, due, workingDays }) => ({
      title: '补正期限将至',
      body: `您的${inWords(batch, 'zh')}申报还有${items}项需要补正，期限为${dayInWords(due, 'zh')}，还有${workingDays}个工作日。到期未补正的，本次申报终止。`,
    }),
    en: ({ batch, items, due, workingDays }) => ({
      title: 'Corrections are due soon',
      body: `${counted(items, 'item', 'items')} of your application for ${inWords(batch, 'en')} still ${items === 1 ? 'needs' : 'need'} correction by ${dayInWords(due, 'en')}, in ${counted(workingDays, 'working day', 'working days')}. After that the application lapses.`,
    }),
    channels: TO_ENTERPRISE,
    link: toFill,
  },
  'application-resubmitted': {
    zh: ({ enterprise, batch }) => ({
      title: `已补正：${enterprise}`,
      body: `${enterprise}已补正并重新提交${inWords(batch, 'zh')}申报，请继续办理。`,
    }),
    en: ({ enterprise, batch }) => ({
      title: `Corrected: ${enterprise}`,
      body: `${enterprise} has corrected and submitted its application for ${inWords(batch, 'en')} again. Please go on with it.`,
    }),
    channels: TO_AUTHORITY,
    link: toRead,
  },
  'application-accepted': {
    zh: ({ batch, by }) => ({
      title: '申报已受理',
      body: `${inWords(by, 'zh')}已受理您的${inWords(batch, 'zh')}申报，现在进入评审。`,
    }),
    en: ({ batch, by }) => ({
      title: 'Your application is accepted',
      body: `${inWords(by, 'en')} has accepted your application for ${inWords(batch, 'en')}. It now goes to review.`,
    }),
    channels: TO_ENTERPRISE,
    link: toFill,
  },
  'application-declined': {
    zh: ({ batch, by }) => ({
      title: '申报未通过审查',
      body: `${inWords(by, 'zh')}审查后未通过您的${inWords(batch, 'zh')}申报，本次申报终止。理由和救济途径请登录查看。`,
    }),
    en: ({ batch, by }) => ({
      title: 'Your application is declined',
      body: `${inWords(by, 'en')} has declined your application for ${inWords(batch, 'en')}. Sign in to read the reasons and the remedies open to you.`,
    }),
    channels: TO_ENTERPRISE,
    link: toFill,
  },
  'application-vetoed': {
    zh: ({ batch, by }) => ({
      title: '申报被一票否决',
      body: `${inWords(by, 'zh')}根据部门核查结论，对您的${inWords(batch, 'zh')}申报作出一票否决，本次申报终止。依据和救济途径请登录查看。`,
    }),
    en: ({ batch, by }) => ({
      title: 'Your application is barred',
      body: `On what a department has established, ${inWords(by, 'en')} has ended your application for ${inWords(batch, 'en')}. Sign in to read the grounds and the remedies open to you.`,
    }),
    channels: TO_ENTERPRISE,
    link: toFill,
  },
  'application-lapsed': {
    zh: ({ batch, due }) => ({
      title: '申报逾期未补正',
      body: `您的${inWords(batch, 'zh')}申报到${dayInWords(due, 'zh')}期满仍未补正，本次申报终止。`,
    }),
    en: ({ batch, due }) => ({
      title: 'Your application has lapsed',
      body: `Your application for ${inWords(batch, 'en')} was not corrected by ${dayInWords(due, 'en')} and has lapsed.`,
    }),
    channels: TO_ENTERPRISE,
    link: toFill,
  },
  'application-withdrawn': {
    zh: ({ enterprise, batch }) => ({
      title: `已撤回：${enterprise}`,
      body: `${enterprise}已撤回${inWords(batch, 'zh')}申报，不必再办理。`,
    }),
    en: ({ enterprise, batch }) => ({
      title: `Withdrawn: ${enterprise}`,
      body: `${enterprise} has withdrawn its application for ${inWords(batch, 'en')}. Nothing more is to be done.`,
    }),
    channels: TO_AUTHORITY,
    link: toRead,
  },
}
