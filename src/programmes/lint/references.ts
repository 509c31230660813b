import type { Programme } from '#core/programme/programme.ts'
import type { Path } from '../places.ts'
import type { Message } from '../problem.ts'
import type { Finding, Lint } from './lint.ts'
import { rowsOf } from './rows.ts'

/** Departments and tasks that rows name exist, tasks and rows name each other, and no id stands twice. */
export const references: Lint = (programme) => [
  ...rowsOf(programme).flatMap(({ row, path }) => [
    ...(row.verifiers ?? []).flatMap((id, index) =>
      id in programme.departments ? [] : [unknownDepartment(id, [...path, 'verifiers', index])],
    ),
    ...(row.tasks ?? []).flatMap((no, index) => taskOf(programme, row.id, no, [...path, 'tasks', index])),
  ]),
  ...programme.tasks.flatMap((task, at) =>
    task.rows.flatMap((id, index) => rowOf(programme, task.no, id, ['tasks', at, 'rows', index])),
  ),
  ...idLists(programme).flatMap(twice),
]

function taskOf({ tasks }: Programme, row: string, no: number, path: Path): Finding[] {
  const task = tasks.find((each) => each.no === no)
  if (!task) return [finding('unknown-task', path, `没有第 ${no} 项任务。`, `There is no task ${no}.`)]
  return task.rows.includes(row) ? [] : [disagree(no, row, path)]
}

function rowOf(programme: Programme, no: number, id: string, path: Path): Finding[] {
  const found = rowsOf(programme).find(({ row }) => row.id === id)
  if (!found) return [finding('unknown-row', path, `没有编号为 ${id} 的行。`, `There is no row ${id}. Check the id.`)]
  return found.row.tasks?.includes(no) ? [] : [disagree(no, id, path)]
}

/** Lists in which every id may stand once, each with the place of its entries. */
function idLists(programme: Programme): [id: string, path: Path][][] {
  const list = (key: 'offices' | 'industries' | 'phases' | 'incentives'): [string, Path][] =>
    programme[key].map(({ id }, index) => [id, [key, index, 'id']])
  return [
    rowsOf(programme).map(({ row, path }) => [row.id, [...path, 'id']]),
    programme.rubric.groups.map(({ id }, index) => [id, ['rubric', 'groups', index, 'id']]),
    programme.tasks.map(({ no }, index) => [String(no), ['tasks', index, 'no']]),
    list('offices'),
    list('industries'),
    list('phases'),
    list('incentives'),
  ]
}

const twice = (ids: readonly [id: string, path: Path][]): Finding[] =>
  ids
    .filter(([id], index) => ids.findIndex(([other]) => other === id) < index)
    .map(([id, path]) =>
      finding('id-twice', path, `编号 ${id} 出现了两次。`, `The id ${id} stands twice. Give one of them another.`),
    )

const unknownDepartment = (id: string, path: Path): Finding =>
  finding(
    'unknown-department',
    path,
    `没有部门“${id}”，请在 departments 中声明。`,
    `There is no department “${id}”. Declare it in departments.`,
  )

const disagree = (no: number, row: string, path: Path): Finding =>
  finding(
    'task-and-row-disagree',
    path,
    `第 ${no} 项任务与 ${row} 行没有互相列出，请两处一致。`,
    `Task ${no} and row ${row} do not name each other. Make both agree.`,
  )

function finding(code: string, path: Path, zh: string, en: string): Finding {
  const message: Message = { zh, en }
  return { path, code, message }
}
