import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type OwnReview, reviewerRoutes } from '#contract/assigning.ts'
import { reading } from '../../app/api/queries.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { PageHead } from '../../app/ui/PageHead.tsx'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { DeclareDialog } from './DeclareDialog.tsx'
import { RecuseDialog } from './RecuseDialog.tsx'
import { ReviewTable } from './ReviewTable.tsx'
import { SelfPart } from './SelfPart.tsx'
import { useReviewsText } from './text.ts'
import '../assigning.css'

/** What a reviewer is asked to review: who they are first, then a declaration for each, then the review itself. */
export function ReviewsPage() {
  const words = useReviewsText()
  const self = useQuery(reading(reviewerRoutes.self, {}))
  const list = useQuery(reading(reviewerRoutes.reviews, {}))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<'declare' | OwnReview>()
  const [told, setTold] = useState('')
  const reviews = list.data ?? []
  const isStated = self.data !== undefined && self.data.identity !== null
  const toDeclare = reviews.filter(waitsForDeclaration)
  const declaring = toDeclare.filter(({ id }) => chosen.has(id))
  const close = () => setAsked(undefined)
  const acts = { mayDeclare: isStated, chosen, onChoose: setChosen, onRecuse: setAsked }
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <ErrorBox problem={self.error ?? list.error} onRetry={() => void Promise.all([self.refetch(), list.refetch()])} />
      {(self.isPending || list.isPending) && <Waiting />}
      {self.data && !isStated && <SelfPart key={self.data.version} self={self.data} onTold={setTold} />}
      <p role="status">{told}</p>
      {list.data?.length === 0 && <p className="empty">{words.none}</p>}
      <ReviewTable title={words.open} reviews={reviews.filter(isUnfinished)} {...acts} />
      {toDeclare.length > 0 && (
        <div className="declare-bar">
          <span>{isStated ? words.toDeclare(toDeclare.length) : words.first}</span>
          {isStated && (
            <>
              <button
                className="btn plain"
                type="button"
                onClick={() => setChosen(new Set(toDeclare.map(({ id }) => id)))}
              >
                {words.all}
              </button>
              <button
                className="btn main"
                type="button"
                disabled={declaring.length === 0}
                onClick={() => setAsked('declare')}
              >
                {words.declare(declaring.length)}
              </button>
            </>
          )}
        </div>
      )}
      <ReviewTable title={words.ended} reviews={reviews.filter((one) => !isUnfinished(one))} {...acts} />
      {self.data && isStated && <SelfPart key={self.data.version} self={self.data} onTold={setTold} />}
      {asked === 'declare' && <DeclareDialog reviews={declaring} onClose={close} onTold={setTold} />}
      {asked !== undefined && asked !== 'declare' && <RecuseDialog review={asked} onClose={close} />}
    </>
  )
}

const isUnfinished = ({ state }: OwnReview): boolean => state === 'assigned' || state === 'begun'

export const waitsForDeclaration = ({ state, declaredAt, ties, open }: OwnReview): boolean =>
  state === 'assigned' && declaredAt === null && ties.length === 0 && open
