import { workingDaysLeft } from '#core/calendar/workingDays.ts'
import type { Calendar } from '#core/programme/programme.ts'
import type { Language } from '../../text/language.ts'

/** How much time is left until a day, in working days; a year that is not announced is told as such. */
export function daysLeftText(calendar: Calendar, today: string, until: string, language: Language): string {
  const { days, confirmed } = workingDaysLeft(calendar, today, until)
  return WORDS[language](days, until < today, confirmed)
}

const WORDS = {
  zh: (days: number, over: boolean, confirmed: boolean) => {
    const open = confirmed ? '' : '（放假安排尚未公布，暂计）'
    if (over) return days === 0 ? '已过期' : `已过 ${-days} 个工作日`
    return days === 0 ? '今天到期' : `还有 ${days} 个工作日${open}`
  },
  en: (days: number, over: boolean, confirmed: boolean) => {
    const open = confirmed ? '' : ' (holidays not announced yet)'
    const many = (count: number) => (count === 1 ? '1 working day' : `${count} working days`)
    if (over) return days === 0 ? 'overdue' : `${many(-days)} overdue`
    return days === 0 ? 'due today' : `${many(days)} left${open}`
  },
}
