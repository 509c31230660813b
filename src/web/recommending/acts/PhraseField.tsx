import { TextAreaField } from '../../app/ui/TextAreaField.tsx'
import { useActText } from '../text/acts.ts'

interface Props {
  readonly label: string
  readonly help?: string
  readonly value: string
  readonly onText: (text: string) => void
  readonly phrases: readonly string[]
  readonly most: number
  readonly error: string | undefined
  readonly optional?: boolean
}

/** A text with the phrases that are often used; a phrase is added, never put in place of what stands there. */
export function PhraseField({ phrases, value, onText, ...field }: Props) {
  const words = useActText()
  const add = (phrase: string) => onText(value.trim() === '' ? phrase : `${value.trim()}\n${phrase}`)
  return (
    <div className="phrase-field">
      <TextAreaField {...field} value={value} onText={onText} />
      <div className="phrases" role="group" aria-label={`${words.phrasesTitle} ${field.label}`}>
        <span className="small muted">{words.phrasesTitle}</span>
        {phrases.map((phrase) => (
          <button key={phrase} className="phrase" type="button" onClick={() => add(phrase)}>
            {phrase}
          </button>
        ))}
      </div>
    </div>
  )
}
