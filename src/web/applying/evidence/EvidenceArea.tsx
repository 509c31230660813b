import { type DragEvent, useState, useSyncExternalStore } from 'react'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useEvidenceText } from '../text/evidence.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
import { EvidenceItem } from './EvidenceItem.tsx'
import { Library } from './Library.tsx'
import { PhotoChoice } from './PhotoChoice.tsx'
import { SendingItem } from './SendingItem.tsx'
import type { Together } from './uploads.ts'

/** The files of one part: those that are here, those on their way, and the ways to add one. */
export function EvidenceArea({ part, locked }: { part: string; locked: boolean }) {
  const words = useEvidenceText()
  const { application, uploads } = useApplication()
  const sending = useSyncExternalStore(uploads.subscribe, uploads.snapshot).filter(({ row }) => row === part)
  const [chosen, setChosen] = useState<readonly File[]>([])
  const [over, setOver] = useState(false)
  const [library, setLibrary] = useState(false)
  const own = application.evidence.filter(({ row }) => row === part)
  const take = (files: readonly File[]) => {
    if (files.length > 1 && files.every(isPicture)) setChosen(files)
    else uploads.add(part, files)
  }
  const send = (together: Together | undefined) => {
    uploads.add(part, chosen, together)
    setChosen([])
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take([...event.dataTransfer.files])
  }
  const drag = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <div className="files">
      {own.length + sending.length === 0 && locked && <p className="muted">{words.none}</p>}
      <ol className="file-list">
        {own.map((one, at) => (
          <EvidenceItem key={one.id} evidence={one} list={own} at={at} locked={locked} />
        ))}
        {sending.map((one) => (
          <SendingItem key={one.id} sending={one} />
        ))}
      </ol>
      {chosen.length > 0 && <PhotoChoice files={chosen} onSend={send} onLeave={() => setChosen([])} />}
      {!locked && (
        <div
          className={over ? 'dropzone over' : 'dropzone'}
          onDragEnter={drag}
          onDragOver={drag}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <p>
            <span className="drop-here">{words.drop}</span>
            <ChooseFiles onFiles={take} />
            <button className="btn" type="button" onClick={() => setLibrary(true)}>
              {words.library}
            </button>
          </p>
          <p className="muted small">{words.formats}</p>
        </div>
      )}
      {library && <Library part={part} onLeave={() => setLibrary(false)} />}
    </div>
  )
}

const isPicture = ({ type, name }: File): boolean =>
  type.startsWith('image/') || /\.(jpe?g|png|webp|heic|heif|bmp|gif|tiff?)$/i.test(name)
