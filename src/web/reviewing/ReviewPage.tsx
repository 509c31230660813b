import '../app/style/recommending.css'
import '../app/style/dossier.css'
import './reviewing.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { reviewRoutes } from '#contract/reviewing.ts'
import { useProgramme } from '../app/api/programme.ts'
import { reading } from '../app/api/queries.ts'
import { Failure } from '../app/frame/Failure.tsx'
import { useTitle } from '../app/ui/PageHead.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { ReviewView } from './ReviewView.tsx'
import { useReviewingText } from './text/reviewing.ts'

/** One review: the clause and the answer beside the evidence. */
export function ReviewPage() {
  const words = useReviewingText()
  const { review: id = '' } = useParams({ strict: false }) as { review?: string }
  const file = useQuery(reading(reviewRoutes.read, { params: { id } }))
  const programme = useProgramme(file.data?.batch.programme)
  useTitle(file.data?.application.enterprise ?? words.mine)
  if (file.error || !file.data || !programme)
    return (
      <main id="main" className="dossier-wait">
        {file.error ? <Failure error={file.error} reset={() => void file.refetch()} /> : <Waiting />}
        <p className="section-act">
          <Link to="/home">{words.home}</Link>
        </p>
      </main>
    )
  return <ReviewView key={`${id} ${file.data.review.state === 'finished'}`} file={file.data} programme={programme} />
}
