/**
 * Each lint is shown the fault it looks for: a small edit of a sound programme. `‸` marks where the
 * problem must be told; an edit without a mark makes the fault elsewhere.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkProgramme } from '../check.ts'

const SOUND = fileURLToPath(new URL('../../../test/programmes/harbour-2026', import.meta.url))
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'programme-'))
})
afterAll(() => rm(folder, { recursive: true }))

type Edit = readonly [file: string, find: string, put: string]

const FAULTS: readonly (readonly [name: string, code: string, ...edits: Edit[]])[] = [
  ['a group that states another sum', 'group-sum', ['rubric', '    max: 40', '    ‸max: 41']],
  ['base rows that miss the total', 'base-sum', ['rubric', 'base: 100', '‸base: 99']],
  ['bonus rows that miss the total', 'bonus-sum', ['rubric', 'bonus: 5,', '‸bonus: 6,']],
  ['a row without a maximum', 'max-missing', ['rubric', '        max: 20\n', ''], ['rubric', '- id: R1', '- ‸id: R1']],
  ['a deduction with a maximum', 'max-of-deduction', ['rubric', '- id: D1', '- ‸id: D1\n        max: 3']],
  ['rungs out of order', 'rungs-not-rising', ['rubric', '{ from: 3, minus: 5 }', '‸{ from: 1, minus: 5 }']],
  [
    'rungs below the first step',
    'rungs-not-rising',
    ['rubric', 'value: trainingDays,', 'value: trainingDays, ‸below: [{ reach: 3, points: 1 }],'],
  ],
  ['a step of nothing', 'step-not-positive', ['rubric', 'first: 2, each: 2, add: 1', 'first: 2, ‸each: 0, add: 1']],
  [
    'a better value that gives less, unnamed',
    'falling-undeclared',
    ['rubric', 'visits: 5, partnership: 10', 'visits: 10, partnership: 5'],
    ['rubric', 'rule: { level', '‸rule: { level'],
  ],
  [
    'fewer points on a higher rung',
    'points-not-rising',
    ['rubric', '- { from: 10, points: 6 }', '- ‸{ from: 10, points: 2 }'],
  ],
  [
    'a maximum no fact can reach',
    'max-unreachable',
    ['rubric', 'partnership: 10', 'partnership: 9'],
    [
      'rubric',
      "'Visits 5 points, a partnership 10.' }\n        max: 10",
      "'Visits 5 points, a partnership 9.' }\n        ‸max: 10",
    ],
  ],
  [
    'a step above the maximum',
    'points-above-max',
    ['rubric', 'points: 8 }] }', '‸points: 9 }] }'],
    ['rubric', 'Mentor scheme 8', 'Mentor scheme 9'],
  ],
  [
    'a share above 100 %',
    'rung-unreachable',
    ['rubric', '{ reach: 60%, points: 12 }', '{ ‸reach: 101%, points: 12 }'],
    ['rubric', '40 % 8, 60 % 12', '40 % 8, 101 % 12'],
  ],
  [
    'a count above its fact’s maximum',
    'rung-unreachable',
    ['rubric', '{ from: 10, points: 6 }', '{ ‸from: 1001, points: 6 }'],
    ['rubric', '10 and more 6', '1001 and more 6'],
    ['rubric', '1–9 places', '1–1000 places'],
  ],
  [
    'points that are no hundredths',
    'not-hundredths',
    ['rubric', 'grade: advanced }, points: 2 }', 'grade: advanced }, ‸points: 2/3 }'],
  ],
  ['a factor that makes no hundredths', 'not-hundredths', ['rubric', 'worker: 1/2', '‸worker: 1/3']],
  [
    'printed bands that share a number',
    'bands-overlap',
    ['rubric', "criteria: { en: '1–2 injuries", "‸criteria: { en: '1–3 injuries"],
  ],
  [
    'printed bands that leave a number out',
    'bands-gap',
    ['rubric', '3–5 injuries', '4–5 injuries'],
    ['rubric', "criteria: { en: '1–2 injuries", "‸criteria: { en: '1–2 injuries"],
  ],
  [
    'a printed number that is not in the rule',
    'quoted-number-missing',
    [
      'rubric',
      'reach: 5%, points: 6 }\n              - { reach: 10%',
      'reach: 5%, points: 6 }\n              - { reach: 11%',
    ],
    ['rubric', "criteria: { en: 'Average", "‸criteria: { en: 'Average"],
  ],
  [
    'an accepted number that is not printed',
    'accepted-number-missing',
    ['rubric', "'10': { en: The", "‸'10%': { en: The"],
  ],
  [
    'a fact that lowers points unnamed',
    'falling-undeclared',
    ['rubric', '        falling: [payBefore]\n', ''],
    [
      'rubric',
      'rule:\n          ladder:\n            value: { growth',
      '‸rule:\n          ladder:\n            value: { growth',
    ],
  ],
  [
    'a fact named that never lowers points',
    'falling-unneeded',
    ['rubric', 'falling: [payBefore]', 'falling: [payBefore, ‸pay]'],
  ],
  [
    'a fact nobody declared',
    'unknown-fact',
    ['rubric', 'items: [{ fact: mentorScheme', 'items: [{ ‸fact: mentorSheme'],
    ['facts', 'mentorScheme:', 'mentorSheme2:'],
  ],
  ['a fact of the wrong type', 'wrong-fact-type', ['rubric', 'level: { fact: outreach', 'level: { ‸fact: staff']],
  [
    'a fact nobody uses',
    'unused-fact',
    ['facts', 'openBooks:\n', 'spare: { type: yesNo, label: { en: Spare } }\nopenBooks:\n'.replace('spare', '‸spare')],
  ],
  [
    'a value without points',
    'value-without-points',
    ['rubric', 'points: { none: 0, visits: 5, ', '‸points: { visits: 5, '],
  ],
  ['a value nobody declared', 'unknown-value-of-fact', ['rubric', 'visits: 5,', 'visits: 5, ‸fairs: 5,']],
  ['a needed value nobody declared', 'unknown-value-of-fact', ['rubric', 'atLeast: written', '‸atLeast: writen']],
  ['a record’s value nobody declared', 'unknown-value-of-fact', ['rubric', 'grade: craft }', '‸grade: crafts }']],
  ['a record’s field nobody declared', 'unknown-field', ['rubric', 'per: holder', '‸per: owner']],
  ['an effort for a value nobody declared', 'unknown-value-of-fact', ['facts', 'adopted: { price', '‸agreed: { price']],
  ['a factor left out', 'value-without-factor', ['rubric', 'of: { worker: 1/2, ', '‸of: { ']],
  [
    'parts that contain each other',
    'within-loop',
    ['facts', 'staff:\n  type: count', 'staff:\n  type: count\n  ‸within: skilled'],
  ],
  [
    'a reading nobody declared',
    'unknown-reading',
    ['rubric', 'readings: [over-ten, who-is-staff]', 'readings: [over-ten, who-is-staff, ‸over-tin]'],
  ],
  [
    'an alternative nobody declared',
    'unknown-alternative',
    ['rubric', '            sum: { parts', '            ‸some: { parts'],
  ],
  [
    'an alternative that changes nothing',
    'reading-without-effect',
    ['readings', 'sum: { en: They add up }', 'sum: { en: They add up }, ‸third: { en: Neither }'],
  ],
  [
    'an override under guidance',
    'reading-not-a-switch',
    ['readings', 'both-ways:\n  kind: rule', 'both-ways:\n  kind: guidance'],
    ['rubric', '          both-ways:', '          ‸both-ways:'],
  ],
  ['a reading of a row that does not name it', 'reading-not-named', ['readings', 'rows: [P3]', 'rows: [P3, ‸P4]']],
  [
    'a row that leans on another row’s reading',
    'reading-without-row',
    ['rubric', 'readings: [both-ways]', 'readings: [both-ways, ‸over-ten]'],
  ],
  [
    'a department nobody declared',
    'unknown-department',
    ['rubric', 'verifiers: [skillsOffice]', 'verifiers: [‸skilsOffice]'],
  ],
  [
    'a task nobody declared',
    'unknown-task',
    ['rubric', 'verifiers: [skillsOffice]\n        tasks: [1]', 'verifiers: [skillsOffice]\n        tasks: [1, ‸2]'],
  ],
  [
    'a task for a row that is not there',
    'unknown-row',
    ['programme', 'rows: [P1, P2, P3, P4]', 'rows: [P1, P2, P3, P4, ‸P9]'],
  ],
  [
    'a task and a row that disagree',
    'task-and-row-disagree',
    ['programme', 'rows: [P1, P2, P3, P4]', 'rows: [P1, P2, P3, P4, ‸R1]'],
  ],
  ['an id that stands twice', 'id-twice', ['rubric', 'id: R2', '‸id: R1']],
  [
    'a translation that is missing',
    'translation-missing',
    ['programme', 'languages: [en]', 'languages: [en, cy]'],
    ['programme', 'name: { en: Harbour District Skills Charter }', '‸name: { en: Harbour District Skills Charter }'],
  ],
  [
    'a language nobody declared',
    'language-undeclared',
    ['programme', '{ en: charter employer }', '{ en: charter employer, ‸cy: cyflogwr }'],
  ],
  [
    'a holiday in an unconfirmed year',
    'day-of-unconfirmed-year',
    ['programme', '2026-12-25]', '2026-12-25, ‸2027-01-01]'],
  ],
  ['a day off that is worked', 'day-twice', ['programme', 'workdays: []', 'workdays: [‸2026-12-25]']],
  [
    'a fact the roster does not give',
    'roster-does-not-give',
    ['facts', 'trainingDays:\n  type: count', 'trainingDays:\n  type: count\n  ‸roster: true'],
  ],
  [
    'a roster fact that is not marked',
    'roster-gives-unmarked',
    ['facts', 'skilled:\n  type: count\n  roster: true', 'skilled:\n  type: count'],
    ['roster', '  skilled: { count', '  ‸skilled: { count'],
  ],
  [
    'a group of people that is not there',
    'roster-group-unknown',
    ['roster', 'rule: { all: [onBooks, { field: terms', 'rule: { all: [‸onBoard, { field: terms'],
  ],
  ['a deciding group that is not there', 'roster-group-unknown', ['roster', 'holds: onBooks', '‸holds: onBoard']],
  [
    'a column that is not there',
    'roster-field-unknown',
    ['roster', '{ field: started, onOrBefore', '{ ‸field: begun, onOrBefore'],
  ],
  ['a measured column that is not there', 'roster-field-unknown', ['roster', '{ average: pay,', '{ ‸average: wage,']],
  [
    'a sent column that is not there',
    'roster-field-unknown',
    ['roster', 'fields: [name, number,', 'fields: [name, ‸code,'],
  ],
  ['a value that the column lacks', 'roster-value-unknown', ['roster', 'is: [contract] }', 'is: [‸salaried] }']],
  ['a least value that the column lacks', 'roster-value-unknown', ['roster', 'atLeast: craft', '‸atLeast: guild']],
  [
    'an alternative that no reading has',
    'roster-reading-unknown',
    ['roster', 'who-is-staff: { everyone:', 'who-is-staff: { ‸anyone:'],
  ],
  [
    'a group of people that builds on itself',
    'roster-group-loop',
    [
      'roster',
      '    rule: { all: [{ field: started, onOrBefore: cutOff }',
      '    ‸rule: { all: [onBooks, { field: started, onOrBefore: cutOff }',
    ],
  ],
  [
    'a rule the engine refuses',
    'rule-refused',
    ['rubric', '- from: 0\n', '- from: 10\n'],
    ['rubric', '        rule:\n          stratum', '        ‸rule:\n          stratum'],
    ['rubric', "'Up to 250", "'From 10, up to 250"],
  ],
  [
    'a case that expects other points',
    'case-differs',
    ['cases/C1', '- name: visits', '- ‸name: visits'],
    ['cases/C1', 'points: 5', 'points: 6'],
  ],
  ['a stated maximum that differs', 'case-differs', ['cases/C1', 'row: C1\nmax: 10', '‸row: C1\nmax: 11']],
  [
    'a row without a case',
    'row-without-case',
    ['cases/C1', 'row: C1\nmax: 10', '‸row: C2'],
    ['rubric', 'id: C1', '‸id: C1'],
  ],
  ['a binary fraction', 'float', ['rubric', 'worker: 1/2', 'worker: ‸0.5']],
  [
    'a key that stands twice',
    'duplicate-key',
    ['facts', 'openBooks:', '‸greenYard:\n  type: yesNo\n  label: { en: Twice }\nopenBooks:'],
    ['facts', 'greenYard:\n  type: yesNo\n  label: { en: Green', '‸greenYard:\n  type: yesNo\n  label: { en: Green'],
  ],
  [
    'YAML that is none',
    'yaml-syntax',
    ['rubric', 'readings: [both-ways]', 'readings: [both-ways'],
    ['rubric', '  - id: X\n', '  ‸- id: X\n'],
  ],
  ['an unknown key', 'unknown-key', ['rubric', 'weight: 20', '‸weigth: 20']],
  [
    'a missing key',
    'missing',
    ['rubric', 'title: { en: Extras }\n    max', 'max'],
    ['rubric', '- id: X\n', '- ‸id: X\n'],
  ],
  ['text where a number belongs', 'wrong-type', ['rubric', 'base: 100,', '‸base: many,']],
  [
    'no shape at all',
    'exactly-one',
    ['rubric', 'rule: { level: { fact: outreach, points: { none: 0, visits: 5, partnership: 10 } } }', '‸rule: { }'],
  ],
  [
    'a case that expects nothing',
    'nothing-expected',
    ['cases/C1', '    points: 5\n', ''],
    ['cases/C1', '- name: visits', '- ‸name: visits'],
  ],
  ['an id that is not the folder’s name', 'id-differs', ['programme', 'id: harbour-2026', '‸id: harbour-2027']],
  ['a section in two places', 'section-twice', ['programme', 'offices:\n', '‸facts: {}\noffices:\n']],
]

test('the sound programme has no problems', async () => {
  expect((await checkProgramme(SOUND)).problems).toEqual([])
})

const faults = FAULTS.map(([name, code, ...edits]) => ({ name, code, edits }))

test.each(faults)('$name', async ({ name, code, edits }) => {
  const dir = join(folder, name.replaceAll(/\W+/gu, '-'), 'harbour-2026')
  await cp(SOUND, dir, { recursive: true })
  const marks = await edit(dir, edits)
  const { problems } = await checkProgramme(dir)
  const told = problems.filter((problem) => problem.code === code).map(placeOf)
  expect(
    marks,
    `the marks of the test; told: ${JSON.stringify(problems.map((each) => [each.code, placeOf(each)]))}`,
  ).not.toEqual([])
  expect(
    told.filter((place) => marks.includes(place)),
    `${code} among ${problems.map((each) => `${each.code} ${placeOf(each)}`).join(', ')}`,
  ).not.toEqual([])
  for (const { message } of problems) expect([message.zh, message.en].every((words) => words.length > 5)).toBe(true)
})

const placeOf = ({ file, line, column }: { file: string; line: number; column: number }) => `${file}:${line}:${column}`

/** Makes the edits and gives the marked places. */
async function edit(dir: string, edits: readonly Edit[]): Promise<string[]> {
  const marks: string[] = []
  for (const file of new Set(edits.map(([each]) => each))) {
    const path = join(dir, `${file}.yaml`)
    let text = await readFile(path, 'utf8')
    for (const [, find, put] of edits.filter(([each]) => each === file)) {
      if (!text.includes(find)) throw new Error(`${file} has no ${find}`)
      text = text.replace(find, () => put)
    }
    for (let at = text.indexOf('‸'); at >= 0; at = text.indexOf('‸')) {
      const before = text.slice(0, at).split('\n')
      marks.push(`${file}.yaml:${before.length}:${(before.at(-1) ?? '').length + 1}`)
      text = text.replace('‸', '')
    }
    await writeFile(path, text)
  }
  return marks
}
