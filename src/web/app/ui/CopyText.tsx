import { useId, useState } from 'react'
import { useFrameText } from '../text/frameText.ts'

interface Props {
  readonly label: string
  readonly text: string
}

/** A text to be handed on, with the button that copies it; where copying is refused it can still be selected. */
export function CopyText({ label, text }: Props) {
  const words = useFrameText()
  const id = useId()
  const [copied, setCopied] = useState(false)
  const copy = () => {
    const box = document.getElementById(id) as HTMLInputElement | null
    box?.select()
    // Without https there is no clipboard: the text stays selected for Ctrl-C.
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => undefined,
    )
  }
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <span className="with-button">
        <input className="field" id={id} value={text} readOnly onFocus={(event) => event.target.select()} />
        <button className="btn" type="button" onClick={copy}>
          {words.copy}
        </button>
      </span>
      <span className="field-help" role="status">
        {copied ? words.copied : ''}
      </span>
    </div>
  )
}
