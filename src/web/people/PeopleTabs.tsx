import { Link } from '@tanstack/react-router'
import { usePeopleText } from './text/people.ts'

export function PeopleTabs({ view }: { view: 'people' | 'organisations' }) {
  const words = usePeopleText()
  return (
    <nav className="state-tabs" aria-label={words.tabs}>
      <Link to="/people" search={{}} aria-current={view === 'people' ? 'page' : undefined}>
        {words.people}
      </Link>
      <Link
        to="/people"
        search={{ view: 'organisations' }}
        aria-current={view === 'organisations' ? 'page' : undefined}
      >
        {words.organisations}
      </Link>
    </nav>
  )
}
