import { expect, test } from 'vitest'
import { FULL_DRAFT } from '#test/support/applying/fullDraft.ts'
import { type Draft, readDraft } from '#core/applying/check.ts'
import { type Standing, standings } from '#core/applying/standings.ts'

const OPEN: Standing = { state: 'draft', openParts: null, returned: [] }
const of = (part: string, change: Partial<Draft>, standing: Standing = OPEN) => {
  const draft = { ...FULL_DRAFT, ...change }
  const { state, lock } = standings(draft, readDraft(draft), standing).find((one) => one.part === part)!
  return lock ? `${state} ${lock.code}` : state
}
const without = (fact: string): Partial<Draft> => ({ answers: { ...FULL_DRAFT.answers, [fact]: '' } })
const none: Partial<Draft> = { answers: {}, profile: {}, roster: undefined, evidence: [] }
const returned = (part: string, answered = false): Standing => ({
  state: 'returned',
  openParts: [part],
  returned: [{ part, answered }],
})

test.each<[string, string, Partial<Draft>, Standing, string]>([
  ['a full row', 'C1', {}, OPEN, 'done'],
  ['a row nobody touched', 'C1', none, OPEN, 'none'],
  ['a row with an answer missing', 'A1', without('hrDepartment'), OPEN, 'doing'],
  ['a row the roster will count', 'B6', { roster: undefined }, OPEN, 'none'],
  ['a row only departments know', 'G1', none, OPEN, 'wait'],
  ['the roster', 'roster', none, OPEN, 'none'],
  ['the form', 'enterprise', { profile: { level: 'skilled' } }, OPEN, 'doing'],
  ['the letter before the rest is done', 'commitment', without('hrDepartment'), OPEN, 'shut others-first'],
  ['the letter once the rest is done', 'commitment', { evidence: FULL_DRAFT.evidence.slice(0, 1) }, OPEN, 'none'],
  ['the letter attached', 'commitment', {}, OPEN, 'done'],
  ['a row that was returned', 'C1', {}, returned('C1'), 'back'],
  ['a returned row that is answered', 'C1', {}, returned('C1', true), 'done'],
  ['a row beside it', 'C2', {}, returned('C1'), 'done not-returned'],
  ['any row once submitted', 'C1', {}, { ...OPEN, state: 'submitted', openParts: [] }, 'done with-office'],
  ['any row once it is over', 'C1', {}, { ...OPEN, state: 'declined', openParts: [] }, 'done ended'],
])('%s', (_, part, change, standing, state) => {
  expect(of(part, change, standing)).toBe(state)
})
