import { Link, useParams } from '@tanstack/react-router'
import type { RowPart } from '#core/applying/parts.ts'
import { formatPoints } from '#core/kernel/points.ts'
import { NotFound } from '../../app/frame/NotFound.tsx'
import { useSay } from '../../app/text/useText.ts'
import { useTitle } from '../../app/ui/PageHead.tsx'
import { Mark } from '../../app/ui/Status.tsx'
import { spanText } from '../../table/PointsText.tsx'
import { ActBar } from '../bar/ActBar.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useLock } from '../draft/useLock.ts'
import { EvidenceArea } from '../evidence/EvidenceArea.tsx'
import { groupTasks } from '../tasks/taskList.ts'
import { PartLink } from '../tasks/PartLink.tsx'
import { useCommonText } from '../text/common.ts'
import { useRowText } from '../text/row.ts'
import { ReturnedNote } from './ReturnedNote.tsx'
import { RowQuestions } from './RowQuestions.tsx'
import { RowRail } from './RowRail.tsx'

/** A whole category at once, for those who know the table. */
export function GroupPage() {
  const { group } = useParams({ from: '/inside/applications/$id/groups/$group' })
  const { model } = useApplication()
  const tasks = groupTasks(model)
  const at = tasks.findIndex((task) => task.group.id === group)
  return at < 0 ? <NotFound /> : <GroupRows key={group} at={at} />
}

function GroupRows({ at }: { at: number }) {
  const words = useRowText()
  const { say } = useSay()
  const { model, application } = useApplication()
  const tasks = groupTasks(model)
  const { group, rows, first } = tasks[at]!
  const next = tasks[at + 1]?.group.id
  useTitle(say(group.title))
  return (
    <div className="apply with-rail">
      <article className="row-page">
        <p className="crumb">
          <Link to="/applications/$id" params={{ id: application.id }}>
            {words.toTasks}
          </Link>
          <PartLink part={first}>{words.single}</PartLink>
        </p>
        <h1 className="song">{say(group.title)}</h1>
        {rows.map((part) => (
          <RowSection key={part.id} part={part} />
        ))}
      </article>
      <RowRail group={group.id} />
      <ActBar>
        {next ? (
          <Link className="btn main" to="/applications/$id/groups/$group" params={{ id: application.id, group: next }}>
            {words.nextGroup}
          </Link>
        ) : (
          <Link className="btn main" to="/applications/$id" params={{ id: application.id }}>
            {words.toTasks}
          </Link>
        )}
      </ActBar>
    </div>
  )
}

function RowSection({ part }: { part: RowPart }) {
  const common = useCommonText()
  const { say } = useSay()
  const { model, application } = useApplication()
  const lock = useLock(part.id)
  const { row, max } = part.row
  const { state } = model.standing(part.id)
  const view = model.view.rows[part.id]
  const asks = (row.evidence ?? []).length > 0 || application.evidence.some((file) => file.row === part.id)
  return (
    <section className="group-row" aria-labelledby={`row-${part.id}`}>
      <div className="row-head">
        <h2 id={`row-${part.id}`}>
          <PartLink part={part.id}>
            <span className="id">{part.id}</span> {say(row.indicator)}
          </PartLink>
        </h2>
        {view && !part.departments && (
          <span className={view.min === view.max ? 'p' : 'p am'}>
            <b>{spanText(view)}</b> / {formatPoints(max)}
          </span>
        )}
        <Mark kind={state}>{common.states[state]}</Mark>
      </div>
      <p className="criteria song">{say(row.criteria)}</p>
      <ReturnedNote part={part.id} />
      {lock && !part.departments && <p className="muted small">{lock}</p>}
      <RowQuestions part={part} locked={lock !== undefined} />
      {asks && !part.departments && <EvidenceArea part={part.id} locked={lock !== undefined} />}
    </section>
  )
}
