import { createWriteStream, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { writeXlsxStream } from 'hucre/xlsx'
import { archive } from '../../../test/roster/support/archive.ts'
import { hostileFiles } from '../../../test/roster/support/hostile.ts'
import { residentNumber, rowsXml, workbookParts } from './rows.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
export const FOLDER = join(ROOT, '.cache', 'bench-roster')
export const ROWS = 100_000

export interface Refusal {
  readonly name: string
  readonly path: string
  readonly code: string
}

/** Makes what is not there yet. The lists are the same each time. */
export async function prepare(): Promise<{
  readonly list: string
  readonly shared: string
  readonly empty: readonly string[]
  readonly hostile: readonly Refusal[]
}> {
  mkdirSync(FOLDER, { recursive: true })
  const list = await once('list-inline.xlsx', (path) => writeList(path, true))
  const shared = await once('list-shared.xlsx', (path) => writeList(path, false))
  const empty = [
    await once('empty-rows.xlsx', (path) => writeEmpty(path, (row) => `<row r="${row}"/>`)),
    await once('empty-styled-rows.xlsx', (path) =>
      writeEmpty(path, (row) => `<row r="${row}" spans="1:17" ht="15" customHeight="1"></row>`),
    ),
    await once('empty-styled-cells.xlsx', (path) =>
      writeEmpty(path, (row) => `<row r="${row}"><c r="A${row}" s="1"/><c r="B${row}" s="1"/></row>`),
    ),
  ]
  return { list, shared, empty, hostile: await writeHostile() }
}

async function once(name: string, write: (path: string) => Promise<void>): Promise<string> {
  const path = join(FOLDER, name)
  if (existsSync(path)) return path
  await write(`${path}.part`)
  renameSync(`${path}.part`, path)
  return path
}

async function writeList(path: string, inlineStrings: boolean): Promise<void> {
  const stream = writeXlsxStream(listRows(), { name: '职工花名册', inlineStrings })
  await stream.pipeTo(Writable.toWeb(createWriteStream(path)) as WritableStream<Uint8Array>)
}

const HEAD = [
  '序号',
  '姓名',
  '身份证号码',
  '部门',
  '岗位',
  '是否技术岗位',
  '技能等级',
  '证书编号',
  '职称',
  '用工形式',
  '入职时间',
  '离职时间',
  '2025年收入',
  '2024年收入',
  '技能津贴(元/月)',
  '2025年培训学时',
  '股权激励',
]
const FAMILY = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'
const GIVEN = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂'
const LEVELS = ['初级工', '中级工', '高级工', '技师', '', '无', '三级/高级工']
const FORMS = ['劳动合同', '合同制', '正式工', '劳务派遣', '退休返聘']
const YES = ['是', '√', 'Y', '否', '×', '']

/** A large works: as mixed as a real list, one row in a hundred with something wrong. */
function* listRows(): Generator<(string | number | Date | null)[]> {
  yield HEAD
  for (let at = 0; at < ROWS; at++) {
    const wrong = at % 100
    const name = FAMILY[at % 16]! + GIVEN[at % 23]! + GIVEN[(at * 7) % 23]!
    const number = wrong === 1 ? '' : wrong === 2 ? 'EB0001208' : residentNumber(at)
    const day = new Date(Date.UTC(2005 + (at % 20), at % 12, 1 + (at % 28)))
    const hired =
      wrong === 3 ? '' : at % 3 === 0 ? day : `${day.getUTCFullYear()}.${day.getUTCMonth() + 1}.${day.getUTCDate()}`
    const income = 60_000 + (at % 80_000) + (at % 4) / 4
    yield [
      at + 1,
      name,
      number,
      `车间${at % 30}`,
      `岗位${at % 200}`,
      YES[at % 6]!,
      LEVELS[at % 7]!,
      at % 7 < 4 ? `Y000133612183${25 - (at % 3)}${5 - (at % 3)}${String(at).padStart(6, '0')}` : null,
      at % 9 === 0 ? '助理工程师' : null,
      FORMS[at % 5]!,
      hired,
      at % 40 === 0 ? '2025-06-30' : null,
      at % 10 === 0 ? income.toLocaleString('en-US') : income,
      wrong === 4 ? null : income - 2000,
      at % 4 === 0 ? 100 + (at % 400) : '/',
      at % 5 === 0 ? 8 : '是',
      YES[(at + 3) % 6]!,
    ]
  }
}

async function writeEmpty(path: string, row: (number: number) => string): Promise<void> {
  const rows = Array.from({ length: 1_000_000 }, (_, at) => row(at + 10)).join('')
  const list = rowsXml([
    ['姓名', '身份证号码', '入职时间'],
    ['张某', residentNumber(1), '2015-01-01'],
  ])
  writeFileSync(path, await archive(workbookParts({ 职工: list + rows })))
}

async function writeHostile(): Promise<Refusal[]> {
  const folder = join(FOLDER, 'hostile')
  mkdirSync(folder, { recursive: true })
  return (await hostileFiles()).map(({ name, bytes, fileName, code }, at) => {
    const path = join(folder, `${String(at).padStart(2, '0')}.${fileName?.split('.').at(-1) ?? 'xlsx'}`)
    writeFileSync(path, bytes)
    return { name, path, code }
  })
}
