import { Mark } from '../../app/ui/Status.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useCommonText } from '../text/common.ts'
import { useTasksText } from '../text/tasks.ts'

/** What came back of this part, where it is to be mended. */
export function ReturnedNote({ part }: { part: string }) {
  const words = useTasksText()
  const { states } = useCommonText()
  const { application } = useApplication()
  const items = application.state === 'returned' ? application.returned.filter((item) => item.part === part) : []
  return (
    <>
      {items.map(({ note, repair, answered }) => (
        <div key={note} className="returned-note">
          <p>{answered ? <b>{words.answered}</b> : <Mark kind="back">{states.back}</Mark>}</p>
          <p>
            {words.note}
            {note}
          </p>
          {repair && <p>{repair}</p>}
        </div>
      ))}
    </>
  )
}
