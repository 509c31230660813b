/** The papers' own words; everything official comes from the programme. */
import { MONTHS } from '#core/calendar/dayWords.ts'
import { formatPoints, type Points } from '#core/kernel/points.ts'

export interface PaperWords {
  /** The sheet's name: no blanks, lest references to it need quotes. */
  readonly sheet: string
  readonly annex: string
  readonly ofDocument: (number: string) => string
  readonly enterprise: string
  readonly total: (max: string) => string
  readonly base: string
  readonly bonus: string
  readonly tieBreak: string
  readonly deductions: string
  readonly unchecked: string
  readonly stated: (points: string) => string
  readonly veto: string
  /** Joins parts of one line, and a label to its value. */
  readonly join: string
  readonly colon: string
  readonly list: string
  readonly notes: string
  readonly rangeNote: string
  readonly uncheckedNote: string
  readonly readingsDefault: string
  readonly reading: (key: string, question: string, answer: string) => string
  readonly programme: (id: string, hash: string | undefined) => string
  readonly made: (at: Moment) => string
  readonly end: string
  readonly applicant: readonly string[]
  readonly reviewers: readonly string[]
  readonly date: string
  readonly dateBlank: string
  readonly day: (day: CalendarDay) => string
  readonly page: (number: string) => string
}

export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

export interface Moment extends CalendarDay {
  readonly time: string
}

/** The languages that the papers have words in. Chinese is the official one. */
export type PaperLanguage = 'zh' | 'en'

/** 2026年3月5日: Arabic, no zeros before. */
function zhDay({ year, month, day }: CalendarDay): string {
  return `${year}年${month}月${day}日`
}

function enDay({ year, month, day }: CalendarDay): string {
  return `${day} ${MONTHS[month - 1]} ${year}`
}

const zh: PaperWords = {
  sheet: '评分表',
  annex: '附件',
  ofDocument: (number) => `（${number}）`,
  enterprise: '企业名称',
  total: (max) => `合计（满分${max}分）`,
  base: '基础分',
  bonus: '加分',
  tieBreak: '（只用于同分排序）',
  deductions: '扣分',
  unchecked: '待核查',
  stated: (points) => `${points}（自报，待核查）`,
  veto: '一票否决',
  join: '；',
  colon: '：',
  list: '、',
  notes: '说明',
  rangeNote: '自评分为“最低–最高”的，表示有情况尚未填报，最终得分在此范围内。',
  uncheckedNote: '标有“待核查”的，以有关部门查实为准；合计只扣除企业自报的部分。',
  readingsDefault: '评分口径均按方案的默认口径。',
  reading: (key, question, answer) => `口径${key}：${question}本表按“${answer}”计。`,
  programme: (id, hash) => `评分方案${id}${hash ? `，内容校验码${hash}` : ''}`,
  made: ({ time, ...day }) => `，${zhDay(day)}${time}生成`,
  end: '。',
  applicant: ['企业（盖章）', '法定代表人（签字）'],
  reviewers: ['评审单位（盖章）', '评审人员（签字）'],
  date: '日期',
  dateBlank: '　　　　年　　月　　日',
  day: zhDay,
  page: (number) => `— ${number} —`,
}

const en: PaperWords = {
  sheet: 'Scores',
  annex: 'Annex',
  ofDocument: (number) => `(${number})`,
  enterprise: 'Enterprise',
  total: (max) => `Total (of ${max} points)`,
  base: 'Base',
  bonus: 'Bonus',
  tieBreak: ' (only ranks equal totals)',
  deductions: 'Deductions',
  unchecked: 'to be checked',
  stated: (points) => `${points} (stated, to be checked)`,
  veto: 'Veto',
  join: '; ',
  colon: ': ',
  list: ', ',
  notes: 'Notes',
  rangeNote:
    'A self score of the form “least–most” means that some facts are not stated yet; the points lie within it.',
  uncheckedNote:
    'What is marked “to be checked” is settled by the departments; the total takes off only what the enterprise itself states.',
  readingsDefault: 'All readings of the rules are the programme’s default ones.',
  reading: (key, question, answer) => `Reading ${key}: ${question} Here: ${answer}.`,
  programme: (id, hash) => `Programme ${id}${hash ? `, content hash ${hash}` : ''}`,
  made: ({ time, ...day }) => `; made ${enDay(day)}, ${time}`,
  end: '.',
  applicant: ['Enterprise (seal)', 'Legal representative (signature)'],
  reviewers: ['Reviewing body (seal)', 'Reviewers (signatures)'],
  date: 'Date',
  dateBlank: '',
  day: enDay,
  page: (number) => `— ${number} —`,
}

/** The words for a programme's language; a language without words of its own takes the English ones. */
export const paperWords = (language: string): PaperWords => (language.startsWith('zh') ? zh : en)

/** `6`, or `2–4` while facts are missing. */
export const rangeText = ({ min, max }: { readonly min: Points; readonly max: Points }): string =>
  min === max ? formatPoints(max) : `${formatPoints(min)}–${formatPoints(max)}`
