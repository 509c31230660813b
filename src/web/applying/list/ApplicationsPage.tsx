import { useQuery } from '@tanstack/react-query'
import { applicationRoutes } from '#contract/applying.ts'
import { STATES } from '#core/workflow/states.ts'
import { reading } from '../../app/api/queries.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { PageHead } from '../../app/ui/PageHead.tsx'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { useListText } from '../text/list.ts'
import { ApplicationItem } from './ApplicationItem.tsx'
import type { Mine } from './mine.ts'
import { OpenBatchItem } from './OpenBatchItem.tsx'
import { RegistrationNote } from './RegistrationNote.tsx'
import '../style/applying.css'

/** The enterprise's applications: what can be begun, what is under way, what was. */
export function ApplicationsPage() {
  const words = useListText()
  const { data, error, refetch } = useQuery(reading(applicationRoutes.mine, {}))
  return (
    <div className="apply">
      <PageHead title={words.title} lead={words.lead} />
      <RegistrationNote />
      <ErrorBox problem={error} onRetry={() => void refetch()} />
      {data ? <Lists {...data} /> : !error && <Waiting />}
    </div>
  )
}

function Lists({ applications, open }: Mine) {
  const words = useListText()
  const begun = new Set(applications.filter(({ state }) => state !== 'withdrawn').map(({ batch }) => batch))
  const toStart = open.filter(({ id }) => !begun.has(id))
  const current = applications.filter(({ state }) => !isPast(state))
  const past = applications.filter(({ state }) => isPast(state))
  return (
    <>
      {current.length > 0 && (
        <section className="grp">
          <h2>{words.current}</h2>
          <ol className="tl mine">
            {current.map((one) => (
              <ApplicationItem key={one.id} application={one} />
            ))}
          </ol>
        </section>
      )}
      <section className="grp">
        <h2>{words.open}</h2>
        {toStart.length === 0 ? (
          <p className="empty">{open.length > 0 || current.length > 0 ? words.noOpen : words.none}</p>
        ) : (
          <ol className="batches">
            {toStart.map((batch) => (
              <OpenBatchItem key={batch.id} batch={batch} />
            ))}
          </ol>
        )}
      </section>
      {past.length > 0 && (
        <section className="grp">
          <h2>{words.past}</h2>
          <ol className="tl mine">
            {past.map((one) => (
              <ApplicationItem key={one.id} application={one} />
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

const isPast = (state: keyof typeof STATES): boolean => STATES[state].final || STATES[state].kind === 'done'
