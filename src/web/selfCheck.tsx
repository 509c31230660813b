import './style/selfCheck.css'
import { createRoot } from 'react-dom/client'
import { Boot } from './page/Boot.tsx'

/** The day by the calendar of the person's own clock. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

createRoot(document.getElementById('page')!).render(<Boot today={today()} />)
