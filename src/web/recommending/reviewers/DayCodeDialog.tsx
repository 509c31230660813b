import { useState } from 'react'
import { peopleRoutes } from '#contract/people.ts'
import { dayText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { Dialog } from '../../app/ui/Dialog.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useReviewersText } from '../text/reviewers.ts'

interface Props {
  readonly reviewer: { readonly id: string; readonly name: string }
  readonly onClose: () => void
}

/** The code, large, once. */
export function DayCodeDialog({ reviewer, onClose }: Props) {
  const words = useReviewersText()
  const language = useLanguage()
  const [issued, setIssued] = useState<{ readonly code: string; readonly day: string }>()
  const issue = useAct(peopleRoutes.issueDayCode, { refresh: [peopleRoutes.reviewers], onDone: setIssued })
  if (issued)
    return (
      <Dialog
        title={words.codeTitle(reviewer.name)}
        onClose={onClose}
        onSubmit={onClose}
        acts={
          <button className="btn main" type="submit">
            {words.close}
          </button>
        }
      >
        <p className="day-code" aria-label={words.code}>
          {issued.code.replace(/(.{4})(?=.)/g, '$1 ')}
        </p>
        <p>{words.codeText(dayText(issued.day, language))}</p>
      </Dialog>
    )
  return (
    <AskFirst
      title={words.askTitle(reviewer.name)}
      verb={words.issue}
      leave={words.leave}
      busy={issue.busy}
      problem={issue.problem}
      onDo={() => issue.run({ params: { id: reviewer.id } })}
      onLeave={onClose}
    >
      <p>{words.askText}</p>
    </AskFirst>
  )
}
