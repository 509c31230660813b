/** The words of the roll-up by which an office recommends enterprises. */
import type { PaperLanguage } from './words.ts'

export interface RollUpWords {
  readonly sheet: string
  readonly title: (programme: string) => string
  readonly office: string
  readonly batch: string
  readonly columns: { readonly [column in RollUpColumn]: string }
  readonly selfScore: string
  readonly total: string
  /** Joins the count of all and the counts by level. */
  readonly counted: (all: number, levels: readonly LevelCount[]) => string
  readonly none: string
  readonly notesHead: string
  readonly deductionsNote: string
  readonly sealed: string
  readonly leader: string
  readonly contact: string
  readonly phone: string
  readonly date: string
  readonly translation: string
}

export type RollUpColumn =
  | 'no'
  | 'enterprise'
  | 'creditCode'
  | 'industry'
  | 'size'
  | 'base'
  | 'bonus'
  | 'total'
  | 'level'
  | 'opinion'
  | 'date'

export interface LevelCount {
  readonly level: string
  readonly count: number
}

const zh: RollUpWords = {
  sheet: '推荐汇总表',
  title: (programme) => `${programme}推荐汇总表`,
  office: '推荐单位：',
  batch: '申报批次：',
  columns: {
    no: '序号',
    enterprise: '企业名称',
    creditCode: '统一社会信用代码',
    industry: '所属行业',
    size: '企业规模',
    base: '基础分',
    bonus: '加分',
    total: '合计',
    level: '申报级别',
    opinion: '推荐意见',
    date: '推荐日期',
  },
  selfScore: '自评分',
  total: '合计',
  counted: (all, levels) =>
    `共推荐企业${all}家${levels.length === 0 ? '' : `，其中${levels.map(({ level, count }) => `${level}${count}家`).join('、')}`}。`,
  none: '（无推荐企业）',
  notesHead: '说明：',
  deductionsNote: '自评分合计已减去企业自报的扣分；扣分以有关部门查实为准。',
  sealed: '推荐单位（盖章）：',
  leader: '负责人（签字）：',
  contact: '联系人：',
  phone: '联系电话：',
  date: '日期：',
  translation: '',
}

const en: RollUpWords = {
  sheet: 'Roll-up',
  title: (programme) => `Recommendation roll-up: ${programme}`,
  office: 'Recommending office: ',
  batch: 'Batch: ',
  columns: {
    no: 'No.',
    enterprise: 'Enterprise',
    creditCode: 'Unified social credit code',
    industry: 'Industry',
    size: 'Size',
    base: 'Base',
    bonus: 'Bonus',
    total: 'Total',
    level: 'Level applied for',
    opinion: 'Opinion of the office',
    date: 'Recommended on',
  },
  selfScore: 'Self score',
  total: 'Total',
  counted: (all, levels) =>
    `${all} ${all === 1 ? 'enterprise' : 'enterprises'} recommended${levels.length === 0 ? '' : `, of them ${levels.map(({ level, count }) => `${count} ${level}`).join(', ')}`}.`,
  none: '(No enterprise is recommended)',
  notesHead: 'Note: ',
  deductionsNote:
    'The total of the self score is after the deductions that the enterprise itself states; the departments settle them.',
  sealed: 'Recommending office (seal): ',
  leader: 'Head (signature): ',
  contact: 'Contact: ',
  phone: 'Telephone: ',
  date: 'Date: ',
  translation: 'Translation for information. The Chinese paper is the official one.',
}

export const rollUpWords = (language: PaperLanguage): RollUpWords => (language === 'zh' ? zh : en)
