import { useQuery } from '@tanstack/react-query'
import { colleagueRoutes } from '#contract/people.ts'
import { reading } from '../../app/api/queries.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { PageHead } from '../../app/ui/PageHead.tsx'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { useColleaguesText } from '../text/colleagues.ts'
import { ColleagueItem } from './ColleagueItem.tsx'
import { InviteColleague } from './InviteColleague.tsx'
import '../style/applying.css'

/** The people of one's own enterprise: who is here, and who is to come. */
export function ColleaguesPage() {
  const words = useColleaguesText()
  const list = useQuery(reading(colleagueRoutes.list, {}))
  return (
    <div className="apply one-column">
      <PageHead title={words.title} lead={words.lead} />
      <ErrorBox problem={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Waiting />}
      <h2 className="section">{words.people}</h2>
      <ol className="lined">
        {list.data?.map((one) => (
          <ColleagueItem key={one.id} appointment={one} />
        ))}
      </ol>
      <InviteColleague />
    </div>
  )
}
