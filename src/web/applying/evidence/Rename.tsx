import { type FormEvent, useEffect, useRef, useState } from 'react'
import { applicationRoutes, type Evidence, evidenceRoutes } from '#contract/applying.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { TextField } from '../../app/ui/TextField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useEvidenceText } from '../text/evidence.ts'

/** What the file is called in the index of evidence. */
export function Rename({ evidence, onDone }: { evidence: Evidence; onDone: () => void }) {
  const words = useEvidenceText()
  const [title, setTitle] = useState(evidence.title)
  const change = useAct(evidenceRoutes.change, { refresh: [applicationRoutes.read], onDone })
  const form = useRef<HTMLFormElement>(null)
  // It was asked for: the typing can begin.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim()) change.run({ params: { id: evidence.id }, body: { title: title.trim() } })
  }
  return (
    <form ref={form} className="rename" onSubmit={submit}>
      <TextField label={words.renameLabel} value={title} onText={setTitle} maxLength={200} />
      <p className="acts-row">
        <button className="btn" type="submit" disabled={change.busy || title.trim() === ''}>
          {words.renameSave}
        </button>
        <button className="btn plain" type="button" onClick={onDone}>
          {words.leave}
        </button>
      </p>
      <ErrorBox problem={change.problem} />
    </form>
  )
}
