import type { Calendar } from '#core/programme/programme.ts'
import { useSession } from '../../app/door/useSession.ts'
import { daysLeftText } from '../../app/text/daysLeft.ts'
import { dayAt, dayText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'

/** Working days left, then the day. */
export function DueCell({ day, calendar }: { day: string | null; calendar: Calendar | undefined }) {
  const language = useLanguage()
  const now = useSession()?.now
  if (!day || !now) return null
  const today = dayAt(now)
  return (
    <>
      {calendar && (
        <span className={day < today ? 'late' : undefined}>{daysLeftText(calendar, today, day, language)}</span>
      )}
      <span className="second">{dayText(day, language)}</span>
    </>
  )
}
