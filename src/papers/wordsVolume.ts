/** The words of the printed volume of an application. */
import type { PaperLanguage } from './words.ts'

export interface VolumeWords {
  readonly title: string
  readonly enterprise: string
  readonly creditCode: string
  readonly batch: string
  readonly office: string
  readonly submittedOn: string
  readonly number: string
  readonly contentHash: string
  readonly parts: { readonly [part in VolumePart]: string }
  readonly contents: string
  readonly formTitle: string
  readonly indexTitle: string
  readonly columns: { readonly [column in 'no' | 'title' | 'pages' | 'sha256' | 'at']: string }
  readonly signed: string
  readonly none: string
  /** Where it stands: one page or several. */
  readonly at: (first: number, last: number) => string
  readonly sameAs: (number: string) => string
  readonly leftOut: { readonly [reason in LeftOut]: string }
  readonly indexNotes: readonly string[]
  readonly page: (at: number, of: number) => string
  readonly filePage: (at: number, of: number) => string
  readonly footer: (number: string, hash: string) => string
  readonly translation: string
}

export type VolumePart = 'form' | 'table' | 'index' | 'evidence'

/** Why a file is listed and not bound. */
export type LeftOut = 'electronic' | 'encrypted' | 'unreadable' | 'altered'

const zh: VolumeWords = {
  title: '申报材料册',
  enterprise: '申报企业',
  creditCode: '统一社会信用代码',
  batch: '申报批次',
  office: '推荐单位',
  submittedOn: '提交日期',
  number: '申报编号',
  contentHash: '内容校验码\n（SHA-256）',
  parts: { form: '申报表', table: '评分表', index: '佐证材料目录', evidence: '佐证材料' },
  contents: '目　录',
  formTitle: '申　报　表',
  indexTitle: '佐证材料目录',
  columns: { no: '编号', title: '材料名称', pages: '页数', sha256: '文件校验码', at: '所在页码' },
  signed: '签字盖章文件',
  none: '（无佐证材料）',
  at: (first, last) => (first === last ? `第${first}页` : `第${first}—${last}页`),
  sameAs: (number) => `（同${number}）`,
  leftOut: {
    electronic: '电子文件，未装订',
    encrypted: '文件加密，未装订',
    unreadable: '无法读取，未装订',
    altered: '与提交时不符，未装订',
  },
  indexNotes: [
    '文件校验码为电子原件SHA-256值的前16位，可与系统内电子原件核对。',
    '装订页按版面缩放，照片按纸张清晰度压缩，均以电子原件为准。',
  ],
  page: (at, of) => `第 ${at} 页　共 ${of} 页`,
  filePage: (at, of) => `${at}/${of}`,
  footer: (number, hash) => `申报编号 ${number}　内容校验码 ${hash}`,
  translation: '',
}

const en: VolumeWords = {
  title: 'Volume of the application',
  enterprise: 'Enterprise',
  creditCode: 'Unified social credit code',
  batch: 'Batch',
  office: 'Recommending office',
  submittedOn: 'Submitted on',
  number: 'Application no.',
  contentHash: 'Content hash\n(SHA-256)',
  parts: { form: 'Application form', table: 'Scoring table', index: 'Index of evidence', evidence: 'Evidence' },
  contents: 'Contents',
  formTitle: 'Application form',
  indexTitle: 'Index of evidence',
  columns: { no: 'No.', title: 'Document', pages: 'Pages', sha256: 'File hash', at: 'Stands on' },
  signed: 'Signed and sealed papers',
  none: '(No evidence)',
  at: (first, last) => (first === last ? `page ${first}` : `pages ${first}–${last}`),
  sameAs: (number) => ` (same as ${number})`,
  leftOut: {
    electronic: 'electronic file, not bound',
    encrypted: 'encrypted, not bound',
    unreadable: 'unreadable, not bound',
    altered: 'not as submitted, not bound',
  },
  indexNotes: [
    'The file hash is the first 16 digits of the SHA-256 of the electronic original, by which it can be compared in the system.',
    'Bound pages are scaled to the sheet and pictures packed for paper; the electronic originals prevail.',
  ],
  page: (at, of) => `Page ${at} of ${of}`,
  filePage: (at, of) => `${at}/${of}`,
  footer: (number, hash) => `Application ${number}　content hash ${hash}`,
  translation: 'Translation for information. The Chinese paper is the official one.',
}

export const volumeWords = (language: PaperLanguage): VolumeWords => (language === 'zh' ? zh : en)
