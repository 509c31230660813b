import { useFrameText } from '../../app/text/frameText.ts'
import { Dialog } from '../../app/ui/Dialog.tsx'
import { useDossierText } from '../text/dossier.ts'

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const words = useDossierText()
  const { close } = useFrameText()
  return (
    <Dialog
      title={words.keys}
      onClose={onClose}
      onSubmit={onClose}
      acts={
        <button className="btn main" type="submit">
          {close}
        </button>
      }
    >
      <dl className="key-list">
        {words.keyList.map(([keys, text]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
