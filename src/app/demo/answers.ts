import type { AnswerValue } from '#core/applying/answer.ts'
import { PROFILE_KEYS } from '#core/applying/profile.ts'
import type { Fact, Programme } from '#core/programme/programme.ts'
import type { Chance } from './chance.ts'
import { personName } from './inventions.ts'

/** A field as it is sent for the first time. */
export interface FirstAnswer {
  readonly section: 'fact' | 'profile'
  readonly field: string
  readonly value: AnswerValue
  readonly base: 0
}

/** What an enterprise types of its own, in the order of the form. */
const ownFacts = ({ facts }: Programme): readonly (readonly [string, Fact])[] =>
  Object.entries(facts).filter(([, fact]) => !fact.departmentsOnly && !('roster' in fact && fact.roster))

/** An answer to every question, as works would have it. */
export function factAnswers(programme: Programme, by: Chance): readonly FirstAnswer[] {
  // Some works do much for their people, some little.
  const eager = 20 + by.below(60)
  return ownFacts(programme).map(([field, fact]) => ({
    section: 'fact',
    field,
    value: answerTo(fact, by, eager),
    base: 0,
  }))
}

/** An answer to a question, as somebody would have typed it. */
function answerTo(fact: Fact, by: Chance, eager: number): AnswerValue {
  switch (fact.type) {
    case 'yesNo':
      return by.percent(eager)
    case 'choice':
      return by.percent(eager) ? by.pick(Object.keys(fact.values)) : lowRather(Object.keys(fact.values), by)
    case 'count':
      return !by.percent(eager / 2) ? '0' : String(1 + by.below(Math.min(fact.max ?? 3, 3)))
    case 'money':
      return String(1000 * by.below(100))
    case 'score':
      return String(fact.min)
    case 'records':
      return Array.from({ length: by.percent(eager / 2) ? 1 + by.below(2) : 0 }, () => recordOf(fact, by))
  }
}

/** Values go from least to most, and much is rare. */
const lowRather = (values: readonly string[], by: Chance): string =>
  values[Math.min(by.below(values.length), by.below(values.length))] ?? ''

const recordOf = ({ fields }: Extract<Fact, { type: 'records' }>, by: Chance): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      if (field.type === 'subject') return [name, personName(by)]
      if (field.type === 'choice') return [name, lowRather(Object.keys(field.values), by)]
      return [name, String(Math.max(field.min ?? 1, 1))]
    }),
  )

/** The form about the enterprise. */
export function profileAnswers(
  by: Chance,
  given: { readonly contact: string; readonly phone: string; readonly people: number; readonly informedOn: string },
): readonly FirstAnswer[] {
  const revenue = given.people * (300_000 + 1000 * by.below(500))
  const values: Readonly<Record<(typeof PROFILE_KEYS)[number], string>> = {
    level: by.percent(20) ? 'excellent' : 'skilled',
    contactName: given.contact,
    contactPhone: given.phone,
    contactEmail: '',
    headcount: String(given.people + by.below(12)),
    revenue: String(revenue),
    tax: String(Math.round(revenue * (0.02 + by.below(30) / 1000))),
    summary: by.pick(SUMMARIES),
    informedOn: given.informedOn,
  }
  return PROFILE_KEYS.filter((field) => values[field] !== '').map((field) => ({
    section: 'profile',
    field,
    value: values[field],
    base: 0,
  }))
}

const SUMMARIES = [
  '企业从事生产加工二十余年，一线职工以本地人员为主。近两年建立了技能等级与岗位工资挂钩的办法，每季度组织一次岗位练兵。',
  '企业主营产品出口与内销并重，设有独立的人力资源部门，与职业院校合作开展岗前培训，鼓励职工参加技能等级评价。',
  '企业近年更新了自动化设备，对操作岗位开展全员轮训，并由职工代表大会通过了与技能挂钩的工资办法。',
]
