import '../app/style/recommending.css'
import '../app/style/dossier.css'
import './reviewing.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { settlementRoutes } from '#contract/reviewing.ts'
import { useProgramme } from '../app/api/programme.ts'
import { reading } from '../app/api/queries.ts'
import { Failure } from '../app/frame/Failure.tsx'
import { useTitle } from '../app/ui/PageHead.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { SettlementView } from './SettlementView.tsx'
import { useReviewingText } from './text/reviewing.ts'

/** One application before the officer who settles it. */
export function SettlementFilePage() {
  const words = useReviewingText()
  const { application: id = '' } = useParams({ strict: false }) as { application?: string }
  const file = useQuery(reading(settlementRoutes.read, { params: { id } }))
  const programme = useProgramme(file.data?.batch.programme)
  useTitle(file.data?.application.enterpriseName ?? words.title)
  if (file.error || !file.data || !programme)
    return (
      <main id="main" className="dossier-wait">
        {file.error ? <Failure error={file.error} reset={() => void file.refetch()} /> : <Waiting />}
        <p className="section-act">
          <Link to="/settlement">{words.toList}</Link>
        </p>
      </main>
    )
  return <SettlementView key={id} file={file.data} programme={programme} />
}
