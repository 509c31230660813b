import type { Evidence } from '#contract/applying.ts'
import { contentAddress } from '../../applying/evidence/address.ts'
import { sizeText } from '../../applying/evidence/sizeText.ts'
import { useDossierText } from '../text/dossier.ts'
import { EvidenceViewer } from './EvidenceViewer.tsx'

interface Props {
  readonly files: readonly Evidence[]
  readonly shown: number
  readonly onShow: (at: number) => void
}

/** What lies under the row: one piece large, the others beside it. */
export function EvidencePane({ files, shown, onShow }: Props) {
  const words = useDossierText()
  const file = files[Math.min(shown, files.length - 1)]
  return (
    <section className="evidence" aria-label={words.evidence}>
      {file ? <EvidenceViewer key={file.id} file={file} /> : <p className="none muted">{words.noEvidence}</p>}
      {files.length > 0 && (
        <ul className="thumbs">
          {files.map((one, at) => (
            <li key={one.id}>
              <button type="button" aria-pressed={one === file} onClick={() => onShow(at)}>
                {one.hasThumbnail && <img src={contentAddress(one.id, 'thumbnail')} alt="" loading="lazy" />}
                <span>
                  {at + 1} {one.title || one.name}
                  <small>
                    {one.pages !== null && one.pages > 1 ? words.pages(one.pages) : sizeText(one.size)}
                    {one.state === 'unscanned' && <span className="amber"> {words.unscanned}</span>}
                  </small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
