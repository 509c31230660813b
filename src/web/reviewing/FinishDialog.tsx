import { type ReviewFile, reviewRoutes } from '#contract/reviewing.ts'
import { ApiProblem } from '../app/api/apiProblem.ts'
import { AskFirst } from '../app/ui/AskFirst.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { useReviewingText } from './text/reviewing.ts'

interface Props {
  readonly file: ReviewFile
  readonly onClose: () => void
  /** Behind the dialog, the first question that is not answered in full. */
  readonly onWrong: (fact: string) => void
}

/** Handing in cannot be undone, so the consequence is named. */
export function FinishDialog({ file: { review, application, judged }, onClose, onWrong }: Props) {
  const words = useReviewingText()
  const act = useAct(reviewRoutes.finish, { refresh: [reviewRoutes.read], onDone: onClose })
  const leave = () => {
    const [first] = act.problem instanceof ApiProblem ? act.problem.problems : []
    const fact = first?.path.split('.')[1]
    if (fact) onWrong(fact)
    onClose()
  }
  return (
    <AskFirst
      title={words.finishTitle(application.enterprise)}
      verb={words.finish}
      leave={words.finishLeave}
      busy={act.busy}
      problem={act.problem}
      onDo={() => act.run({ params: { id: review.id }, body: { version: review.version } })}
      onLeave={leave}
    >
      <p>{words.finishText(judged.length)}</p>
    </AskFirst>
  )
}
