import { useRef } from 'react'
import { useEvidenceText } from '../text/evidence.ts'

/** What may be chosen; the server goes by the content. */
const ACCEPT = 'image/*,.heic,.heif,.pdf,.ofd,.docx,.xlsx,.pptx,.csv,.txt'

/** Files from the disk, or a photo from the telephone's own camera. */
export function ChooseFiles({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const words = useEvidenceText()
  const files = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])]
    // The same file may be chosen twice in a row.
    input.value = ''
    if (chosen.length > 0) onFiles(chosen)
  }
  return (
    <>
      <button className="btn" type="button" onClick={() => files.current?.click()}>
        {words.choose}
      </button>
      <button className="btn camera" type="button" onClick={() => camera.current?.click()}>
        {words.photo}
      </button>
      <input ref={files} type="file" accept={ACCEPT} multiple hidden onChange={(event) => take(event.target)} />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        onChange={(event) => take(event.target)}
      />
    </>
  )
}
