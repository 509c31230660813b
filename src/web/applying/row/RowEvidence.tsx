import type { RowPart } from '#core/applying/parts.ts'
import type { Text } from '#core/programme/programme.ts'
import { useSay } from '../../app/text/useText.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { EvidenceArea } from '../evidence/EvidenceArea.tsx'
import { useRowText } from '../text/row.ts'

/** What is asked for, what is taken instead, what need not be sent; and the files. */
export function RowEvidence({ part, locked }: { part: RowPart; locked: boolean }) {
  const words = useRowText()
  const { model, application } = useApplication()
  if (part.departments) return null
  const { evidence = [], evidenceInstead = [], evidenceHeld = [] } = part.row.row
  const range = model.check.score.rows[part.row.index]!
  const winsNothing = range.min === 0 && range.max === 0
  const has = application.evidence.some(({ row }) => row === part.id)
  return (
    <section className="evidence" id="evidence">
      <h2>{words.evidence}</h2>
      {evidence.length === 0 ? <p>{words.noEvidence}</p> : winsNothing && <p className="muted">{words.noPoints}</p>}
      <div className="asks">
        <Asks title={words.needed} texts={evidence} />
        <Asks title={words.instead} texts={evidenceInstead} />
        <Asks title={words.held} texts={evidenceHeld} />
      </div>
      {(evidence.length > 0 || has) && <EvidenceArea part={part.id} locked={locked} />}
    </section>
  )
}

function Asks({ title, texts }: { title: string; texts: readonly Text[] }) {
  const { say } = useSay()
  if (texts.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {texts.map((text) => (
          <li key={say(text)}>{say(text)}</li>
        ))}
      </ul>
    </div>
  )
}
