import { applicationRoutes } from '#contract/applying.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { useLanguage } from '../../app/text/useText.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useTasksText } from '../text/tasks.ts'
import { useDownload } from './useDownload.ts'

/** The official table as it would be printed now. */
export function PrintButton() {
  const words = useTasksText()
  const language = useLanguage()
  const { application, saver } = useApplication()
  const { busy, problem, get } = useDownload()
  const print = async () => {
    await saver.flush()
    await get(applicationRoutes.paper, {
      params: { id: application.id, paper: 'table' },
      query: { format: 'pdf', language },
    })
  }
  return (
    <>
      {problem !== undefined && <ErrorBox problem={problem} />}
      <button className="btn" type="button" disabled={busy} onClick={() => void print()}>
        {words.print}
      </button>
    </>
  )
}
