import { useFrameText } from '../../app/text/frameText.ts'
import { useSay } from '../../app/text/useText.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { usePrevious } from '../carry/usePrevious.ts'
import { useTasksText } from '../text/tasks.ts'

/** What is known already and is not asked for again. */
export function Have() {
  const words = useTasksText()
  const { comma } = useFrameText()
  const { say } = useSay()
  const { application, model } = useApplication()
  const previous = usePrevious()
  const { creditCode, officeName } = application.profile
  const held = model.check.parts.rows.flatMap(({ row }) => (row.row.evidenceHeld ?? []).map((text) => say(text)))
  const papers = [...new Set(held)]
  const list = [
    ...words.haveList(creditCode, officeName),
    ...(previous ? [words.previous(previous.year, previous.number)] : []),
  ]
  return (
    <div className="have">
      <p>
        <b>{words.have}</b>
        {list.join(comma)}
      </p>
      {papers.length > 0 && (
        <details>
          <summary>{words.haveMore(papers.length)}</summary>
          <p>{papers.join(comma)}</p>
        </details>
      )}
    </div>
  )
}
