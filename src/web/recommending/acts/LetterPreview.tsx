import type { ReactNode } from 'react'
import { wording } from '#core/messages/compose.ts'
import type { Programme } from '#core/programme/programme.ts'
import type { Dossier } from '#contract/recommending.ts'
import { useSay } from '../../app/text/useText.ts'
import { useActText } from '../text/acts.ts'
import type { TypedItem } from './typedItem.ts'

interface Props {
  readonly dossier: Dossier
  readonly programme: Programme
  readonly code: 'application-returned' | 'application-declined' | 'application-accepted' | 'application-vetoed'
  readonly unit: string
  readonly reason?: string
  readonly items?: readonly TypedItem[]
  readonly due?: string
  /** What the law adds. */
  readonly children?: ReactNode
}

/** The message, then what stands behind the sign-in: to the letter, before anything is sent. */
export function LetterPreview({ dossier, programme, code, unit, reason = '', items = NONE, due, children }: Props) {
  const words = useActText()
  const { language, say } = useSay()
  const { application, batch } = dossier
  const about = {
    applicationId: application.id,
    enterprise: application.enterpriseName,
    batch: { [language]: words.batch(batch.year, batch.number) },
    by: { [language]: unit },
  }
  const { title, body } =
    code === 'application-returned'
      ? wording(code, { ...about, items: items.length, due: due ?? '' }, language)
      : wording(code, about, language)
  const rows = programme.rubric.groups.flatMap((group) => group.rows)
  const nameOf = (part: string) => {
    const row = rows.find(({ id }) => id === part)
    return row ? `${row.id} ${say(row.indicator)}` : (words.parts[part] ?? '…')
  }
  return (
    <section className="letter-preview" aria-label={words.preview}>
      <h3>{words.preview}</h3>
      <div className="letter">
        <p>
          <b>{title}</b>
        </p>
        <p>{code === 'application-returned' && !due ? '…' : body}</p>
        {items.length > 0 && (
          <ol>
            {items.map((item, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- an item is known by its place while it is written
              <li key={at}>
                <b>{nameOf(item.part)}</b> {item.note || '…'}
                {item.repair && <span className="detail">{item.repair}</span>}
              </li>
            ))}
          </ol>
        )}
        {reason && (
          <p>
            {words.reason}
            {language === 'zh' ? '：' : ': '}
            {reason}
          </p>
        )}
        {children}
      </div>
    </section>
  )
}

const NONE: readonly TypedItem[] = []
