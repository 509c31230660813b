/** `jiangxin replay`: the list of a conference built anew from its export. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalJson } from '#core/applying/content.ts'
import { freeze } from '#core/conference/freeze.ts'
import { listOf } from '#core/conference/list.ts'
import { compile } from '#core/rubric/compile.ts'
import { claim } from '#test/support/claims/anyClaims.ts'
import { smallProgramme } from '#test/support/small/smallProgramme.ts'
import { JIANGXIN, run } from '../support/processes.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const programme = smallProgramme([
  { kind: 'base', rows: [{ id: 'open', max: 1, rule: { checklist: { items: [{ fact: 'open', points: 1 }] } } }] },
])
const frozen = freeze({
  compiled: compile(programme),
  batch: { id: 'b', year: 2026, number: 1, programme: 'small', programmeSha256: sha256(JSON.stringify(programme)) },
  quotas: { skilled: 1, excellent: 1 },
  applications: [true, false].map((open, at) => ({
    application: `a${at}`,
    number: at + 1,
    version: 1,
    enterprise: `企业${at + 1}`,
    creditCode: '',
    office: '',
    officeName: '',
    industry: '',
    size: '',
    claims: [claim({ fact: 'open', value: open, ground: 'determined' })],
  })),
})
const choice = { lines: { skilled: 1, excellent: 1, reserve: 1 }, order: [], setAside: [] }
const chosen = listOf(frozen, choice)
if (!chosen.ok) throw new Error('no list')
const decision = { ...chosen.list, choice }
const exported = {
  form: 1,
  programme,
  frozen,
  frozenSha256: sha256(canonicalJson(frozen)),
  decision,
  decisionSha256: sha256(canonicalJson(decision)),
}

const replay = (value: unknown, ...args: readonly string[]) =>
  run(JIANGXIN, ['replay', ...args, '-'], { input: typeof value === 'string' ? value : JSON.stringify(value) })

test('the same list and hashes: exit 0', async () => {
  const { code, out } = await replay(exported, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    candidates: 2,
    frozenSha256: exported.frozenSha256,
    list: { selected: [{ application: 'a0', level: 'excellent', place: 1 }] },
    differences: [],
  })
})

test('a list that was changed, or another hash than the minutes have: exit 1, and what differs', async () => {
  const swapped = { ...decision, selected: [{ ...decision.selected[0]!, application: 'a1' }] }
  const { code, out } = await replay({ ...exported, decision: swapped })
  expect(code).toBe(1)
  expect(out).toContain('企业1')
  expect((await replay(exported, '--sha256', '00')).code).toBe(1)
})

test('what is no export: exit 1, and what to do', async () => {
  for (const value of ['{', '[]', 'null', { form: 1 }]) expect((await replay(value)).code).toBe(1)
})
