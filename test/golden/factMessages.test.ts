import { describe, expect, test } from 'vitest'
import { compile } from '#core/rubric/compile.ts'
import { readFacts } from '#core/rubric/readFacts.ts'
import { loadProgramme } from '#programmes/load.ts'
import { ROOT } from '../support/folders.ts'
import { wuxingUnder } from '../support/wuxing.ts'
import { factMessage } from '#core/rubric/text/factMessage.ts'
import type { Language } from '#core/rubric/text/voice.ts'

const harbour = compile(await loadProgramme(`${ROOT}/test/programmes/harbour-2026`))

function messages(compiled: typeof harbour, facts: unknown, language: Language): string[] {
  const { problems } = readFacts(compiled.book, facts)
  return problems.map((problem) => factMessage(problem, compiled, language).replaceAll('\u00a0', ' '))
}

describe('a message says which fact, what was found and what is expected', () => {
  test.each<[facts: unknown, zh: string, en: string]>([
    [
      { apprentices: -3 },
      '新型学徒制培养人数（apprentices）：−3 是负数，应为 0 或正整数（不加引号）。',
      'New-type apprentices trained in the year (apprentices): −3 is negative; give 0 or a whole number above it (without quotes).',
    ],
    [
      { apprentices: 2.5 },
      '新型学徒制培养人数（apprentices）：2.5 不是整数，应为 0 或正整数（不加引号）。',
      'New-type apprentices trained in the year (apprentices): 2.5 is not a whole number; give 0 or a whole number above it (without quotes).',
    ],
    [
      { apprentices: '12' },
      '新型学徒制培养人数（apprentices）：不能是“12”，应为 0 或正整数（不加引号）。',
      'New-type apprentices trained in the year (apprentices): It cannot be “12”; give 0 or a whole number above it (without quotes).',
    ],
    [
      { apprentices: 20_000_000 },
      '新型学徒制培养人数（apprentices）：20 000 000 超出范围，应在 0 至 10 000 000 之间。',
      'New-type apprentices trained in the year (apprentices): 20 000 000 is out of range; give a number from 0 to 10 000 000.',
    ],
    [
      { apprentises: 3 },
      '没有名为“apprentises”的事实，请检查拼写，或删去。',
      'There is no fact “apprentises”. Check its spelling, or remove it.',
    ],
    [
      { 'employees@all': 3 },
      '没有“employees@all”这一口径，可写：employees、employees@allForms。',
      'There is no such reading as “employees@all”; known are employees, employees@allForms.',
    ],
    [
      { trainingFunds: 'some' },
      '技能人才培养经费（trainingFunds）：不能是“some”，应为下列之一：none（未安排）、allocated（已安排）、full（足额安排）。',
      'Training funds (trainingFunds): It cannot be “some”; give one of none (None), allocated (Set aside), full (Set aside in full).',
    ],
    [
      { eightGradePilot: 1 },
      '列入省“八级工”制度试点（eightGradePilot）：不能是“1”，应为 true 或 false。',
      'On the provincial eight-grade pilot list (eightGradePilot): It cannot be “1”; give true or false.',
    ],
    [
      { skillAllowance: 12.345 },
      '技能津贴（skillAllowance）：12.345 精确到分以下，金额最多两位小数。',
      'Skill allowance a month (skillAllowance): 12.345 is finer than a fen; money has at most two decimals.',
    ],
    [
      { skillAllowance: -1 },
      '技能津贴（skillAllowance）：−1 是负数，应为不小于 0 的元数，最多两位小数（不加引号）。',
      'Skill allowance a month (skillAllowance): −1 is negative; give yuan, not below 0 and with at most two decimals (without quotes).',
    ],
    [
      { employees: 60, technicalWorkers: 1061 },
      '技术工人（含专业技术人员）（technicalWorkers）：1 061 多于企业职工总数（employees）的 60，部分不能大于整体，请核对两个数。',
      'Technical workers (engineering staff included) (technicalWorkers): 1 061 is more than the 60 of All employees (employees); a part cannot exceed its whole. Check both numbers.',
    ],
    [
      { severeInjuries: [{ grade: 3 }, { grade: 11 }] },
      '年度重大工伤（severeInjuries）第 2 条的伤残等级（grade）：11 超出范围，应在 1 至 10 之间。',
      'Serious work injuries of the year (severeInjuries), no. 2, Disability grade (grade): 11 is out of range; give a number from 1 to 10.',
    ],
    [
      { honours: [{ person: 'a' }] },
      '职工的技能荣誉（honours）第 1 条的级别（level）：没有填，应为下列之一：district（区级）、municipal（市级）、provincial（省级）、national（国家级）。',
      'Skill honours of employees (honours), no. 1, Level (level): It is missing; give one of district (District), municipal (Municipal), provincial (Provincial), national (National).',
    ],
    [
      { honours: [{ person: 'a', level: 'district', year: 2024 }] },
      '职工的技能荣誉（honours）第 1 条：没有字段“year”，可写：person、level。',
      'Skill honours of employees (honours), no. 1: There is no field “year”; known are person, level.',
    ],
    [
      { honours: 2 },
      '职工的技能荣誉（honours）：不能是“2”，应为一个列表，每条是含 person、level 的 JSON 对象；没有就写 []。',
      'Skill honours of employees (honours): It cannot be “2”; give a list of JSON objects with person, level; [] if there are none.',
    ],
    [
      { honours: ['a'] },
      '职工的技能荣誉（honours）第 1 条：不能是“a”，应为一个 JSON 对象。',
      'Skill honours of employees (honours), no. 1: It cannot be “a”; give a JSON object.',
    ],
    [
      [],
      '事实要写成一个 JSON 对象，如 {"id": "a", "facts": {…}} 中 facts 的值。',
      'The facts must be one JSON object, the value of facts in {"id": "a", "facts": {…}}.',
    ],
  ])('%j', (facts, zh, en) => {
    expect(messages(wuxingUnder(), facts, 'zh')).toEqual([zh])
    expect(messages(wuxingUnder(), facts, 'en')).toEqual([en])
  })

  test('a mark off its scale', () => {
    expect(messages(harbour, { programmeGrade: 0.123 }, 'en')).toEqual([
      'Quality of the training programme (programmeGrade): It cannot be 0.123; give a number from 0 to 1 in steps of 1/20.',
    ])
  })
})
