import { type OwnReview, reviewerRoutes } from '#contract/assigning.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useReviewsText } from './text.ts'

interface Props {
  readonly reviews: readonly OwnReview[]
  readonly onClose: () => void
  readonly onTold: (text: string) => void
}

export function DeclareDialog({ reviews, onClose, onTold }: Props) {
  const words = useReviewsText()
  const act = useAct(reviewerRoutes.declare, {
    refresh: [reviewerRoutes.reviews],
    onDone: ({ declared, recused }) => {
      onTold(words.declared(declared, recused))
      onClose()
    },
  })
  return (
    <AskFirst
      title={words.declareTitle}
      verb={words.declareVerb}
      leave={words.leave}
      busy={act.busy}
      problem={act.problem}
      onDo={() => act.run({ body: { reviews: reviews.map(({ id }) => id) } })}
      onLeave={onClose}
    >
      <p>{words.declareText(reviews.length)}</p>
      <ul className="plain-list">
        {reviews.map(({ id, number, enterprise }) => (
          <li key={id}>
            {number} {enterprise}
          </li>
        ))}
      </ul>
      <p className="muted">{words.declareFound}</p>
    </AskFirst>
  )
}
