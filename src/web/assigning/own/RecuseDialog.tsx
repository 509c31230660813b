import { useState } from 'react'
import { type OwnReview, reviewerRoutes } from '#contract/assigning.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { TextAreaField } from '../../app/ui/TextAreaField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useReviewsText } from './text.ts'

export function RecuseDialog({ review, onClose }: { review: OwnReview; onClose: () => void }) {
  const words = useReviewsText()
  const [reason, setReason] = useState('')
  const act = useAct(reviewerRoutes.recuse, { refresh: [reviewerRoutes.reviews], onDone: onClose })
  const error = useFieldError(act.problem)
  return (
    <AskFirst
      title={words.recuseOf(review.enterprise)}
      tone="final"
      verb={words.recuseVerb}
      leave={words.recuseLeave}
      busy={act.busy}
      problem={act.problem}
      shown={['reason']}
      onDo={() => act.run({ params: { id: review.id }, body: { reason } })}
      onLeave={onClose}
    >
      <p>{words.recuseText}</p>
      <TextAreaField
        label={words.recuseReason}
        value={reason}
        onText={setReason}
        most={300}
        help={words.recuseHelp}
        error={error('reason')}
      />
    </AskFirst>
  )
}
