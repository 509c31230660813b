/** What the shipped programme promises its readers, beyond what every programme is checked for. */
import { describe, expect, test } from 'vitest'
import type { Effort, Fact } from '#core/programme/programme.ts'
import { checkProgramme } from '#programmes/check.ts'
import { findProgramme } from '#programmes/find.ts'
import { loadProgramme } from '#programmes/load.ts'

const { dir } = (await findProgramme('2024-10-04-wuxing'))!
const programme = await loadProgramme(dir)
const rows = programme.rubric.groups.flatMap((group) => group.rows)
const facts = Object.entries(programme.facts)

test('it checks clean', async () => expect((await checkProgramme(dir)).problems).toEqual([]))

test('it has the 31 rows, 18 tasks, 19 streets, towns and townships and 2 zones of the plan', () => {
  expect(rows).toHaveLength(31)
  expect(programme.tasks).toHaveLength(18)
  expect(programme.offices.filter(({ kind }) => kind === 'zone')).toHaveLength(2)
  expect(programme.offices.filter(({ code }) => code?.startsWith('330502'))).toHaveLength(19)
})

test.each([
  ['year', 'A2 B2 B3 B4 D1 D2 D3 D4 E1 E2 E4 E5 G1 G2 G3'],
  ['status', 'A1 A3 B1 B5 B6 B7 C1 C2 C3 D5 D6 F1 F2 F4'],
  ['ever', 'E3 F3'],
])('rows of basis %s', (basis, expected) => {
  expect(rows.filter((row) => row.basis === basis).map(({ id }) => id)).toEqual(expected.split(' '))
})

test.each(rows.map((row) => [row.id, row] as const))('%s has title, guidance, evidence and verifiers', (_, row) => {
  expect(row.title).toBeDefined()
  expect(row.guidance).toBeDefined()
  // Handed in, or known already: one of them for each row.
  expect([...(row.evidence ?? []), ...(row.evidenceHeld ?? [])].length).toBeGreaterThan(0)
  expect(row.verifiers?.length).toBeGreaterThan(0)
})

describe.each(facts)('%s', (key, fact) => {
  test('is asked in plain words, with a reason and a sample', () => {
    expect([fact.question, fact.why, fact.sample].every((words) => words?.['zh'] && words['en'])).toBe(true)
  })

  test('has an effort marked as an estimate, unless nobody should be told to change it', () => {
    const untouchable = fact.departmentsOnly === true || key === 'employees' || key === 'previousAverageWage'
    const efforts = effortsOf(fact)
    expect(efforts.length > 0).toBe(!untouchable)
    for (const { note } of efforts) {
      expect(note?.['zh']).toContain('方案自行估计')
      expect(note?.['en']).toContain('own estimate')
    }
  })
})

function effortsOf(fact: Fact): Effort[] {
  const own = fact.effort ? [fact.effort] : []
  if (fact.type === 'choice') return [...own, ...Object.values(fact.efforts ?? {})]
  return fact.type === 'records' ? [...own, ...(fact.efforts ?? []).map(({ effort }) => effort)] : own
}
