import { useId, useState } from 'react'
import { RadioField } from '../../app/ui/RadioField.tsx'
import { TextField } from '../../app/ui/TextField.tsx'
import { useEvidenceText } from '../text/evidence.ts'
import { type Together, titleOf } from './uploads.ts'

interface Props {
  readonly files: readonly File[]
  readonly onSend: (together: Together | undefined) => void
  readonly onLeave: () => void
}

/** Several photographs: the pages of one document, or each one by itself. */
export function PhotoChoice({ files, onSend, onLeave }: Props) {
  const words = useEvidenceText().photos
  const id = useId()
  const [way, setWay] = useState<'merge' | 'apart'>('merge')
  const [title, setTitle] = useState(() => titleOf(files[0]!.name))
  const send = () => {
    const group = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
    onSend(way === 'merge' ? { group, title: title.trim() || titleOf(files[0]!.name) } : undefined)
  }
  return (
    <section className="photo-choice" aria-labelledby={id}>
      <h3 id={id}>{words.title(files.length)}</h3>
      <p className="muted small">{files.map(({ name }) => name).join(' · ')}</p>
      <RadioField
        label={words.title(files.length)}
        value={way}
        onChoose={setWay}
        choices={[
          { value: 'merge', label: words.merge },
          { value: 'apart', label: words.apart },
        ]}
      />
      {way === 'merge' && <TextField label={words.name} value={title} onText={setTitle} maxLength={200} />}
      <p className="acts-row">
        <button className="btn" type="button" onClick={onLeave}>
          {words.leave}
        </button>
        <button className="btn strong" type="button" onClick={send}>
          {words.send}
        </button>
      </p>
    </section>
  )
}
