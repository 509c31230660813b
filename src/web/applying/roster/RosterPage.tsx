import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ROSTER } from '#core/applying/parts.ts'
import { dayText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { useTitle } from '../../app/ui/PageHead.tsx'
import { Mark } from '../../app/ui/Status.tsx'
import { RosterPanel } from '../../roster/RosterPanel.tsx'
import { ActBar } from '../bar/ActBar.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useLock } from '../draft/useLock.ts'
import { withList } from '../draft/work.ts'
import { ReturnedNote } from '../row/ReturnedNote.tsx'
import { PartLink } from '../tasks/PartLink.tsx'
import { useCommonText } from '../text/common.ts'
import { useRosterText } from '../text/roster.ts'
import { useRowText } from '../text/row.ts'
import { Importing } from './Importing.tsx'
import { SentRoster } from './SentRoster.tsx'

/** The list: read and counted here, shown before anything is sent, masked afterwards. */
export function RosterPage() {
  const words = useRosterText()
  const row = useRowText()
  const common = useCommonText()
  const language = useLanguage()
  const { application, model, work, roster } = useApplication()
  const { back } = useSearch({ from: '/inside/applications/$id/roster' })
  const lock = useLock(ROSTER)
  const [file, setFile] = useState<File>()
  const [replacing, setReplacing] = useState(false)
  const { id, batchOf } = application
  const { state } = model.standing(ROSTER)
  const first = model.check.parts.rows[0]?.id ?? ''
  useTitle(words.title)
  const atHand = roster.screen.reading !== undefined || roster.screen.share !== undefined
  const bring = !lock && (application.roster === null || replacing || atHand)
  const drop = (dropped: File | undefined) => {
    if (dropped && !lock) setFile(dropped)
  }
  return (
    <div
      className="apply one-column wide"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        drop(event.dataTransfer.files[0])
      }}
    >
      <p className="crumb">
        <Link to="/applications/$id" params={{ id }}>
          {row.toTasks}
        </Link>
      </p>
      <div className="row-head">
        <h1>{words.title}</h1>
        <Mark kind={state}>{common.states[state]}</Mark>
      </div>
      <p className="muted">{words.lead(dayText(batchOf.cutOff, language))}</p>
      <ReturnedNote part={ROSTER} />
      {lock && <p className="bar-note">{lock}</p>}
      {(bring || file) && (
        <>
          <RosterPanel {...withList(work, roster)} file={file} onFileTaken={() => setFile(undefined)} />
          <Importing onSent={() => setReplacing(false)} />
        </>
      )}
      {application.roster && !atHand && (
        <SentRoster roster={application.roster} locked={lock !== undefined} onReplace={() => setReplacing(true)} />
      )}
      <ActBar>
        {back === 'check' ? (
          <Link className="btn main" to="/applications/$id/check" params={{ id }}>
            {row.toCheck}
          </Link>
        ) : (
          <PartLink part={first} className={application.roster ? 'btn main' : 'btn'}>
            {words.next}
          </PartLink>
        )}
      </ActBar>
    </div>
  )
}
