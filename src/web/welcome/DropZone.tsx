import { type DragEvent, useState } from 'react'
import { useSpeech } from '../text/words.ts'
import { FileButton } from './FileButton.tsx'
import { fetchSample } from './sample.ts'

interface Props {
  readonly onRoster: (file: File) => void
  readonly onType: () => void
  readonly onOpen: (file: File) => void
}

export const ROSTER_FILES = '.xlsx,.csv,.xls,.et,.txt'
export const CHECK_FILES = '.json'

/** A list dropped, chosen, or the sample; and the two ways without one. */
export function DropZone({ onRoster, onType, onOpen }: Props) {
  const { words } = useSpeech()
  const [over, setOver] = useState(false)
  const [noSample, setNoSample] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) (file.name.endsWith('.json') ? onOpen : onRoster)(file)
  }
  const sample = () => {
    setNoSample(false)
    fetchSample().then(onRoster, () => setNoSample(true))
  }
  return (
    <div
      className={`drop ${over ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="here">{words.welcome.drop}</p>
      <p className="muted small">{words.welcome.formats}</p>
      <div className="ways">
        <FileButton className="btn main" accept={ROSTER_FILES} onFile={onRoster}>
          {words.welcome.choose}
        </FileButton>
        <button className="btn" type="button" onClick={onType}>
          {words.welcome.type}
        </button>
        <button className="btn plain" type="button" onClick={sample}>
          {words.welcome.sample}
        </button>
        <FileButton className="btn plain" accept={CHECK_FILES} onFile={onOpen}>
          {words.welcome.open}
        </FileButton>
      </div>
      {noSample && (
        <p role="alert" className="amber small">
          {words.failure.sample}
        </p>
      )}
    </div>
  )
}
