import { dayAt, dayText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { Mark } from '../../app/ui/Status.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useTasksText } from '../text/tasks.ts'
import { PartLink } from './PartLink.tsx'
import { usePartName } from './partName.ts'

/** What came back, first of all: in the returner's words, with the smallest repair. */
export function ReturnedBox() {
  const words = useTasksText()
  const language = useLanguage()
  const name = usePartName()
  const { application, model } = useApplication()
  const { returned, state, steps, dueDay } = application
  if (state !== 'returned' || returned.length === 0) return null
  const open = returned.filter(({ answered }) => !answered)
  const back = [...steps].reverse().find(({ act }) => act === 'return')
  const isRow = (part: string) => model.check.parts.row(part) !== undefined
  return (
    <section className="ret" id="back" aria-labelledby="back-title">
      <h2 id="back-title">
        <Mark kind="back">{open.length > 0 ? words.returned(open.length) : words.returnedAll}</Mark>
        {back && dueDay && (
          <small>{words.returnedBy(dayText(dayAt(back.at), language), dayText(dueDay, language))}</small>
        )}
      </h2>
      {back?.reason && <p className="reason">{back.reason}</p>}
      <ol>
        {[...open, ...returned.filter(({ answered }) => answered)].map(({ part, note, repair, answered }) => (
          <li key={part}>
            <b>{isRow(part) ? part : ''}</b>
            <span>
              {name(part)}
              <q>
                {words.note}
                {note}
              </q>
              {repair && <q>{repair}</q>}
            </span>
            <PartLink part={part} className="btn">
              {answered ? words.answered : words.mend}
              <span className="sr"> {name(part)}</span>
            </PartLink>
          </li>
        ))}
      </ol>
    </section>
  )
}
