import { formatPoints } from '#core/kernel/points.ts'
import type { Act, Advice, Plan } from '#core/rubric/advise/plan.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import type { FactKey } from '#core/rubric/factBook.ts'
import { yuan } from '#core/rubric/text/numbers.ts'
import { labelOf, valueOf, withUnit } from '#core/rubric/text/quantities.ts'
import { type Language, type Voice, voiceOf } from '#core/rubric/text/voice.ts'
import { idText, printable } from './plainText.ts'

type Wish = keyof Advice

interface Words {
  readonly wishes: Readonly<Record<Wish, string>>
  readonly and: string
  readonly wanted: (points: string) => string
  readonly plan: (gain: string, price: string, days: number) => string
  readonly act: (change: string, price: string, days: number) => string
  readonly estimates: string
  readonly none: (points: string) => string
}

const words: Readonly<Record<Language, Words>> = {
  zh: {
    wishes: { cheapest: '最省钱', fastest: '最快', fewest: '事情最少' },
    and: '、',
    wanted: (points) => `再得 ${points} 分`,
    plan: (gain, price, days) => `得 ${gain} 分，${price} 元，${days} 天`,
    act: (change, price, days) => `${change}（${price} 元，${days} 天）`,
    estimates: '价格和时间是方案自行估计的，不是官方数字。',
    none: (points) => `靠标有价格的事项，得不到这 ${points} 分。还没填的事实填好之后，可能有更多办法。`,
  },
  en: {
    wishes: { cheapest: 'Cheapest', fastest: 'Fastest', fewest: 'Fewest acts' },
    and: ', ',
    wanted: (points) => `+${points} points`,
    plan: (gain, price, days) => `+${gain} points, ${price} yuan, ${days} days`,
    act: (change, price, days) => `${change} (${price} yuan, ${days} days)`,
    estimates: 'Prices and days are the programme’s own estimates, not official figures.',
    none: (points) => `What has a price cannot give these ${points} points. Facts still missing may open more ways.`,
  },
}

/** The plans for people; plans that are the same are told once. */
export function adviseText(
  compiled: Compiled,
  id: unknown,
  points: number,
  advice: Advice,
  language: Language,
): string {
  const voice = voiceOf(compiled, language)
  const say = words[language]
  const blocks = distinctPlans(advice).map(({ wishes, plan }) => [
    voice.say.is(wishes.map((wish) => say.wishes[wish]).join(say.and), headOf(plan, language)),
    ...plan.acts.map((act) => `  - ${actText(act, voice)}`),
  ])
  const found = blocks.length > 0 ? [...blocks, [say.estimates]] : [[say.none(formatPoints(points))]]
  const head = `${idText(id)}  ${say.wanted(formatPoints(points))}`
  return printable(`${[[head], ...found].map((lines) => lines.join('\n')).join('\n\n')}\n\n`)
}

interface DistinctPlan {
  readonly wishes: Wish[]
  readonly plan: Plan
}

function distinctPlans(advice: Advice): DistinctPlan[] {
  const plans = new Map<string, DistinctPlan>()
  for (const wish of ['cheapest', 'fastest', 'fewest'] as const) {
    const plan = advice[wish]
    if (!plan) continue
    const same = plans.get(JSON.stringify(plan.acts))
    if (same) same.wishes.push(wish)
    else plans.set(JSON.stringify(plan.acts), { wishes: [wish], plan })
  }
  return [...plans.values()]
}

const headOf = ({ gain, price, days }: Plan, language: Language): string =>
  words[language].plan(formatPoints(gain), yuan(BigInt(price)), days)

function actText(act: Act, voice: Voice): string {
  const key = voice.compiled.book.keys[act.fact]!
  const change =
    act.kind === 'change'
      ? `${valueOf(voice, key, act.from)} → ${valueOf(voice, key, act.to)}`
      : `+${withUnit(voice, key, String(act.times))}${voice.say.aside('', recordText(act.record, key, voice))}`
  const told = voice.say.is(labelOf(voice, act.fact), change)
  return words[voice.language].act(told, yuan(BigInt(act.price)), act.days)
}

/** The values that make out the kind of record. */
function recordText(record: Readonly<Record<string, string | number>>, key: FactKey, voice: Voice): string {
  const parts = key.fields.flatMap(({ name, field }) => {
    const value = record[name]
    if (value === undefined) return []
    const text = field.type === 'choice' ? field.values[String(value)] : undefined
    return [text ? voice.words(text) : voice.say.fieldIs(voice.words(field.label), String(value))]
  })
  return voice.say.and(parts)
}
