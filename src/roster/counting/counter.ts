import type { FieldTest, PersonRule, RosterRules, Span } from '#core/programme/rosterRules.ts'
import type { Amount } from '#core/programme/written.ts'
import type { ColumnMap } from '#roster/table/columns.ts'
import { type People, Standing } from '#roster/table/people.ts'
import { overInYear, passingSpans, rankOf } from './fieldTest.ts'
import { both, either, emptyMask, except, fullMask, holds, inSpans, type Mask, where } from './mask.ts'
import type { Period } from './period.ts'
import { type Choice, groupRule, readingsOf } from './readings.ts'

/**
 * Tells for whole lists at a time who belongs to a group. Each group is worked out once for each
 * choice of readings, since most facts share the same few.
 */
export class Counter {
  readonly people: People
  readonly rules: RosterRules
  readonly #columns: ColumnMap
  readonly #period: Period
  readonly #masks = new Map<string, Mask>()
  #standing: Mask | undefined

  constructor(people: People, columns: ColumnMap, rules: RosterRules, period: Period) {
    this.people = people
    this.rules = rules
    this.#columns = columns
    this.#period = period
  }

  /** Whether the list has the columns a rule leans on; without them nobody knows who passes. */
  knows(rule: PersonRule, choice: Choice): boolean {
    if (typeof rule === 'string') return this.knows(groupRule(rule, choice, this.rules), choice)
    if ('all' in rule) return rule.all.every((part) => this.knows(part, choice))
    if ('any' in rule) return rule.any.every((part) => this.knows(part, choice))
    if ('not' in rule) return this.knows(rule.not, choice)
    const leansOn = [
      rule.field,
      ...('annualised' in rule && rule.annualised ? [rule.annualised.from, rule.annualised.to] : []),
    ]
    return leansOn.every((field) => this.knowsField(field))
  }

  knowsField(field: string): boolean {
    return this.people.values.has(field) || this.#columns.assumed.has(field)
  }

  mask(rule: PersonRule, choice: Choice): Mask {
    const key = JSON.stringify([rule, this.#relevant(rule, choice)])
    const known = this.#masks.get(key)
    if (known) return known
    const mask =
      typeof rule === 'string' ? this.mask(groupRule(rule, choice, this.rules), choice) : this.#work(rule, choice)
    this.#masks.set(key, mask)
    return mask
  }

  /** Those of a group who are counted at all. */
  counted(rule: PersonRule, choice: Choice): Mask {
    const { standing, count } = this.people
    this.#standing ??= where(count, (person) => standing[person] === Standing.counted)
    return both(this.mask(rule, choice), this.#standing)
  }

  /** The value of a field that the list has or that is assumed; NaN is blank. */
  value(field: string, person: number): number {
    const values = this.people.values.get(field)
    return values ? values[person]! : this.#assumed(field)
  }

  /** The values of a field, one for each person. */
  values(field: string): Float64Array {
    return this.people.values.get(field) ?? new Float64Array(this.people.count).fill(this.#assumed(field))
  }

  passes(test: FieldTest, person: number): boolean {
    const value = this.value(test.field, person)
    if ('annualised' in test && test.annualised) return holds(this.mask(test, {}), person)
    return this.#spans(test).some(({ low, high }) => value >= low && value <= high)
  }

  #assumed(field: string): number {
    const held = this.#columns.assumed.get(field)
    if (held === undefined || held === 'blank') return this.#blank(field)
    return rankOf(this.rules.fields[field]!, held.value)
  }

  #blank(field: string): number {
    const rules = this.rules.fields[field]!
    if (rules.kind === 'yesNo' || rules.kind === 'attendance') return 0
    return 'blank' in rules && rules.blank === 'none' ? 0 : Number.NaN
  }

  /** The part of a choice that a rule depends on. */
  #relevant(rule: PersonRule, choice: Choice): Choice {
    const readings = readingsOf(rule, this.rules)
    return Object.fromEntries(Object.entries(choice).filter(([reading]) => readings.has(reading)))
  }

  #work(rule: Exclude<PersonRule, string>, choice: Choice): Mask {
    const { count } = this.people
    if ('all' in rule) return rule.all.map((part) => this.mask(part, choice)).reduce(both, fullMask(count))
    if ('any' in rule) return rule.any.map((part) => this.mask(part, choice)).reduce(either, emptyMask(count))
    if ('not' in rule) return except(fullMask(count), this.mask(rule.not, choice))
    if ('annualised' in rule && rule.annualised) return this.#overInYear(rule, rule.annualised)
    return inSpans(this.values(rule.field), this.#spans(rule))
  }

  #spans(test: FieldTest) {
    const field = this.rules.fields[test.field]
    if (!field) throw new RangeError(`no field is called ${test.field}`)
    return passingSpans(test, field, this.#period)
  }

  #overInYear(test: FieldTest & { readonly over: Amount }, span: Span): Mask {
    const over = overInYear(test.over, this.#period.year)
    const [fen, from, to] = [test.field, span.from, span.to].map((field) => this.values(field)) as [
      Values,
      Values,
      Values,
    ]
    return where(this.people.count, (person) => over(fen[person]!, from[person]!, to[person]!))
  }
}

type Values = Float64Array
