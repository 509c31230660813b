import type { NoticeContact } from '#core/notices/content.ts'
import type { Level } from '#core/notices/plan.ts'
import type { PaperLanguage } from './words.ts'

export interface PublicNoticeWords {
  readonly introduction: (count: number, what: string) => string
  readonly term: (first: string | undefined, last: string | undefined, days: number) => string
  readonly objections: (contact: NoticeContact) => string
  readonly supervision: (text: string) => string
  readonly level: (level: Level, what: string) => string
  readonly heading: (at: number, name: string, count: number) => string
  readonly no: string
  readonly enterprise: string
  readonly office: string
  readonly industry: string
  readonly hash: (sha256: string) => string
  readonly draft: string
  readonly translation: string
}

const NUMERALS = '一二三四五六七八九十'

const zh: PublicNoticeWords = {
  introduction: (count, what) =>
    count === 0 ? `没有企业拟认定为${what}，现予公示。` : `拟认定下列${count}家企业为${what}，现予公示。`,
  term: (first, last, days) =>
    first && last
      ? `公示时间：${first}至${last}，共${days}个工作日，发布后即可提出异议，最后一日24时截止。`
      : `公示时间：${days}个工作日。所涉年份的放假安排尚未公布，截止日期另行公告，在此之前公示不结束。`,
  objections: ({ unit, phone, address }) =>
    `对公示名单有异议的，请在公示期内实名反映，写明企业、事实和依据。受理单位：${unit}；电话：${phone}；地址：${address}。`,
  supervision: (text) => `纪检监督：${text}。`,
  level: (level, what) => (level === 'excellent' ? `优秀${what}` : what),
  heading: (at, name, count) => `${NUMERALS[at]}、${name}（${count}家）`,
  no: '序号',
  enterprise: '企业名称',
  office: '推荐单位',
  industry: '产业',
  hash: (sha256) => `内容校验码（SHA-256）：${sha256}`,
  draft: '公示稿，尚未发布。',
  translation: '',
}

const en: PublicNoticeWords = {
  introduction: (count, what) =>
    count === 0
      ? `No enterprise is to be recognised as ${what} this time.`
      : `${count} enterprises are to be recognised as ${what}. Their list is made public.`,
  term: (first, last, days) =>
    first && last
      ? `Term: ${first} to ${last}, ${days} working days. Objections are taken from the publication until the end of the last day.`
      : `Term: ${days} working days. The holidays of a year it runs through are not announced yet; the last day will be made known, and the notice does not end before.`,
  objections: ({ unit, phone, address }) =>
    `Objections are made under one’s real name during the term, with the enterprise, the facts and what they rest on. To: ${unit}, telephone ${phone}, ${address}.`,
  supervision: (text) => `Discipline inspection: ${text}.`,
  level: (level, what) => (level === 'excellent' ? `Excellent: ${what}` : `Recognised: ${what}`),
  heading: (at, name, count) => `${at + 1}. ${name} (${count})`,
  no: 'No.',
  enterprise: 'Enterprise',
  office: 'Recommended by',
  industry: 'Industry',
  hash: (sha256) => `SHA-256 of the content: ${sha256}`,
  draft: 'Draft, not published.',
  translation: 'Translation for information. The Chinese paper is the official one.',
}

export const publicNoticeWords = (language: PaperLanguage): PublicNoticeWords => (language === 'zh' ? zh : en)
