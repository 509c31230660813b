import { ROLE_NAMES } from '#core/access/roles.ts'
import { STATES, type StateOf } from '#core/workflow/states.ts'
import { dayAt, dayText, momentText } from '../../app/text/moment.ts'
import { useSay } from '../../app/text/useText.ts'
import { Facts } from '../../app/ui/Facts.tsx'
import { ThreeScores } from '../../scores/ThreeScores.tsx'
import { VisitFindings } from '../../visiting/VisitFindings.tsx'
import { useDossierText } from '../text/dossier.ts'
import { ClockText } from './ClockText.tsx'
import { useDossier } from './DossierContext.ts'
import { Departments } from './Departments.tsx'
import { Doubles } from './Doubles.tsx'
import { History } from './History.tsx'
import { Papers } from './Papers.tsx'
import { ReturnedItems } from './ReturnedItems.tsx'

/** How the application stands, what to look at, and all that has happened to it. */
export function Overview() {
  const words = useDossierText()
  const { say, language } = useSay()
  const { dossier } = useDossier()
  const { submission, clock, application, returned } = dossier
  const { waitsFor }: StateOf = STATES[application.state]
  return (
    <>
      <h2>{words.overview}</h2>
      {waitsFor && (
        <p className="muted">
          {words.waiting(say(ROLE_NAMES[waitsFor]), dayText(dayAt(application.stateSince), language))}
        </p>
      )}
      <Facts
        facts={[
          [words.submission, words.submissionText(submission.number, momentText(submission.at, language))],
          ...(clock ? ([[words.clock, <ClockText key="clock" clock={clock} />]] as const) : []),
          [
            words.hash,
            <span key="hash" className="mono">
              {submission.hash}
            </span>,
          ],
        ]}
      />
      {dossier.verified && <ThreeScores application={application.id} />}
      <Departments />
      <VisitFindings application={application.id} />
      <Doubles />
      {returned.length > 0 && <ReturnedItems items={returned} />}
      <h3>{words.history}</h3>
      <History steps={dossier.steps} />
      <Papers />
    </>
  )
}
