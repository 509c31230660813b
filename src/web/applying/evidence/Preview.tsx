import { lazy, Suspense, useState } from 'react'
import type { Evidence } from '#contract/applying.ts'
import { useEvidenceText } from '../text/evidence.ts'
import { contentAddress } from './address.ts'

const PdfPages = lazy(() => import('./PdfPages.tsx').then(({ PdfPages: component }) => ({ default: component })))

/** The file where it lies: a picture, or the pages of a PDF; anything else is downloaded. */
export function Preview({ evidence: { id, media, name, hasPreview, title } }: { evidence: Evidence }) {
  const words = useEvidenceText()
  const [broken, setBroken] = useState(false)
  const address = contentAddress(id, 'preview')
  return (
    <div className="preview">
      {!hasPreview && <p className="muted">{words.noPreview}</p>}
      {hasPreview && broken && <p className="muted">{words.broken}</p>}
      {hasPreview && !broken && media === 'application/pdf' && (
        <Suspense fallback={<p className="muted">{words.reading}</p>}>
          <PdfPages address={address} title={title} onBroken={() => setBroken(true)} />
        </Suspense>
      )}
      {hasPreview && !broken && media !== 'application/pdf' && (
        <img src={address} alt={title} onError={() => setBroken(true)} />
      )}
      <p>
        <a className="btn" href={contentAddress(id, 'original')} download={name}>
          {words.download}
        </a>
      </p>
    </div>
  )
}
