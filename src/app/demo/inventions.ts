import { creditCheck, organisationCheck } from '#core/codes/creditCode.ts'
import { identityCheckDigit } from '#core/codes/identityNumber.ts'
import type { Office, Programme } from '#core/programme/programme.ts'
import type { Chance } from './chance.ts'

/** Invented, all of it: no such enterprise and no such person is meant. */
const FIRST = [...'锦恒瑞盛嘉宏永泰华信德昌远润和兴卓明森凯']
const SECOND = [...'源达祥丰禾越康宁诚腾辉朗程博益创锐航晟弘']
const FORMS = ['有限公司', '有限公司', '有限公司', '科技有限公司', '实业有限公司', '股份有限公司']
const FAMILY = [...'沈周钱吴朱陆徐潘章姚费闵施凌严温陈王李张杨赵黄胡']
const GIVEN =
  '建国 秀兰 志强 丽华 国平 雅琴 文斌 晓燕 海峰 桂英 永明 玉珍 伟东 小红 立新 美娟 学良 凤仙 春林 佳怡 子豪 雨欣 俊杰 思远'.split(
    ' ',
  )

export const personName = (by: Chance): string => by.pick(FAMILY) + by.pick(GIVEN)

/** The stem of a place's name: the name without what kind of place it is. */
const stemOf = (name: string): string => name.replace(/(街道|[省市县区旗镇乡])$/u, '')

/** By the district or by the office's own place, and by what it makes. */
export function enterpriseName({ place, industries }: Programme, by: Chance, industry: string, office: Office): string {
  const [district, own] = [place.name['zh'] ?? '', office.name['zh'] ?? ''].map(stemOf)
  const trade =
    industries.find(({ id, codes }) => id === industry && codes)?.name['zh'] ?? by.pick(['机械', '家居', '电器'])
  const stem = office.kind === 'zone' || by.percent(55) ? district : own
  return `${stem}${by.pick(FIRST)}${by.pick(SECOND)}${trade}${by.pick(FORMS)}`
}

/** Passes both checks; the registering authority's part is the programme's place. */
export function creditCode({ place }: Programme, number: number): string {
  const organisation = `MA${String(900_000 + number).padStart(6, '0')}`
  const body = `91${divisionOf(place.code)}${organisation}${organisationCheck(organisation)}`
  return `${body}${creditCheck(body)}`
}

const divisionOf = (code = ''): string => code.slice(0, 6).padEnd(6, '0')
const two = (number: number): string => String(number).padStart(2, '0')

/** Of somebody of working age. */
export function identityNumber({ place }: Programme, by: Chance): string {
  const born = `${1972 + by.below(33)}${two(1 + by.below(12))}${two(1 + by.below(28))}`
  const number = `${divisionOf(place.code)}${born}${String(by.below(1000)).padStart(3, '0')}`
  return number + identityCheckDigit(number)
}
