import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Session, sessionRoutes } from '#contract/session.ts'
import { stale } from '../api/queries.ts'
import { Facts } from '../ui/Facts.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Mark } from '../ui/Status.tsx'
import { LetterButtons } from './LetterButtons.tsx'
import { useRegistrationText } from './text/registration.ts'

const KINDS = { awaiting: 'wait', approved: 'done', refused: 'veto' } as const

/** Before the local office has seen the sealed authorisation: the code, the letter, what comes next. */
export function RegistrationStanding({ registration }: { registration: NonNullable<Session['registration']> }) {
  const words = useRegistrationText()
  const queries = useQueryClient()
  const { state, code, reason, enterprise } = registration
  return (
    <div className="column">
      <PageHead title={words.title} />
      <Facts
        facts={[
          [words.enterprise, enterprise],
          [words.code, <b key="code">{code}</b>],
          [
            words.state,
            <Mark key="state" kind={KINDS[state]}>
              {words[state]}
            </Mark>,
          ],
          ...(reason ? ([[words.reason, reason]] as const) : []),
        ]}
      />
      {state === 'refused' ? (
        <p className="section-act">
          {words.refusedText} <Link to="/register">{words.again}</Link>
        </p>
      ) : (
        <>
          <h2 className="section">{words.next}</h2>
          <ol className="steps">
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <h2 className="section">{words.letter}</h2>
          <LetterButtons />
          <p className="section-act">
            <button className="btn" type="button" onClick={() => void stale(queries, sessionRoutes.read)}>
              {words.check}
            </button>
          </p>
        </>
      )}
    </div>
  )
}
