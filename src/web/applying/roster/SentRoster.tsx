import { useState } from 'react'
import { applicationRoutes, type RosterSummary } from '#contract/applying.ts'
import { momentText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useRosterText } from '../text/roster.ts'
import { CountedFacts } from './CountedFacts.tsx'
import { MaskedList } from './MaskedList.tsx'

interface Props {
  readonly roster: RosterSummary
  readonly locked: boolean
  readonly onReplace: () => void
}

/** The list that is in the application now. */
export function SentRoster({ roster, locked, onReplace }: Props) {
  const words = useRosterText()
  const language = useLanguage()
  return (
    <section>
      <h2 className="section">{words.current}</h2>
      <p>
        <b>{roster.fileName}</b> {words.people(roster.people, roster.counted)}
        <small className="muted"> {words.sentBy(roster.by, momentText(roster.at, language))}</small>
      </p>
      {!locked && (
        <p className="acts-row">
          <button className="btn" type="button" onClick={onReplace}>
            {words.replace}
          </button>
          <Remove />
        </p>
      )}
      <h2 className="section">{words.facts}</h2>
      <CountedFacts facts={roster.facts} stepped={roster.stepped} />
      <h2 className="section">{words.list}</h2>
      <MaskedList />
    </section>
  )
}

function Remove() {
  const words = useRosterText()
  const { application } = useApplication()
  const [asking, setAsking] = useState(false)
  const remove = useAct(applicationRoutes.removeRoster, {
    refresh: [applicationRoutes.read],
    onDone: () => setAsking(false),
  })
  return (
    <>
      <button className="btn plain" type="button" onClick={() => setAsking(true)}>
        {words.remove}
      </button>
      {asking && (
        <AskFirst
          title={words.removeTitle}
          verb={words.remove}
          leave={words.keep}
          busy={remove.busy}
          problem={remove.problem}
          onDo={() => remove.run({ params: { id: application.id } })}
          onLeave={() => setAsking(false)}
        >
          <p>{words.removeText}</p>
        </AskFirst>
      )}
    </>
  )
}
