import '../../app/style/recommending.css'
import '../../app/style/dossier.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { dossierRoutes } from '#contract/recommending.ts'
import { useProgramme } from '../../app/api/programme.ts'
import { reading } from '../../app/api/queries.ts'
import { useSession } from '../../app/door/useSession.ts'
import { Failure } from '../../app/frame/Failure.tsx'
import { dayAt } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { useTitle } from '../../app/ui/PageHead.tsx'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { openBench } from '../../bench/bench.ts'
import { SelfCheckSpeech } from '../../applying/text/SelfCheckSpeech.tsx'
import { useDossierText } from '../text/dossier.ts'
import { DossierContext } from './DossierContext.ts'
import { DossierView } from './DossierView.tsx'
import { workOf } from './model.ts'

/** One submitted application: the official table, the row that is read, and what lies under it. */
export function DossierPage() {
  const words = useDossierText()
  const { id } = useParams({ from: '/reading/dossiers/$id' })
  const dossier = useQuery(reading(dossierRoutes.read, { params: { id } }))
  const programme = useProgramme(dossier.data?.batch.programme)
  const language = useLanguage()
  const now = useSession()?.now
  const today = now && dayAt(now)
  const bench = useMemo(() => programme && openBench(programme), [programme])
  const read = dossier.data
  const work = useMemo(
    () => bench && read && today && workOf(bench, read, today, language),
    [bench, read, today, language],
  )
  useTitle(read?.application.enterpriseName ?? words.toList)
  if (dossier.error)
    return (
      <main id="main" className="dossier-wait">
        <Failure error={dossier.error} reset={() => void dossier.refetch()} />
        <p className="section-act">
          <Link to="/worklist">{words.toList}</Link>
        </p>
      </main>
    )
  if (!read || !work || !programme || !today)
    return (
      <main id="main" className="dossier-wait">
        <Waiting />
      </main>
    )
  return (
    <SelfCheckSpeech>
      <DossierContext value={{ dossier: read, programme, work, today }}>
        <DossierView key={id} />
      </DossierContext>
    </SelfCheckSpeech>
  )
}
