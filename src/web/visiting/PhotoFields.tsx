import { useState } from 'react'
import { MOST_PHOTOS } from '#core/visiting/record.ts'
import type { VisitDraft } from './draft.ts'
import { scaledPhoto } from './photo.ts'
import { useVisitingText } from './text/visiting.ts'

interface Props {
  readonly list: VisitDraft['photos']
  readonly photos: Readonly<Record<string, string>>
  readonly onAdd: (jpeg: string) => Promise<void>
  readonly onList: (list: VisitDraft['photos']) => void
}

export function PhotoFields({ list, photos, onAdd, onList }: Props) {
  const words = useVisitingText()
  const [wrong, setWrong] = useState(false)
  const take = async (files: readonly File[]): Promise<void> => {
    setWrong(false)
    for (const file of files.slice(0, MOST_PHOTOS - list.length))
      await scaledPhoto(file).then(onAdd, () => setWrong(true))
  }
  return (
    <>
      <p className="muted">{words.photosHelp(MOST_PHOTOS)}</p>
      {list.length > 0 && (
        <ul className="photos">
          {list.map(({ id, note }, index) => (
            <li key={id}>
              <img src={`data:image/jpeg;base64,${photos[id] ?? ''}`} alt={words.photo(index + 1)} />
              <input
                className="field"
                aria-label={words.photoNote(index + 1)}
                value={note}
                maxLength={200}
                onChange={(event) =>
                  onList(list.map((one) => (one.id === id ? { ...one, note: event.target.value } : one)))
                }
              />
              <button
                className="btn plain"
                type="button"
                aria-label={`${words.remove} ${words.photo(index + 1)}`}
                onClick={() => onList(list.filter((one) => one.id !== id))}
              >
                {words.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      {list.length < MOST_PHOTOS && (
        <label className="btn file">
          {words.addPhoto}
          <input
            className="sr"
            type="file"
            accept="image/*"
            multiple
            onChange={(event) => {
              void take([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
        </label>
      )}
      {wrong && (
        <p className="field-error" role="alert">
          {words.photoWrong}
        </p>
      )}
    </>
  )
}
