import './style/selfCheck.css'
import { createRoot } from 'react-dom/client'
import { Boot } from './page/Boot.tsx'
import type { Clock } from './page/clock.ts'

/** The person's own clock, read here and nowhere else. */
const clock: Clock = {
  today: () => localTime().slice(0, 10),
  minute: () => localTime().slice(0, 16),
}

/** `2026-03-31T09:05:00`, by the wall. */
function localTime(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString()
}

createRoot(document.getElementById('page')!).render(<Boot clock={clock} />)
