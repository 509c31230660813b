import type { Programme, Reading, Under } from '#core/programme/programme.ts'
import type { Path } from '../places.ts'
import type { Finding, Lint } from './lint.ts'
import { rowsOf } from './rows.ts'

/** Readings, the rows that lean on them and the overrides agree with each other. */
export const readingNames: Lint = (programme) => [
  ...rowsOf(programme).flatMap(({ row, path }) => [
    ...(row.readings ?? []).flatMap((key, index) => leaning(programme, row.id, key, [...path, 'readings', index])),
    ...inUnder(programme, row.under, row.readings ?? [], [...path, 'under']),
  ]),
  ...inUnder(programme, programme.rubric.under, Object.keys(programme.readings), ['rubric', 'under']),
  ...Object.entries(programme.readings).flatMap(([key, reading]) => ofReading(programme, key, reading)),
]

function leaning({ readings }: Programme, row: string, key: string, path: Path): Finding[] {
  const reading = readings[key]
  if (!reading) return [unknownReading(key, path)]
  if (reading.rows.includes(row)) return []
  return [
    {
      path,
      code: 'reading-without-row',
      message: {
        zh: `口径 ${key} 的 rows 中没有 ${row}，请在 readings 中补上。`,
        en: `The reading ${key} does not name ${row} among its rows. Add it there.`,
      },
    },
  ]
}

function inUnder(
  { readings }: Programme,
  under: Under<unknown> | undefined,
  leanedOn: readonly string[],
  path: Path,
): Finding[] {
  return Object.entries(under ?? {}).flatMap(([key, alternatives]) => {
    const reading = readings[key]
    if (!reading) return [unknownReading(key, [...path, key])]
    const unknown = Object.keys(alternatives).filter((alternative) => !(alternative in reading.alternatives))
    return [
      ...(leanedOn.includes(key) ? [] : [notLeanedOn(key, [...path, key])]),
      ...(reading.kind === 'rule' ? [] : [notASwitch(key, [...path, key])]),
      ...unknown.map((alternative) => unknownAlternative(key, alternative, [...path, key, alternative])),
    ]
  })
}

function ofReading(programme: Programme, key: string, reading: Reading): Finding[] {
  const rows = rowsOf(programme).map(({ row }) => row)
  const unknown = reading.rows.flatMap((id, index) => {
    const row = rows.find((each) => each.id === id)
    const path = ['readings', key, 'rows', index]
    if (!row) return [unknownRow(id, path)]
    return row.readings?.includes(key) ? [] : [rowWithoutReading(key, id, path)]
  })
  if (reading.kind !== 'rule') return unknown
  const unders = [...rows.map(({ under }) => under), programme.rubric.under]
  const idle = Object.keys(reading.alternatives).filter(
    (alternative) => !unders.some((under) => under?.[key] && alternative in under[key]),
  )
  return [...unknown, ...idle.map((alternative) => withoutEffect(key, alternative))]
}

const unknownReading = (key: string, path: Path): Finding => ({
  path,
  code: 'unknown-reading',
  message: {
    zh: `没有口径“${key}”。`,
    en: `There is no reading “${key}”. Declare it in readings, or check the spelling.`,
  },
})

const unknownAlternative = (key: string, alternative: string, path: Path): Finding => ({
  path,
  code: 'unknown-alternative',
  message: {
    zh: `口径 ${key} 没有另一种理解“${alternative}”。`,
    en: `The reading ${key} has no alternative “${alternative}”. Check the spelling.`,
  },
})

const notLeanedOn = (key: string, path: Path): Finding => ({
  path,
  code: 'reading-not-named',
  message: {
    zh: `under 中用到了口径 ${key}，请把它列入该行的 readings。`,
    en: `\`under\` uses the reading ${key}. Name it among the row’s \`readings\`.`,
  },
})

const notASwitch = (key: string, path: Path): Finding => ({
  path,
  code: 'reading-not-a-switch',
  message: {
    zh: `口径 ${key} 不是 rule 类，不能改变规则。`,
    en: `The reading ${key} is not of kind rule, so it cannot change one.`,
  },
})

const withoutEffect = (key: string, alternative: string): Finding => ({
  path: ['readings', key, 'alternatives', alternative],
  code: 'reading-without-effect',
  message: {
    zh: `口径 ${key} 的另一种理解“${alternative}”没有任何一行在 under 中写明其影响。`,
    en: `No row says in \`under\` what the alternative “${alternative}” of ${key} changes.`,
  },
})

const unknownRow = (id: string, path: Path): Finding => ({
  path,
  code: 'unknown-row',
  message: { zh: `没有编号为 ${id} 的行。`, en: `There is no row ${id}. Check the id.` },
})

const rowWithoutReading = (key: string, id: string, path: Path): Finding => ({
  path,
  code: 'reading-not-named',
  message: {
    zh: `${id} 行的 readings 中没有口径 ${key}，请补上。`,
    en: `The row ${id} does not name the reading ${key}. Add it to the row’s \`readings\`.`,
  },
})
