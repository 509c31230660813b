import { addDays } from '#core/calendar/day.ts'
import { addWorkingDays, isWorkingDay } from '#core/calendar/workingDays.ts'
import type { Calendar } from '#core/programme/programme.ts'
import { BATCH_STEPS } from '#contract/batches.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import type { DemoBatch } from './applications.ts'
import type { Registry } from './enterprises.ts'

interface BatchPlan {
  readonly opens: string
  readonly closes: string
  /** So many are skilled at most, and of them excellent. */
  readonly quotas: { readonly skilled: number; readonly excellent: number }
}

/** Plans a batch and calls for applications. `numbers` counts the batches of each year. */
export async function publishBatch(
  { officials: { officer }, programme }: Registry,
  { opens, closes, quotas }: BatchPlan,
  numbers: Map<number, number>,
): Promise<DemoBatch> {
  const year = Number(opens.slice(0, 4))
  const number = (numbers.get(year) ?? 0) + 1
  numbers.set(year, number)
  const cutOff = `${year - 1}-12-31`
  const plan = {
    programme: programme.id,
    year,
    number,
    assessmentYear: year - 1,
    cutOff,
    opensAt: new Date(`${opens}T09:00:00+08:00`).toISOString(),
    closesAt: new Date(`${closes}T17:00:00+08:00`).toISOString(),
    // A fortnight for each step.
    steps: Object.fromEntries(
      BATCH_STEPS.map((step, at) => [step, workedFrom(programme.calendar, addDays(closes, 14 * (at + 1)))]),
    ),
    skilledQuota: quotas.skilled,
    excellentQuota: quotas.excellent,
    noticeDays: 5,
    formalCheckDays: 5,
    correctionDays: 5,
    corrections: 1,
    note: '请各企业对照评分表自评，按时提交。',
  }
  const batch = await officer.ask('batch.create', { body: plan })
  await officer.decide('batch.publish', { params: { id: batch.id }, body: { version: batch.version } })
  return { id: batch.id, year, cutOff }
}

export async function closeBatch({ officials: { officer } }: Registry, { id }: DemoBatch): Promise<void> {
  const { version } = await officer.ask('batch.read', { params: { id } })
  await officer.decide('batch.close', { params: { id }, body: { version } })
}

/** The day, or the first working day after it. */
function workedFrom(calendar: Calendar, day: string): string {
  let worked = day
  while (!isWorkingDay(calendar, worked)) worked = addDays(worked, 1)
  return worked
}

/** So many working days on; where holidays are not announced so far, as many days and a half again. */
export function workingDaysOn(calendar: Calendar, from: Date, days: number): string {
  const found = addWorkingDays(calendar, dayOf(from), days)
  return found.ok ? found.day : workedFrom(calendar, addDays(dayOf(from), Math.ceil(days * 1.5)))
}

/** By when something returned is due: so many working days on, or fewer; none where holidays are not announced. */
export function dueDay(calendar: Calendar, from: Date, days: number): string | undefined {
  for (let left = days; left > 0; left--) {
    const found = addWorkingDays(calendar, dayOf(from), left)
    if (found.ok) return found.day
  }
  return undefined
}
