import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Clause } from '../../explanation/Clause.tsx'
import { ReadingsUsed } from '../../explanation/ReadingsUsed.tsx'
import { NotFound } from '../../app/frame/NotFound.tsx'
import { useSay } from '../../app/text/useText.ts'
import { useTitle } from '../../app/ui/PageHead.tsx'
import { Mark } from '../../app/ui/Status.tsx'
import { ActBar } from '../bar/ActBar.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useLock } from '../draft/useLock.ts'
import { PartLink } from '../tasks/PartLink.tsx'
import { usePartName } from '../tasks/partName.ts'
import { useCommonText } from '../text/common.ts'
import { useRowText } from '../text/row.ts'
import { ReturnedNote } from './ReturnedNote.tsx'
import { RowEvidence } from './RowEvidence.tsx'
import { useRowOrder } from './rowOrder.ts'
import { RowQuestions } from './RowQuestions.tsx'
import { RowRail } from './RowRail.tsx'
import { RowWorth } from './RowWorth.tsx'

/** One row of the table on one screen: its clause, its questions, its points, its evidence. */
export function RowPage() {
  const { row } = useParams({ from: '/inside/applications/$id/rows/$row' })
  const { part } = useRowOrder(row)
  return part ? <Row key={row} id={row} /> : <NotFound />
}

function Row({ id }: { id: string }) {
  const words = useRowText()
  const common = useCommonText()
  const { say, official } = useSay()
  const { work, model, application } = useApplication()
  const { part, at, all, before, next } = useRowOrder(id)
  const { back, field } = useSearch({ from: '/inside/applications/$id/rows/$row' })
  const lock = useLock(id)
  useFocus(field)
  const row = part!.row.row
  useTitle(`${id} ${say(row.title ?? row.indicator)}`)
  const { state } = model.standing(id)
  const group = model.draft.compiled.groups[part!.row.group]!.group
  return (
    <div className="apply with-rail">
      <article className="row-page">
        <p className="crumb">
          <Link to="/applications/$id" params={{ id: application.id }}>
            {words.toTasks}
          </Link>
          <span>{say(group.title)}</span>
          <span>{words.of(at, all)}</span>
        </p>
        <div className="row-head">
          <h1>
            <span className="id">{id}</span> <span className="song">{say(row.indicator)}</span>
            {official(row.indicator) && (
              <small className="term" lang="zh-CN">
                {official(row.indicator)}
              </small>
            )}
          </h1>
          <Mark kind={state}>{common.states[state]}</Mark>
        </div>
        <ReturnedNote part={id} />
        {lock && <p className="bar-note">{lock}</p>}
        <section className="clause">
          <h2>{words.clause}</h2>
          <Clause {...work} row={row} />
          <details>
            <summary>{common.readings}</summary>
            <div className="e-law">
              <ReadingsUsed {...work} row={row} />
            </div>
          </details>
        </section>
        <section className="questions">
          {!part!.departments && (
            <h2>{part!.facts.every(({ from }) => from === 'roster') ? words.countedFacts : words.questions}</h2>
          )}
          <RowQuestions part={part!} locked={lock !== undefined} />
        </section>
        <RowWorth part={part!} />
        <RowEvidence part={part!} locked={lock !== undefined} />
      </article>
      <RowRail current={id} />
      <ActBar>
        {before && (
          <PartLink part={before} className="btn" back={back}>
            {words.before}
          </PartLink>
        )}
        {application.state === 'returned' && next && (
          <PartLink part={next} className="btn" back={back}>
            {words.next}
          </PartLink>
        )}
        <Onward from={id} back={back} next={next} />
      </ActBar>
    </div>
  )
}

interface OnwardProps {
  readonly from: string
  readonly back: string | undefined
  readonly next: string | undefined
}

/** Where most go from here: back to the check one came from, to what was returned as well, to the next row. */
function Onward({ from, back, next }: OnwardProps) {
  const words = useRowText()
  const common = useCommonText()
  const name = usePartName()
  const { application } = useApplication()
  const { id, state, returned } = application
  const open = state === 'returned' ? returned.find(({ part, answered }) => !answered && part !== from) : undefined
  if (back !== 'check' && open)
    return (
      <PartLink part={open.part} className="btn main">
        {words.nextReturned(name(open.part))}
      </PartLink>
    )
  if (back !== 'check' && next && state !== 'returned')
    return (
      <PartLink part={next} className="btn main">
        {words.next}
      </PartLink>
    )
  return (
    <Link className="btn main" to="/applications/$id/check" params={{ id }}>
      {back === 'check' ? words.toCheck : common.check}
    </Link>
  )
}

/** Begins with the field one came for. */
function useFocus(field: string | undefined): void {
  useEffect(() => {
    if (field === undefined) return
    const place = document.getElementById(field === 'evidence' ? 'evidence' : `fact-${field}`)
    place?.scrollIntoView({ block: 'center' })
    place?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true })
  }, [field])
}
