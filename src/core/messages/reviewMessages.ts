import { LINKS } from './links.ts'
import type { Message } from './message.ts'
import type { MessageParams } from './params.ts'
import { counted, inWords } from './words.ts'

type ReviewCode = 'review-assigned' | 'review-taken-back' | 'review-recused'

/** What reviewers are told, and what the officer is told of them; never who else reviews. */
export const reviewMessages: { readonly [C in ReviewCode]: Message<MessageParams[C]> } = {
  'review-assigned': {
    zh: ({ batch, reviews }) => ({
      title: `请您评审${reviews}家企业`,
      body: `${inWords(batch, 'zh')}有${reviews}家企业请您评审。请先逐家声明有没有利害关系，再开始评审。`,
    }),
    en: ({ batch, reviews }) => ({
      title: `Please review ${counted(reviews, 'enterprise', 'enterprises')}`,
      body: `You are asked to review ${counted(reviews, 'enterprise', 'enterprises')} of ${inWords(batch, 'en')}. Declare for each whether you have a tie to it, then begin.`,
    }),
    channels: ['mail', 'sms', 'workMessenger'],
    link: () => LINKS.reviews,
  },
  'review-taken-back': {
    zh: ({ batch, reviews }) => ({
      title: `${reviews}家企业不再请您评审`,
      body: `${inWords(batch, 'zh')}的评审分配有调整，${reviews}家企业不再请您评审。没有交的内容不再计入。`,
    }),
    en: ({ batch, reviews }) => ({
      title: `${counted(reviews, 'review is', 'reviews are')} no longer yours`,
      body: `The assignment for ${inWords(batch, 'en')} has changed: ${counted(reviews, 'review is', 'reviews are')} no longer yours. What was not handed in does not count.`,
    }),
    channels: ['mail', 'sms', 'workMessenger'],
    link: () => LINKS.reviews,
  },
  'review-recused': {
    zh: ({ enterprise, batch }) => ({
      title: `有专家回避：${enterprise}`,
      body: `${inWords(batch, 'zh')}的${enterprise}有一位评审专家回避，请补派。`,
    }),
    en: ({ enterprise, batch }) => ({
      title: `A reviewer is recused: ${enterprise}`,
      body: `A reviewer of ${enterprise}, ${inWords(batch, 'en')}, is recused. Please assign another.`,
    }),
    channels: ['mail', 'workMessenger'],
    link: () => LINKS.assignments,
  },
}
