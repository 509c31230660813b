import { useApplication } from '../draft/ApplicationContext.tsx'
import { useTasksText } from '../text/tasks.ts'

/** What came back of this part, where it is to be mended. */
export function ReturnedNote({ part }: { part: string }) {
  const words = useTasksText()
  const { application } = useApplication()
  const items = application.state === 'returned' ? application.returned.filter((item) => item.part === part) : []
  return (
    <>
      {items.map(({ note, repair, answered }) => (
        <div key={note} className="returned-note">
          <p>
            <b className={answered ? '' : 'st back'}>{answered ? words.answered : words.returned(1)}</b> {note}
          </p>
          {repair && <p>{repair}</p>}
        </div>
      ))}
    </>
  )
}
