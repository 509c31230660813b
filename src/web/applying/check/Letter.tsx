import { applicationRoutes } from '#contract/applying.ts'
import { COMMITMENT } from '#core/applying/parts.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useLock } from '../draft/useLock.ts'
import { EvidenceArea } from '../evidence/EvidenceArea.tsx'
import { ReturnedNote } from '../row/ReturnedNote.tsx'
import { useDownload } from '../tasks/useDownload.ts'
import { useCheckText } from '../text/check.ts'
import { HashText } from './HashText.tsx'

/** The letter: downloaded with the number of the content, sealed, and put back as a scan. */
export function Letter() {
  const { letter: words } = useCheckText()
  const language = useLanguage()
  const { application, model, saver, refresh } = useApplication()
  const lock = useLock(COMMITMENT)
  const { busy, problem, get } = useDownload()
  const standing = model.standing(COMMITMENT)
  const waits = standing.lock?.code === 'others-first' ? standing.lock.count : 0
  const fetch = async (format: 'docx' | 'pdf') => {
    await saver.flush()
    await refresh()
    await get(applicationRoutes.paper, {
      params: { id: application.id, paper: 'commitment' },
      query: { format, language },
    })
  }
  return (
    <section id="letter" tabIndex={-1}>
      <h2 className="section">{words.title}</h2>
      <p>{words.lead}</p>
      <ReturnedNote part={COMMITMENT} />
      <HashText hash={application.currentHash} />
      {waits > 0 ? (
        <p className="bar-note">{words.after(waits)}</p>
      ) : (
        <p className="acts-row">
          <button className="btn" type="button" disabled={busy} onClick={() => void fetch('docx')}>
            {words.word}
          </button>
          <button className="btn" type="button" disabled={busy} onClick={() => void fetch('pdf')}>
            {words.pdf}
          </button>
        </p>
      )}
      <ErrorBox problem={problem} />
      <EvidenceArea part={COMMITMENT} locked={lock !== undefined} />
    </section>
  )
}
