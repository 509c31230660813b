/** The form's own fields about the enterprise (企业基本情况): what the register does not know. */
import { type Day, isDay } from '../calendar/day.ts'
import type { Words } from '../kernel/words.ts'
import type { Answers } from './answer.ts'
import { typedNumber } from './typedNumber.ts'

export type ProfileType = 'line' | 'phone' | 'email' | 'count' | 'money' | 'text' | 'choice' | 'day'

export interface ProfileField {
  readonly type: ProfileType
  readonly label: Words
  readonly help: Words
  readonly required: boolean
  /** Letters of a text, or the largest number. */
  readonly max: number
  /** `{distinction}` stands for what the programme recognises. */
  readonly options?: Readonly<Record<string, Words>>
}

/** In the order of the form. */
export const PROFILE_FIELDS = {
  level: {
    type: 'choice',
    label: { zh: '申报等级', en: 'Level applied for' },
    help: {
      zh: '两级用同一张评分表，名额分开。',
      en: 'Both levels use the same table; their quotas are separate.',
    },
    required: true,
    max: 20,
    options: {
      skilled: { zh: '{distinction}', en: '{distinction}' },
      excellent: { zh: '优秀{distinction}', en: 'excellent {distinction}' },
    },
  },
  contactName: {
    type: 'line',
    label: { zh: '联系人', en: 'Contact person' },
    help: { zh: '审核中有疑问时找谁。', en: 'Whom to ask when something is unclear.' },
    required: true,
    max: 60,
  },
  contactPhone: {
    type: 'phone',
    label: { zh: '联系电话', en: 'Phone' },
    help: { zh: '手机或带区号的座机。', en: 'A mobile number, or a landline with its area code.' },
    required: true,
    max: 30,
  },
  contactEmail: {
    type: 'email',
    label: { zh: '电子邮箱', en: 'E-mail' },
    help: { zh: '可以不填；填了会同时收到邮件通知。', en: 'Optional. With it, notices also come by e-mail.' },
    required: false,
    max: 200,
  },
  headcount: {
    type: 'count',
    label: { zh: '年末从业人数', en: 'People working here at the year’s end' },
    help: {
      zh: '所有用工形式都算；评分用的人数由花名册另行计算。',
      en: 'All forms of employment. The number the score uses is counted from the roster.',
    },
    required: true,
    max: 10_000_000,
  },
  revenue: {
    type: 'money',
    label: { zh: '年度营业收入', en: 'Revenue of the year' },
    help: { zh: '单位为元，按年度财务报表填写。', en: 'In yuan, as in the annual accounts.' },
    required: true,
    max: 10_000_000_000_000,
  },
  tax: {
    type: 'money',
    label: { zh: '年度纳税总额', en: 'Tax paid in the year' },
    help: { zh: '单位为元，按完税证明填写；没有填 0。', en: 'In yuan, as in the tax certificates; 0 if none.' },
    required: true,
    max: 10_000_000_000_000,
  },
  summary: {
    type: 'text',
    label: { zh: '企业简介和技能人才工作情况', en: 'The enterprise, and its work for skilled people' },
    help: {
      zh: '主营业务、职工队伍、这一年为技能人才做了什么。评审时与评分表一起看。',
      en: 'What it makes, who works there, what it did for skilled people this year. Read beside the table.',
    },
    required: true,
    max: 1500,
  },
  informedOn: {
    type: 'day',
    label: { zh: '告知职工的日期', en: 'Day on which employees were informed' },
    help: {
      zh: '哪一天告知职工：姓名、证件号码、技能等级将用于本次申报的核查（个人信息保护法第十七条）。',
      en: 'When employees were told that names, identity numbers and skill levels serve to verify this application.',
    },
    required: true,
    max: 10,
  },
} as const satisfies Readonly<Record<string, ProfileField>>

export type ProfileKey = keyof typeof PROFILE_FIELDS
export const PROFILE_KEYS = Object.keys(PROFILE_FIELDS) as readonly ProfileKey[]
export const profileField = (key: ProfileKey): ProfileField => PROFILE_FIELDS[key]
export const isProfileKey = (key: string): key is ProfileKey => (PROFILE_KEYS as readonly string[]).includes(key)

