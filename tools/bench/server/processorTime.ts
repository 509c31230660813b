import { readdirSync, readFileSync } from 'node:fs'

/** Ticks of the kernel's clock in a second: 100 on every Linux there is. */
const TICKS = 100
/** Fields of /proc/PID/stat, counted from the one after the name. */
const [PARENT, USER, SYSTEM, REAPED_USER, REAPED_SYSTEM] = [1, 11, 12, 13, 14]

/** Seconds of processor time that a process has taken so far: its own, and that of its children and theirs. */
export interface ProcessorTime {
  readonly own: number
  readonly children: number
}

export function processorTime(pid: number): ProcessorTime {
  const all = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => fieldsOf(name)),
  )
  const fields = all.get(pid) ?? []
  return { own: sum(fields, [USER, SYSTEM]), children: sum(fields, [REAPED_USER, REAPED_SYSTEM]) + below(all, pid) }
}

type Fields = readonly number[]

const sum = (fields: Fields, at: readonly number[]): number =>
  at.reduce((total, field) => total + (fields[field] ?? 0), 0) / TICKS

const below = (all: ReadonlyMap<number, Fields>, parent: number): number =>
  [...all]
    .filter(([, fields]) => fields[PARENT] === parent)
    .reduce(
      (total, [pid, fields]) => total + sum(fields, [USER, SYSTEM, REAPED_USER, REAPED_SYSTEM]) + below(all, pid),
      0,
    )

/** None where the process has just ended. */
function fieldsOf(pid: string): readonly [number, Fields][] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return [
      [
        Number(pid),
        text
          .slice(text.lastIndexOf(')') + 2)
          .split(' ')
          .map(Number),
      ],
    ]
  } catch {
    return []
  }
}
