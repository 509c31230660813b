import type { Effort, Fact, Programme } from '#core/programme/programme.ts'
import { advise } from '#core/rubric/advise/advise.ts'
import type { Advice } from '#core/rubric/advise/plan.ts'
import { compile } from '#core/rubric/compile.ts'
import { readFacts } from '#core/rubric/readFacts.ts'
import { typedNumber } from '#core/applying/typedNumber.ts'
import type { EffortAnswer } from '../state/selfCheck.ts'
import { effortKey, isDays, isPrice } from './efforts.ts'

type Efforts = Readonly<Record<string, EffortAnswer>>

/** Plans under the person's own prices and days, where given, else the programme's estimates. */
export function adviceFor(
  programme: Programme,
  facts: Readonly<Record<string, unknown>>,
  efforts: Efforts,
  points: number,
): Advice {
  const compiled = compile({ ...programme, facts: withEfforts(programme.facts, efforts) })
  return advise(compiled, readFacts(compiled.book, facts).sheet, { points })
}

function withEfforts(facts: Programme['facts'], efforts: Efforts): Programme['facts'] {
  if (Object.keys(efforts).length === 0) return facts
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, priced(name, fact, efforts)]))
}

function priced(name: string, fact: Fact, efforts: Efforts): Fact {
  const own = (effort: Effort, part?: string | number) => changed(effort, efforts[effortKey(name, part)])
  const base = fact.effort ? { ...fact, effort: own(fact.effort) } : fact
  if (base.type === 'choice' && base.efforts) {
    return {
      ...base,
      efforts: Object.fromEntries(Object.entries(base.efforts).map(([value, effort]) => [value, own(effort, value)])),
    }
  }
  if (base.type === 'records' && base.efforts) {
    return { ...base, efforts: base.efforts.map(({ record, effort }, at) => ({ record, effort: own(effort, at) })) }
  }
  return base
}

/** What makes no sense as a price or a time leaves the estimate as it was. */
function changed(effort: Effort, answer: EffortAnswer | undefined): Effort {
  if (!answer) return effort
  const [price, days] = [typedNumber(answer.price), typedNumber(answer.days)]
  return {
    ...effort,
    ...(isPrice(price) && { price: `${price}元` }),
    ...(isDays(days) && { days }),
  }
}
