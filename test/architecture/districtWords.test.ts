import { describe, expect, test } from 'vitest'
import { districtWords, districtWordsIn, shippedProgrammes } from './districtWords.ts'
import { codeOfTheTree } from './sources.ts'

const words = shippedProgrammes().flatMap(districtWords)
const named = (file: string, text: string): readonly string[] => districtWordsIn(new Map([[file, text]]), words)

test('there is a programme, and it has words', () => expect(words.length).toBeGreaterThan(200))

test('no file of the system names a fact, a row, a reading, a place or a term of a district', () => {
  expect(districtWordsIn(codeOfTheTree(), words)).toEqual([])
})

describe('planted words', () => {
  test.each([
    ['a fact', 'const share = facts.technicalWorkers / 2', 'technicalWorkers'],
    ['a fact with an everyday name', "const people = facts['employees']", 'employees'],
    ['the same as a property', 'const people = facts.employees', 'employees'],
    ['the same as a key', 'const facts = { employees: 3 }', 'employees'],
    ['a row', "if (row.id === 'B5') points += 1", 'B5'],
    ['a row as a key', 'const titles = { B5: 1 }', 'B5'],
    ['a reading', '// as B3d has it', 'B3d'],
    ['a reading by another name', "const strict = reading === 'T1'", 'T1'],
    ['a level', "const high = ['高级工', '技师']", '高级工'],
    ['a term inside a sentence', "const hint = '请填写技术工人占比。'", '技术工人占比'],
    ['the district', "const title = '吴兴区'", '吴兴'],
    ['an office', "const office = '织里镇'", '织里镇'],
    ['the district in letters', "import '../programmes/2024-10-04-wuxing'", 'wuxing'],
    ['an office in letters', '// such as Zhili', 'Zhili'],
  ])('%s is found', (_what, text, word) => {
    expect(named('src/app/planted.ts', text)).toContain(`src/app/planted.ts:1 names ${word}`)
  })

  test.each([
    ['everyday English', '// how many employees and honours there are'],
    ['a property of another kind', 'const name = person.name'],
    ['everyday Chinese', "const words = '没有这个文件'"],
  ])('%s is not', (_what, text) => expect(named('src/app/planted.ts', text)).toEqual([]))

  test('a cell of a spreadsheet is no row of the table', () => {
    expect(named('src/roster/planted.ts', "const first = 'A1'")).toEqual([])
    expect(named('src/app/planted.ts', "const first = 'A1'")).toHaveLength(1)
  })
})
