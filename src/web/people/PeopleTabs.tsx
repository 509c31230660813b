import { TabLink } from '../app/ui/TabLink.tsx'
import { usePeopleText } from './text/people.ts'

export function PeopleTabs({ view }: { view: 'people' | 'organisations' }) {
  const words = usePeopleText()
  return (
    <nav className="state-tabs" aria-label={words.tabs}>
      <TabLink to="/people" search={{}} current={view === 'people'}>
        {words.people}
      </TabLink>
      <TabLink to="/people" search={{ view: 'organisations' }} current={view === 'organisations'}>
        {words.organisations}
      </TabLink>
    </nav>
  )
}
