import type { FieldTest, PersonRule, RosterRules } from '#core/programme/rosterRules.ts'
import type { ColumnMap } from '#roster/table/columns.ts'
import { type People, Standing } from '#roster/table/people.ts'
import { fieldTest, rankOf } from './fieldTest.ts'
import type { Period } from './period.ts'
import { type Choice, groupRule, readingsOf } from './readings.ts'

/** For each person 1 or 0. */
export type Mask = Uint8Array

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

  /** The mask, of those only who are counted at all. */
  counted(rule: PersonRule, choice: Choice): Mask {
    const mask = this.mask(rule, choice).slice()
    const { standing } = this.people
    for (let person = 0; person < mask.length; person++) if (standing[person] !== Standing.counted) mask[person] = 0
    return mask
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
    return this.#test(test)(this.value(test.field, person), person)
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
    if ('all' in rule) return this.#joined(rule.all, choice, 1)
    if ('any' in rule) return this.#joined(rule.any, choice, 0)
    if ('not' in rule) return this.mask(rule.not, choice).map((one) => 1 - one)
    return this.#tested(rule)
  }

  /** All parts (from 1, struck out) or any of them (from 0, let in). */
  #joined(parts: readonly PersonRule[], choice: Choice, start: 0 | 1): Mask {
    const mask = new Uint8Array(this.people.count).fill(start)
    for (const part of parts) {
      const other = this.mask(part, choice)
      for (let person = 0; person < mask.length; person++) if (other[person] !== start) mask[person] = 1 - start
    }
    return mask
  }

  #tested(test: FieldTest): Mask {
    const mask = new Uint8Array(this.people.count)
    const passes = this.#test(test)
    const values = this.values(test.field)
    for (let person = 0; person < mask.length; person++) if (passes(values[person]!, person)) mask[person] = 1
    return mask
  }

  #test(test: FieldTest) {
    const field = this.rules.fields[test.field]
    if (!field) throw new RangeError(`no field is called ${test.field}`)
    return fieldTest(test, field, this.#period, (id, person) => this.value(id, person))
  }
}
