import type { Archive } from './archive.ts'
import { readSmallPart } from './parts.ts'

/** Built-in formats that show a number as a day or a time, those of Chinese Excel included. */
const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, ...range(27, 36), 45, 46, 47, ...range(50, 58)])

/** For each cell style, whether its number is a day. */
export async function readDayStyles(archive: Archive, part: string): Promise<boolean[]> {
  const formats = new Map<number, string>()
  const days: boolean[] = []
  let inCells = false
  await readSmallPart(
    archive,
    part,
    ({ name, attributes }) => {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) days.push(isDay(Number(attributes.numFmtId ?? 0), formats))
    },
    (name) => {
      if (name === 'cellXfs') inCells = false
    },
  )
  return days
}

function isDay(id: number, formats: ReadonlyMap<number, string>): boolean {
  const code = formats.get(id)
  if (code === undefined) return BUILT_IN_DAYS.has(id)
  const [positive = ''] = code.split(';')
  const bare = positive.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '')
  return !/general/i.test(bare) && /[ymdhs年月日]/i.test(bare)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
