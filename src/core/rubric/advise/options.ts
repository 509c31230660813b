/** Everything a cluster of facts can do that lifts its rows: each combination of useful values, with its price. */
import type { Compiled, TallyNode } from '../compiled.ts'
import { tallyPoints } from '../evaluate.ts'
import { leastFor } from '../leastFor.ts'
import type { RecordList } from '../readFacts.ts'
import { talliesOn } from '../talliesOn.ts'
import { changeAct, type Efforts, recordKinds, withRecords } from './efforts.ts'
import type { Cluster } from './clusters.ts'
import type { Field } from './movable.ts'
import type { Act } from './plan.ts'
import type { TrialSheet } from './state.ts'

export interface Option {
  readonly gain: number
  readonly price: number
  readonly days: number
  readonly acts: readonly Act[]
}

/** A value a fact may take, with the act that takes it there; no act: it stays. */
export interface Candidate {
  readonly value: number | RecordList
  readonly acts: readonly Act[]
}

export interface Trial {
  readonly compiled: Compiled
  readonly field: Field
  readonly state: TrialSheet
  readonly efforts: Efforts
}

export function clusterOptions(cluster: Cluster, trial: Trial): Option[] {
  // Inside a capped group gains are counted before the cap, which the group applies to their sum.
  const measure = () =>
    cluster.group === undefined ? trial.state.capped(cluster.rows) : trial.state.points(cluster.rows)
  const before = measure()
  const options: Option[] = []
  const visit = (at: number, acts: readonly Act[]): void => {
    const fact = cluster.facts[at]
    if (fact === undefined) {
      if (acts.length === 0 || !trial.state.isSound()) return
      const gain = measure() - before
      if (gain > 0) options.push({ gain, ...costOf(acts), acts })
      return
    }
    const stay = trial.state.records(fact) ?? trial.state.value(fact)
    for (const candidate of candidatesOf(fact, trial)) {
      trial.state.set(fact, candidate.value)
      visit(at + 1, candidate.acts.length === 0 ? acts : [...acts, ...candidate.acts])
    }
    trial.state.set(fact, stay)
  }
  visit(0, [])
  return options
}

export function costOf(acts: readonly Act[]): { price: number; days: number } {
  let [price, days] = [0, 0]
  for (const act of acts) {
    price += act.price
    if (act.days > days) days = act.days
  }
  return { price, days }
}

/** The fact's value as it is, and each higher one at which some row could step up. */
export function candidatesOf(fact: number, trial: Trial): Candidate[] {
  const list = trial.state.records(fact)
  if (list) return recordCandidates(fact, list, trial)
  const key = trial.compiled.book.keys[fact]!
  const from = trial.state.value(fact)
  const candidates: Candidate[] = [{ value: from, acts: [] }]
  for (const value of [...usefulValues(fact, trial)].sort((a, b) => a - b)) {
    if (value <= from || value > key.max) continue
    const act = changeAct(key, from, value, trial.efforts)
    if (act) candidates.push({ value, acts: [act] })
  }
  return candidates
}

/** Values at which a rung begins, for the fact itself and for the parts that cannot grow beyond it. */
function usefulValues(fact: number, trial: Trial): Set<number> {
  const key = trial.compiled.book.keys[fact]!
  // A higher choice can be the cheaper one.
  const values = new Set<number>(key.fact.type === 'choice' ? key.ranks.values() : [])
  for (const atom of trial.field.atoms.get(fact) ?? []) {
    for (const rung of atom.rungs) {
      const n = atom.n < 0 ? 1 : trial.state.value(atom.n)
      if (n > 0) values.add(leastFor(rung, n, atom.wide))
    }
  }
  for (const { part, whole } of trial.compiled.within) {
    if (whole === fact) for (const value of usefulValues(part, trial)) values.add(value)
  }
  return values
}

/** Each number of new records of each kind, as long as one more would bring a tally more. */
function recordCandidates(fact: number, list: RecordList, trial: Trial): Candidate[] {
  const key = trial.compiled.book.keys[fact]!
  const rows = trial.field.rows.map((index) => trial.compiled.rows[index]!)
  const tallies = rows.flatMap((row) => talliesOn(fact, row.node).map((tally) => ({ tally, most: row.max })))
  let candidates: Candidate[] = [{ value: list, acts: [] }]
  for (const kind of recordKinds(key)) {
    const more = candidates.flatMap((candidate) => {
      const added: Candidate[] = []
      let points = tallied(tallies, candidate.value as RecordList)
      for (let times = 1; ; times++) {
        const value = withRecords(key, candidate.value as RecordList, kind, times)
        const won = tallied(tallies, value)
        if (won <= points) return added
        points = won
        const cost = { price: kind.price * times, days: kind.days }
        added.push({ value, acts: [...candidate.acts, { kind: 'records', fact, record: kind.record, times, ...cost }] })
      }
    })
    candidates = candidates.concat(more)
  }
  return candidates
}

/** What the lists' tallies come to by themselves: conditions around them may open later. */
function tallied(tallies: readonly { readonly tally: TallyNode; readonly most: number }[], list: RecordList): number {
  return tallies.reduce((points, { tally, most }) => points + Math.min(tallyPoints(tally, list), most), 0)
}
