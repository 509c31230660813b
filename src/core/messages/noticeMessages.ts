import { LINKS } from './links.ts'
import type { Message } from './message.ts'
import type { AboutApplication, MessageParams } from './params.ts'
import { dayInWords, inWords } from './words.ts'

type NoticeCode = Extract<keyof MessageParams, `notice-${string}` | `objection-${string}`>

const own = ({ applicationId }: AboutApplication): string => LINKS.application(applicationId)
const TO_ENTERPRISE = ['mail', 'sms'] as const
const TO_OFFICERS = ['mail', 'workMessenger'] as const

/** The public notice and what is said against it. Who objects, and reasons, stay on the page. */
export const noticeMessages: { readonly [C in NoticeCode]: Message<MessageParams[C]> } = {
  'notice-listed': {
    zh: ({ batch, by, last }) => ({
      title: '已列入公示名单',
      body: `您的${inWords(batch, 'zh')}申报已由${inWords(by, 'zh')}列入拟认定名单公示${last ? `，公示到${dayInWords(last, 'zh')}` : ''}。公示期满、没有成立的异议的，按程序认定。`,
    }),
    en: ({ batch, by, last }) => ({
      title: 'On the public notice',
      body: `${inWords(by, 'en')} has put your application for ${inWords(batch, 'en')} on the public notice of those to be recognised${last ? `, until ${dayInWords(last, 'en')}` : ''}. Recognition follows once the notice is over and no objection is upheld.`,
    }),
    channels: TO_ENTERPRISE,
    link: own,
  },
  'notice-reserved': {
    zh: ({ batch, by, place }) => ({
      title: '已列为候补',
      body: `经联席会议审议，您的${inWords(batch, 'zh')}申报列为候补第${place}位。有名额空出时，${inWords(by, 'zh')}按顺序递补。`,
    }),
    en: ({ batch, by, place }) => ({
      title: 'In reserve',
      body: `The joint conference has placed your application for ${inWords(batch, 'en')} in the reserve, at place ${place}. When a place becomes free, ${inWords(by, 'en')} moves the reserve up in its order.`,
    }),
    channels: TO_ENTERPRISE,
    link: own,
  },
  'notice-not-selected': {
    zh: ({ batch }) => ({
      title: '本次未入选',
      body: `您的${inWords(batch, 'zh')}申报本次未入选。理由和救济途径请登录后查看。`,
    }),
    en: ({ batch }) => ({
      title: 'Not selected',
      body: `Your application for ${inWords(batch, 'en')} was not selected. Sign in to read the reasons and the remedies.`,
    }),
    channels: TO_ENTERPRISE,
    link: own,
  },
  'notice-reopened': {
    zh: ({ batch, by }) => ({
      title: '申报回到评审',
      body: `因异议成立，${inWords(by, 'zh')}已将您的${inWords(batch, 'zh')}申报退回评审。理由请登录后查看。`,
    }),
    en: ({ batch, by }) => ({
      title: 'Reviewed again',
      body: `An objection was upheld, and ${inWords(by, 'en')} has sent your application for ${inWords(batch, 'en')} back to the review. Sign in to read the reasons.`,
    }),
    channels: TO_ENTERPRISE,
    link: own,
  },
  'objection-received': {
    zh: ({ enterprise, batch }) => ({
      title: `收到异议：${enterprise}`,
      body: `${inWords(batch, 'zh')}公示期间收到一份涉及${enterprise}的实名异议，请核查。`,
    }),
    en: ({ enterprise, batch }) => ({
      title: `Objection: ${enterprise}`,
      body: `An objection about ${enterprise} has come in during the notice of ${inWords(batch, 'en')}. Please look into it.`,
    }),
    channels: TO_OFFICERS,
    link: ({ objectionId }) => LINKS.objection(objectionId),
  },
  'objection-answered': {
    zh: ({ enterprise }) => ({
      title: `已收到陈述申辩：${enterprise}`,
      body: `${enterprise}已就异议提交陈述申辩。`,
    }),
    en: ({ enterprise }) => ({
      title: `Statement: ${enterprise}`,
      body: `${enterprise} has made its statement on the objection.`,
    }),
    channels: TO_OFFICERS,
    link: ({ objectionId }) => LINKS.objection(objectionId),
  },
  'objection-raised': {
    zh: ({ batch, by }) => ({
      title: '请陈述申辩',
      body: `您的${inWords(batch, 'zh')}申报在公示期间收到异议，${inWords(by, 'zh')}正在核查。请登录查看异议的内容，提交陈述申辩。`,
    }),
    en: ({ batch, by }) => ({
      title: 'Please make your statement',
      body: `Something is objected to your application for ${inWords(batch, 'en')}, and ${inWords(by, 'en')} is looking into it. Sign in to read what is said and to make your statement.`,
    }),
    channels: TO_ENTERPRISE,
    link: own,
  },
  'objection-decided': {
    zh: ({ batch, by, upheld }) => ({
      title: upheld ? '异议成立' : '异议不成立',
      body: `${inWords(by, 'zh')}已办结对您的${inWords(batch, 'zh')}申报的异议：${upheld ? '成立' : '不成立'}。核查结论请登录后查看。`,
    }),
    en: ({ batch, by, upheld }) => ({
      title: upheld ? 'Objection upheld' : 'Objection dismissed',
      body: `${inWords(by, 'en')} has ${upheld ? 'upheld' : 'dismissed'} the objection to your application for ${inWords(batch, 'en')}. Sign in to read what was found.`,
    }),
    channels: TO_ENTERPRISE,
    link: own,
  },
}
