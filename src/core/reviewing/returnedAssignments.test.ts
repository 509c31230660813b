import { describe, expect, test } from 'vitest'
import { reviewersText, sheetNames } from './assignmentSheet.ts'
import { type AboutApplication, readReturnedAssignments } from './returnedAssignments.ts'

const reviewers = [
  { id: 'r1', name: '张敏', signInName: 'zhang' },
  { id: 'r2', name: '李军', signInName: 'li' },
  { id: 'r3', name: '王芳', signInName: 'wang1' },
  { id: 'r4', name: '王芳', signInName: 'wang2' },
]
const names = sheetNames(reviewers)
const application = (number: number, more: Partial<AboutApplication> = {}): AboutApplication => ({
  application: `a${number}`,
  number,
  enterprise: `企业${number}`,
  live: [],
  finished: [],
  recused: [],
  tied: new Map(),
  ...more,
})
const about = [
  application(1, { live: ['r1'], finished: ['r1'] }),
  application(2, { live: ['r1', 'r2'] }),
  application(3, { tied: new Map([['r1', ['phone']]]), recused: ['r2'] }),
]
const HEAD = ['申报编号', '企业名称', '推荐单位', '行业', '现有评审专家', '评审专家']
const read = (...lines: readonly (readonly string[])[]) =>
  readReturnedAssignments(
    [HEAD, ...lines].map((cells, at) => ({ number: at + 1, cells })),
    about,
    names,
  )
const line = (number: number, present: string, wanted: string) => [
  String(number),
  `企业${number}`,
  '',
  '',
  present,
  wanted,
]

describe('a sheet brought back', () => {
  test('as it was downloaded changes nothing', () => {
    const lines = about.map(({ number, live }) =>
      line(number, reviewersText(live, names) || '无', reviewersText(live, names)),
    )
    expect(read(...lines)).toEqual({ changes: [], problems: [], same: 3 })
  })

  test('says who comes and who goes; nobody is written, a blank cell says nothing', () => {
    const { changes, problems, same } = read(
      line(1, '张敏', '张敏，李军'),
      line(2, '李军、张敏', '无'),
      line(3, '无', ''),
    )
    expect(problems).toEqual([])
    expect(changes).toEqual([
      { application: 'a1', seen: ['r1'], add: ['r2'], remove: [] },
      { application: 'a2', seen: ['r1', 'r2'], add: [], remove: ['r1', 'r2'] },
    ])
    expect(same).toBe(1)
  })

  test('tells two of one name apart by their user names, whatever the brackets', () => {
    expect(names.get('r3')).toBe('王芳（wang1）')
    expect(read(line(3, '', '王芳（wang1）;王芳 (WANG2)')).changes).toEqual([
      { application: 'a3', seen: [], add: ['r3', 'r4'], remove: [] },
    ])
  })

  test.each<[string, readonly string[], string, RegExp]>([
    ['an unknown number', ['9', '', '', '', '', '张敏'], 'number', /没有这个编号/],
    ['another enterprise', ['2', '企业1', '', '', '', '张敏'], 'enterprise', /企业2/],
    ['an unknown name', line(2, '', '张敏、赵四'), 'reviewers', /没有这位评审专家/],
    ['a name of two', line(2, '', '王芳'), 'reviewers', /同名/],
    ['a tie', line(3, '无', '张敏'), 'reviewers', /应当回避：与该企业使用同一电话/],
    ['one who is recused', line(3, '无', '李军'), 'reviewers', /已回避/],
    ['one who has handed in', line(1, '张敏', '无'), 'reviewers', /已交评审/],
    ['an older sheet', line(2, '张敏', '张敏、李军'), 'present', /现在是张敏、李军/],
  ])('with %s is refused there', (_, cells, column, words) => {
    const { changes, problems } = read(cells)
    expect(changes).toEqual([])
    expect(problems).toEqual([expect.objectContaining({ row: 2, column, zh: expect.stringMatching(words) })])
  })

  test('with one application twice, or without heads, is refused', () => {
    expect(read(line(2, '', '张敏'), line(2, '', '李军')).problems).toEqual([
      expect.objectContaining({ row: 3, column: 'number', zh: '这家企业在第 2 行已经写过。' }),
    ])
    const { problems } = readReturnedAssignments([{ number: 1, cells: ['a', 'b'] }], about, names)
    expect(problems).toEqual([expect.objectContaining({ row: 1, zh: expect.stringMatching(/没有找到表头/) })])
  })
})
