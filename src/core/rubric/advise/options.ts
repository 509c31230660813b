/** Everything a cluster of facts can do that lifts its rows: each combination of useful values, with its price. */
import type { Compiled } from '../compiled.ts'
import { leastFor } from '../leastFor.ts'
import type { RecordList } from '../readFacts.ts'
import { changeAct, type Efforts, recordKinds, withRecords } from './efforts.ts'
import type { Cluster, Field } from './movable.ts'
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
  const before = trial.state.points(cluster.rows)
  const options: Option[] = []
  const visit = (at: number, acts: readonly Act[]): void => {
    const fact = cluster.facts[at]
    if (fact === undefined) {
      if (acts.length === 0 || !trial.state.isSound()) return
      const gain = trial.state.points(cluster.rows) - before
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
  const values = new Set<number>()
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

/** Up to as many new records of each kind as the best row can still count. */
const MOST_RECORDS = 8

function recordCandidates(fact: number, list: RecordList, trial: Trial): Candidate[] {
  const key = trial.compiled.book.keys[fact]!
  const rows = trial.field.rows.filter((row) => trial.compiled.rows[row]!.facts.includes(fact))
  let candidates: Candidate[] = [{ value: list, acts: [] }]
  for (const kind of recordKinds(key)) {
    const more = candidates.flatMap((candidate) => {
      const added: Candidate[] = []
      let points = pointsWith(fact, candidate.value as RecordList, rows, trial)
      for (let times = 1; times <= MOST_RECORDS; times++) {
        const value = withRecords(key, candidate.value as RecordList, kind, times)
        const won = pointsWith(fact, value, rows, trial)
        if (won <= points) break
        points = won
        const cost = { price: kind.price * times, days: kind.days }
        added.push({ value, acts: [...candidate.acts, { kind: 'records', fact, record: kind.record, times, ...cost }] })
      }
      return added
    })
    candidates = candidates.concat(more)
  }
  return candidates
}

function pointsWith(fact: number, list: RecordList, rows: readonly number[], trial: Trial): number {
  const before = trial.state.records(fact)!
  trial.state.set(fact, list)
  const points = trial.state.points(rows)
  trial.state.set(fact, before)
  return points
}
