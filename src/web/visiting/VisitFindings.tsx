import { useQuery } from '@tanstack/react-query'
import { siteVisitRoutes } from '#contract/visiting.ts'
import { SEEN_NAMES } from '#core/visiting/record.ts'
import { reading } from '../app/api/queries.ts'
import { useSession } from '../app/door/useSession.ts'
import { can, rolesOf } from '../app/frame/can.ts'
import { useMarks } from '../app/text/useMarks.ts'
import { dayText } from '../app/text/moment.ts'
import { useSay } from '../app/text/useText.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { useVisitingText } from './text/visiting.ts'

interface Props {
  readonly application: string
  /** Of one row only. */
  readonly row?: string
}

/** Nothing where nobody was, or for whoever may not read it. What visits found, beside the facts that the officer settles: a finding changes none by itself. */
export function VisitFindings({ application, row }: Props) {
  const words = useVisitingText()
  const marks = useMarks()
  const { say, language } = useSay()
  const may = can('siteVisit.findings', rolesOf(useSession()))
  const query = useQuery({ ...reading(siteVisitRoutes.findings, { params: { application } }), enabled: may })
  const found = query.data?.filter((one) => row === undefined || one.row === row) ?? []
  if (query.error) return <ErrorBox problem={query.error} onRetry={() => void query.refetch()} />
  if (found.length === 0) return null
  return (
    <section aria-label={words.findings}>
      <h3>{words.findings}</h3>
      <ul className="visit-findings">
        {found.map((one) => (
          <li key={`${one.visit} ${one.row}`}>
            {row === undefined && <b>{one.row} </b>}
            <b>{say(SEEN_NAMES[one.seen])}</b>
            {one.values.map(({ fact, label, text }) => (
              <span key={fact}>
                {' '}
                {say(label)}
                {marks.colon}
                {text[language]}
              </span>
            ))}
            {one.note && <span> {one.note}</span>}{' '}
            <a className="muted" href={`/visits/${encodeURIComponent(one.visit)}`}>
              {words.foundOn(dayText(one.day, language))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
