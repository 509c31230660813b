import { lazy, Suspense, useCallback, useState } from 'react'
import { evidenceRoutes, type Evidence } from '#contract/applying.ts'
import { contentAddress } from '../../applying/evidence/address.ts'
import { DownloadButton } from '../../app/ui/DownloadButton.tsx'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { useDossierText } from '../text/dossier.ts'

const PdfPages = lazy(() =>
  import('../../applying/evidence/PdfPages.tsx').then(({ PdfPages: component }) => ({ default: component })),
)

const STEP = 1.25
const TURN = 90
const FULL_TURN = 360

/** A picture or the pages of a PDF, larger, smaller, turned; anything else is downloaded. Papers stay white in the dark. */
export function EvidenceViewer({ file }: { file: Evidence }) {
  const words = useDossierText()
  const [zoom, setZoom] = useState(1)
  const [turn, setTurn] = useState(0)
  const [broken, setBroken] = useState(false)
  const fail = useCallback(() => setBroken(true), [])
  const address = contentAddress(file.id, 'preview')
  const title = file.title || file.name
  const isPdf = file.media === 'application/pdf'
  const isShown = file.hasPreview && !broken
  return (
    <>
      <div className="viewer-head">
        <b>{title}</b>
        {isShown && (
          <span className="viewer-tools">
            <button className="btn" type="button" aria-label={words.zoomOut} onClick={() => setZoom(zoom / STEP)}>
              −
            </button>
            <button className="btn" type="button" onClick={() => setZoom(1)}>
              {words.fit}
            </button>
            <button className="btn" type="button" aria-label={words.zoomIn} onClick={() => setZoom(zoom * STEP)}>
              +
            </button>
            <button className="btn" type="button" onClick={() => setTurn((turn + TURN) % FULL_TURN)}>
              {words.rotate}
            </button>
          </span>
        )}
      </div>
      <div className="viewer" tabIndex={0} role="region" aria-label={title}>
        {isShown && (
          <div className={`sheet turn-${turn}`} ref={(box) => box?.style.setProperty('--zoom', String(zoom))}>
            {isPdf ? (
              <Suspense fallback={<Waiting />}>
                <PdfPages address={address} title={title} onBroken={fail} />
              </Suspense>
            ) : (
              <img src={address} alt={title} onError={fail} />
            )}
          </div>
        )}
        {!file.hasPreview && <p className="muted">{words.noPreview}</p>}
        {broken && <p className="muted">{words.broken}</p>}
      </div>
      <p className="viewer-foot">
        <DownloadButton route={evidenceRoutes.content} asked={{ params: { id: file.id }, query: { as: 'original' } }}>
          {words.download}
        </DownloadButton>
      </p>
    </>
  )
}
