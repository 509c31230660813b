import { applicationRoutes } from '#contract/applying.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { DownloadButton } from '../../app/ui/DownloadButton.tsx'
import { useDossierText } from '../text/dossier.ts'
import { useDossier } from './DossierContext.ts'

/** The papers of the application: what was submitted, and the notices that its history has. */
export function Papers() {
  const words = useDossierText()
  const language = useLanguage()
  const { dossier } = useDossier()
  const { id } = dossier.application
  const done = (act: string) => dossier.steps.some((step) => step.act === act && step.role === 'programmeOfficer')
  const papers = [
    ['volume', 'pdf'] as const,
    ['table', 'docx'] as const,
    ...(done('return') ? [['return', 'pdf'] as const] : []),
    ...(done('decline') ? [['decline', 'pdf'] as const] : []),
    ...(done('veto') ? [['veto', 'pdf'] as const] : []),
    ...(done('accept') ? [['acceptance', 'pdf'] as const] : []),
  ]
  return (
    <>
      <h3>{words.papers}</h3>
      <p className="form-acts">
        {papers.map(([paper, format]) => (
          <DownloadButton
            key={paper}
            route={applicationRoutes.paper}
            asked={{ params: { id, paper }, query: { format, language } }}
          >
            {words.paper[paper]}
          </DownloadButton>
        ))}
      </p>
    </>
  )
}