export const PROFILE_PROBLEMS = {
  'profile-missing': { zh: '还没有填写。', en: 'Not filled in yet.' },
  'profile-too-long': {
    zh: '最多 {most} 个字，现有 {length} 个。',
    en: 'At most {most} characters; there are {length}.',
  },
  'profile-not-a-phone': {
    zh: '“{value}”不像电话号码，例如 13800000000 或 0000-0000000。',
    en: '“{value}” does not look like a phone number.',
  },
  'profile-not-an-email': {
    zh: '“{value}”不像邮箱地址，例如 name@example.com。',
    en: '“{value}” does not look like an e-mail address such as name@example.com.',
  },
  'profile-not-a-count': {
    zh: '“{value}”不是人数，请填整数。',
    en: '“{value}” is not a number of people; enter a whole number.',
  },
  'profile-not-an-amount': {
    zh: '“{value}”不是金额，请填数字，最多两位小数。',
    en: '“{value}” is not an amount; enter a number with at most two decimals.',
  },
  'profile-too-much': { zh: '不能大于 {most}。', en: 'Not more than {most}.' },
  'profile-not-a-day': { zh: '“{value}”不是日期。', en: '“{value}” is not a date.' },
  'profile-day-to-come': { zh: '日期不能在今天之后。', en: 'The day cannot be after today.' },
  'profile-not-a-choice': { zh: '请从选项里选一个。', en: 'Choose one of the options.' },
} as const satisfies Readonly<Record<string, Words>>

export type ProfileProblemCode = keyof typeof PROFILE_PROBLEMS

export interface ProfileProblem {
  readonly field: ProfileKey
  readonly code: ProfileProblemCode
  readonly params: Readonly<Record<string, string | number>>
}

type Found = Pick<ProfileProblem, 'code' | 'params'> | undefined

/** Everything wrong with the form, in its order. */
export const checkProfile = (values: Answers, today: Day): readonly ProfileProblem[] =>
  PROFILE_KEYS.flatMap((field) => {
    const found = problemOf(profileField(field), values[field], today)
    return found ? [{ field, ...found }] : []
  })

function problemOf(field: ProfileField, value: Answers[string] | undefined, today: Day): Found {
  const text = typeof value === 'string' ? value.trim() : ''
  if (text === '') return field.required ? { code: 'profile-missing', params: {} } : undefined
  const length = [...text].length
  if (field.type !== 'count' && field.type !== 'money' && length > field.max)
    return { code: 'profile-too-long', params: { most: field.max, length } }
  return CHECKS[field.type](text, field, today)
}

const wrong = (code: ProfileProblemCode, text: string): Found => ({
  code,
  params: { value: text.length > 40 ? `${text.slice(0, 40)}…` : text },
})

const CHECKS: Readonly<Record<ProfileType, (text: string, field: ProfileField, today: Day) => Found>> = {
  line: () => undefined,
  text: () => undefined,
  phone: (text) => (/^\+?\d[\d -]{5,18}\d$/.test(text) ? undefined : wrong('profile-not-a-phone', text)),
  email: (text) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? undefined : wrong('profile-not-an-email', text)),
  choice: (text, { options = {} }) =>
    Object.keys(options).includes(text) ? undefined : { code: 'profile-not-a-choice', params: {} },
  day: (text, _, today) => {
    if (!isDay(text)) return wrong('profile-not-a-day', text)
    return text > today ? { code: 'profile-day-to-come', params: {} } : undefined
  },
  count: (text, { max }) => {
    const number = typedNumber(text)
    if (typeof number === 'string' || !Number.isInteger(number) || number < 0) return wrong('profile-not-a-count', text)
    return number > max ? { code: 'profile-too-much', params: { most: max } } : undefined
  },
  money: (text, { max }) => {
    const number = typedNumber(text)
    const isAmount = typeof number === 'number' && number >= 0 && Math.round(number * 100) / 100 === number
    if (!isAmount) return wrong('profile-not-an-amount', text)
    return number > max ? { code: 'profile-too-much', params: { most: max } } : undefined
  },
}

/** Words of a problem, each language. */
export function profileMessage({ code, params }: Pick<ProfileProblem, 'code' | 'params'>): Words {
  const { zh, en } = PROFILE_PROBLEMS[code]
  return { zh: filled(zh, params), en: filled(en, params) }
}

const filled = (words: string, params: ProfileProblem['params']): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole))
