import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FULL_DRAFT, ROSTER_FACTS } from '#test/support/applying/fullDraft.ts'
import { FULL_PROFILE } from '#test/support/applying/fullProfile.ts'
import { canonicalJson, type ContentSource, contentOf } from '#core/applying/content.ts'

const SOURCE: ContentSource = {
  compiled: FULL_DRAFT.compiled,
  batch: {
    id: 'b1',
    programme: 'p',
    programmeSha256: 'aa',
    year: 2026,
    number: 1,
    assessmentYear: 2025,
    cutOff: '2025-12-31',
  },
  enterprise: {
    id: 'e1',
    name: '某童装有限公司',
    creditCode: '91330502MA2D1234X5',
    office: 'o1',
    officeName: '织里镇',
    legalRepresentative: '王某',
    address: '某路 1 号',
    industry: 'childrensWear',
    size: 'small',
  },
  profile: FULL_PROFILE,
  answers: FULL_DRAFT.answers,
  roster: {
    fileName: '花名册.xlsx',
    people: 86,
    counted: 70,
    facts: ROSTER_FACTS,
    stepped: ['averageWage'],
    sha256: 'bb',
  },
  evidence: [
    { row: 'A2', position: 1, sha256: '02', title: '第二份', media: 'application/pdf', pages: 3 },
    { row: 'A2', position: 0, sha256: '01', title: '第一份', media: 'image/jpeg', pages: 1 },
    { row: 'commitment', position: 0, sha256: '03', title: '承诺书', media: 'application/pdf', pages: 1 },
  ],
}
const text = (source: ContentSource) => canonicalJson(contentOf(source))

describe('the content of an application', () => {
  test('has each claim with its ground, and evidence in the order shown', () => {
    const content = contentOf(SOURCE)
    expect(content.facts.find(({ fact }) => fact === 'technicalWorkers')).toEqual({
      fact: 'technicalWorkers',
      value: 42,
      ground: 'roster',
    })
    expect(content.evidence['A2']?.map(({ title }) => title)).toEqual(['第一份', '第二份'])
  })

  test('leaves the letter out, which carries the hash of the rest', () => {
    expect(text({ ...SOURCE, evidence: SOURCE.evidence.slice(0, 2) })).toBe(text(SOURCE))
  })

  test('does not depend on the order things were read in, nor on what else was read with them', () => {
    const shuffled = {
      ...SOURCE,
      answers: Object.fromEntries(Object.entries(SOURCE.answers).reverse()),
      evidence: [...SOURCE.evidence].reverse().map((one) => ({ ...one, addedBy: 'somebody' })),
      batch: { ...SOURCE.batch, applications: 3 },
    }
    expect(text(shuffled)).toBe(text(SOURCE))
  })

  test.each<[string, Partial<ContentSource>]>([
    ['an answer', { answers: { ...SOURCE.answers, hrDepartment: true } }],
    ['the form', { profile: { ...FULL_PROFILE, tax: '0' } }],
    ['the roster', { roster: { ...SOURCE.roster!, sha256: 'cc' } }],
    ['that of an average only the step is told', { roster: { ...SOURCE.roster!, stepped: [] } }],
    ['the programme', { batch: { ...SOURCE.batch, programmeSha256: 'ff' } }],
    ['a file', { evidence: SOURCE.evidence.map((one) => ({ ...one, sha256: `${one.sha256}0` })) }],
    ['an address', { enterprise: { ...SOURCE.enterprise, address: '别处' } }],
  ])('changes with %s', (_, change) => {
    expect(text({ ...SOURCE, ...change })).not.toBe(text(SOURCE))
  })
})

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: [true, null, undefined] }, '{"a":[true,null,null],"b":1}'],
    [{ 乙: '"', 甲: undefined, é: 0.1 }, '{"é":0.1,"乙":"\\""}'],
    [[{ z: {}, y: [] }], '[{"y":[],"z":{}}]'],
  ])('%j', (value, json) => {
    expect(canonicalJson(value)).toBe(json)
  })

  test('is JSON of the same value, and the same for the same value', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = canonicalJson(value)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(json))).toBe(json)
      }),
    ))
})
