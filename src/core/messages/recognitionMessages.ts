import { LINKS } from './links.ts'
import type { Message } from './message.ts'
import type { ActOnApplication, MessageParams } from './params.ts'
import { inWords } from './words.ts'

type RecognitionCode = Extract<keyof MessageParams, `recognition-${string}`>

const link = ({ applicationId }: ActOnApplication): string => LINKS.application(applicationId)
const channels = ['mail', 'sms'] as const

/** What becomes of a recognition. Reasons stay on the page, behind the sign-in. */
export const recognitionMessages: { readonly [C in RecognitionCode]: Message<MessageParams[C]> } = {
  'recognition-issued': {
    zh: ({ batch, by }) => ({
      title: '已获认定',
      body: `${inWords(by, 'zh')}已发文认定您企业（${inWords(batch, 'zh')}）。证书可以登录后下载，证书上的二维码供他人查验。`,
    }),
    en: ({ batch, by }) => ({
      title: 'Your enterprise is recognised',
      body: `${inWords(by, 'en')} has recognised your enterprise (${inWords(batch, 'en')}). Sign in to take its certificate; with the code on it anybody can check it.`,
    }),
    channels,
    link,
  },
  'recognition-kept': {
    zh: ({ by }) => ({
      title: '动态复核通过',
      body: `${inWords(by, 'zh')}已完成本年度动态复核，您企业的认定继续有效。`,
    }),
    en: ({ by }) => ({
      title: 'The re-check is passed',
      body: `${inWords(by, 'en')} has made the re-check of this year. The recognition of your enterprise stands.`,
    }),
    channels,
    link,
  },
  'recognition-upgraded': {
    zh: ({ by }) => ({
      title: '认定等级已晋升',
      body: `${inWords(by, 'zh')}经动态复核，晋升了您企业的认定等级。新证书已生成，原证书不再使用。`,
    }),
    en: ({ by }) => ({
      title: 'Your recognition is upgraded',
      body: `On the re-check ${inWords(by, 'en')} has upgraded the recognition of your enterprise. A new certificate takes the place of the old one.`,
    }),
    channels,
    link,
  },
  'recognition-suspended': {
    zh: ({ by }) => ({
      title: '认定已暂停',
      body: `${inWords(by, 'zh')}已暂停您企业的认定，暂停期间证书不能使用。理由请登录查看。`,
    }),
    en: ({ by }) => ({
      title: 'Your recognition is suspended',
      body: `${inWords(by, 'en')} has suspended the recognition of your enterprise; its certificate cannot be used meanwhile. Sign in to read why.`,
    }),
    channels,
    link,
  },
  'recognition-resumed': {
    zh: ({ by }) => ({ title: '认定已恢复', body: `${inWords(by, 'zh')}已恢复您企业的认定，证书可以继续使用。` }),
    en: ({ by }) => ({
      title: 'Your recognition holds again',
      body: `${inWords(by, 'en')} has ended the suspension. The certificate of your enterprise holds again.`,
    }),
    channels,
    link,
  },
  'recognition-revoked': {
    zh: ({ by }) => ({
      title: '认定已撤销',
      body: `${inWords(by, 'zh')}已撤销您企业的认定，证书即日失效。理由和救济途径请登录查看。`,
    }),
    en: ({ by }) => ({
      title: 'Your recognition is revoked',
      body: `${inWords(by, 'en')} has revoked the recognition of your enterprise, and its certificate ends today. Sign in to read the reasons and the remedies open to you.`,
    }),
    channels,
    link,
  },
  'recognition-expired': {
    zh: ({ batch }) => ({
      title: '认定已到期',
      body: `您企业的认定（${inWords(batch, 'zh')}）有效期已满，证书不再有效。`,
    }),
    en: ({ batch }) => ({
      title: 'Your recognition has expired',
      body: `The term of your recognition (${inWords(batch, 'en')}) is over, and its certificate no longer holds.`,
    }),
    channels,
    link,
  },
}
