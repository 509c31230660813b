import { useState } from 'react'
import { useSpeech } from '../text/words.ts'
import { FileButton } from './FileButton.tsx'
import { CHECK_FILES, ROSTER_FILES, ROSTER_MEGABYTES } from './fileTypes.ts'
import { fetchSample } from './sample.ts'

interface Props {
  readonly onFile: (file: File) => void
  readonly onType: () => void
}

/** A list dropped, chosen, or the sample; and the two ways without one. The page itself takes what is dropped. */
export function DropZone({ onFile, onType }: Props) {
  const { words } = useSpeech()
  const [over, setOver] = useState(false)
  const [noSample, setNoSample] = useState(false)
  const sample = () => {
    setNoSample(false)
    fetchSample().then(onFile, () => setNoSample(true))
  }
  return (
    <div
      className={`drop ${over ? 'over' : ''}`}
      onDragEnter={() => setOver(true)}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      <p className="here">{words.welcome.drop}</p>
      <p className="muted small">{words.welcome.formats(ROSTER_MEGABYTES)}</p>
      <div className="ways">
        <FileButton className="btn main" accept={ROSTER_FILES} onFile={onFile}>
          {words.welcome.choose}
        </FileButton>
        <button className="btn" type="button" onClick={onType}>
          {words.welcome.type}
        </button>
        <button className="btn plain" type="button" onClick={sample}>
          {words.welcome.sample}
        </button>
        <FileButton className="btn plain" accept={CHECK_FILES} onFile={onFile}>
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
