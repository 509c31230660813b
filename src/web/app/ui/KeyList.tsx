import { useFrameText } from '../text/frameText.ts'
import { Dialog } from './Dialog.tsx'

interface Props {
  readonly title: string
  readonly keys: readonly (readonly [keys: string, text: string])[]
  readonly onClose: () => void
}

/** The keys of a page, and what each does. */
export function KeyList({ title, keys, onClose }: Props) {
  const { close } = useFrameText()
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={onClose}
      acts={
        <button className="btn main" type="submit">
          {close}
        </button>
      }
    >
      <dl className="key-list">
        {keys.map(([names, text]) => (
          <div key={names}>
            <dt>
              {names.split(' ').map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
