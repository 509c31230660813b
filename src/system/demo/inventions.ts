import { creditCheck, organisationCheck } from '#core/codes/creditCode.ts'
import { identityCheckDigit } from '#core/codes/identityNumber.ts'
import type { Fact, Programme } from '#core/programme/programme.ts'
import type { AnswerValue } from '#core/applying/answer.ts'
import type { Chance } from './chance.ts'

/** Invented, all of it: no such enterprise and no such person is meant. */
const FIRST = [
  '锦',
  '恒',
  '瑞',
  '盛',
  '嘉',
  '宏',
  '永',
  '泰',
  '华',
  '信',
  '德',
  '昌',
  '远',
  '润',
  '和',
  '兴',
  '卓',
  '明',
]
const SECOND = [
  '源',
  '达',
  '祥',
  '丰',
  '禾',
  '越',
  '康',
  '宁',
  '诚',
  '腾',
  '辉',
  '朗',
  '程',
  '博',
  '益',
  '创',
  '锐',
  '航',
]
const FAMILY = ['沈', '周', '钱', '吴', '朱', '陆', '徐', '潘', '章', '姚', '费', '闵', '施', '凌', '严', '温']
const GIVEN = [
  '建国',
  '秀兰',
  '志强',
  '丽华',
  '国平',
  '雅琴',
  '文斌',
  '晓燕',
  '海峰',
  '桂英',
  '永明',
  '玉珍',
  '伟东',
  '小红',
]

export const personName = (by: Chance): string => by.pick(FAMILY) + by.pick(GIVEN)

export function enterpriseName({ place, industries }: Programme, by: Chance, industry: string): string {
  const trade = industries.find(({ id }) => id === industry)?.name['zh'] ?? ''
  const stem = (place.name['zh'] ?? '').replace(/[省市县区旗]$/u, '')
  return `${stem}${by.pick(FIRST)}${by.pick(SECOND)}${trade === '其他' ? '机械' : trade}有限公司`
}

/** Passes both checks; the registering authority's part is the programme's place. */
export function creditCode({ place }: Programme, number: number): string {
  const organisation = `MA${String(900_000 + number).padStart(6, '0')}`
  const body = `91${(place.code ?? '000000').slice(0, 6)}${organisation}${organisationCheck(organisation)}`
  return `${body}${creditCheck(body)}`
}

const two = (number: number): string => String(number).padStart(2, '0')

export function identityNumber({ place }: Programme, by: Chance): string {
  const born = `${1970 + by.below(35)}${two(1 + by.below(12))}${two(1 + by.below(28))}`
  const number = `${(place.code ?? '000000').slice(0, 6)}${born}${String(by.below(1000)).padStart(3, '0')}`
  return number + identityCheckDigit(number)
}

/** What the list of employees would count: parts never larger than their whole. */
export function rosterFacts({ facts }: Programme, by: Chance): Record<string, number> {
  const counted: Record<string, number> = {}
  const of = (name: string): number => {
    const fact = facts[name]
    if (!fact || counted[name] !== undefined) return counted[name] ?? 0
    if (fact.type === 'money') counted[name] = 60_000 + by.below(60_000)
    else if (fact.type === 'count')
      counted[name] = fact.within ? Math.floor((of(fact.within) * (35 + by.below(50))) / 100) : 40 + by.below(260)
    return counted[name] ?? 0
  }
  for (const [name, fact] of Object.entries(facts)) if ('roster' in fact && fact.roster) of(name)
  return counted
}

/** An answer to a question, as somebody would have typed it. */
export function answerTo(fact: Fact, by: Chance): AnswerValue {
  switch (fact.type) {
    case 'yesNo':
      return by.below(10) < 6
    case 'choice':
      return by.pick(Object.keys(fact.values))
    case 'count':
      return String(by.below(Math.min(fact.max ?? 6, 6)))
    case 'money':
      return String(1000 * by.below(100))
    case 'score':
      return String(fact.min)
    case 'records':
      return Array.from({ length: by.below(3) }, () =>
        Object.fromEntries(
          Object.entries(fact.fields).map(([name, field]) => [
            name,
            field.type === 'subject'
              ? personName(by)
              : field.type === 'choice'
                ? by.pick(Object.keys(field.values))
                : String(Math.max(field.min ?? 1, 1)),
          ]),
        ),
      )
  }
}
