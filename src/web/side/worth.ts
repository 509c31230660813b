import type { Amount, Incentive, Text } from '#core/programme/programme.ts'
import { inUnits, parseRational } from '#core/kernel/rational.ts'
import { type Language, say } from '../text/language.ts'
import { yuan } from '#core/rubric/text/numbers.ts'
import type { Words } from '../text/zh.ts'

/** An amount that the enterprise's own facts settle, in fen. */
export interface OwnAmount {
  readonly incentive: Incentive
  readonly fen: number
  readonly atMost: boolean
  /** People or items it is paid for; undefined for a fixed sum. */
  readonly units: number | undefined
  /** Fixed sums of different classes exclude one another. */
  readonly class: string | undefined
}

export interface Sum {
  /** Of which class; undefined when there is only one. */
  readonly name: Text | undefined
  readonly fen: number
  readonly atMost: boolean
}

const fenOf = (amount: Amount): number => {
  const value = parseRational(amount)
  return Number((value && inUnits(value, 100n)) ?? 0n)
}

/** What comes to the enterprise itself: fixed sums, and sums a unit of a fact that is known and not 0. */
export function ownAmounts(incentives: readonly Incentive[], facts: Readonly<Record<string, unknown>>): OwnAmount[] {
  return incentives.flatMap((incentive): OwnAmount[] => {
    const { amount, kind, to } = incentive
    if (kind !== 'money' || to !== 'enterprise' || !amount) return []
    if ('fixed' in amount)
      return [{ incentive, fen: fenOf(amount.fixed), atMost: false, units: undefined, class: amount.class }]
    if (!('perUnit' in amount)) return []
    const units = facts[amount.fact]
    if (typeof units !== 'number' || units === 0) return []
    return [{ incentive, fen: fenOf(amount.perUnit) * units, atMost: amount.atMost === true, units, class: undefined }]
  })
}

/** One sum for each class, since an enterprise is recognised in one of them. */
export function sums(own: readonly OwnAmount[]): Sum[] {
  const rest = own.filter((one) => one.class === undefined)
  const classes = own.filter((one) => one.class !== undefined)
  const of = (amounts: readonly OwnAmount[], name: Text | undefined): Sum => ({
    name,
    fen: amounts.reduce((sum, { fen }) => sum + fen, 0),
    atMost: amounts.some(({ atMost }) => atMost),
  })
  if (rest.length === 0) return []
  if (classes.length < 2) return [of(own, undefined)]
  return classes.map((one) => of([one, ...rest], one.incentive.name))
}

/** The amount as the plan prints it. */
export function amountWords({ amount }: Incentive, language: Language, words: Words): string {
  if (!amount) return ''
  const per = 'per' in amount && amount.per ? `${words.comma}${say(amount.per, language)}` : ''
  const money = (value: Amount) => words.worth.amount(yuan(BigInt(fenOf(value))), false)
  if ('fixed' in amount) return money(amount.fixed)
  if ('perUnit' in amount) return words.worth.each(yuan(BigInt(fenOf(amount.perUnit))), amount.atMost === true)
  if ('range' in amount) return `${yuan(BigInt(fenOf(amount.range[0])))}–${money(amount.range[1])}${per}`
  if ('oneOf' in amount)
    return `${amount.oneOf.map((one) => yuan(BigInt(fenOf(one)))).join(' / ')} ${words.worth.yuan}${per}`
  return `${amount.levels.map(({ level, amount: value }) => `${say(level, language)} ${money(value)}`).join(words.comma)}${per}`
}
