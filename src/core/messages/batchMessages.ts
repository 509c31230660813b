import { LINKS } from './links.ts'
import type { Message } from './message.ts'
import type { MessageParams } from './params.ts'
import { counted, inWords, minuteInWords } from './words.ts'

type BatchCode = 'batch-opened' | 'batch-closing-soon' | 'office-reminder'

/** Calls, and what the offices say to the enterprises of their area. */
export const batchMessages: { readonly [C in BatchCode]: Message<MessageParams[C]> } = {
  'batch-opened': {
    zh: ({ batch, by, closes }) => ({
      title: `${inWords(batch, 'zh')}开始申报`,
      body: `${inWords(by, 'zh')}已开启${inWords(batch, 'zh')}申报，截止时间为${minuteInWords(closes, 'zh')}。已有的资料会自动带入，不必重复填写。`,
    }),
    en: ({ batch, by, closes }) => ({
      title: `Applications open: ${inWords(batch, 'en')}`,
      body: `${inWords(by, 'en')} has opened ${inWords(batch, 'en')}. Applications close on ${minuteInWords(closes, 'en')}. What is already known is filled in for you.`,
    }),
    channels: ['mail', 'sms'],
    link: () => LINKS.applications,
  },
  'batch-closing-soon': {
    zh: ({ batch, closes, workingDays }) => ({
      title: `${inWords(batch, 'zh')}申报即将截止`,
      body: `${inWords(batch, 'zh')}将于${minuteInWords(closes, 'zh')}截止申报，还有${workingDays}个工作日。截止后不能再提交。`,
    }),
    en: ({ batch, closes, workingDays }) => ({
      title: `Applications close soon: ${inWords(batch, 'en')}`,
      body: `Applications for ${inWords(batch, 'en')} close on ${minuteInWords(closes, 'en')}, in ${counted(workingDays, 'working day', 'working days')}. Nothing can be submitted after that.`,
    }),
    channels: ['mail', 'sms'],
    link: () => LINKS.applications,
  },
  'office-reminder': {
    zh: ({ by, text }) => ({ title: `${inWords(by, 'zh')}提醒您`, body: text }),
    en: ({ by, text }) => ({ title: `A reminder from ${inWords(by, 'en')}`, body: text }),
    channels: ['mail', 'sms'],
    link: () => LINKS.signIn,
  },
}
