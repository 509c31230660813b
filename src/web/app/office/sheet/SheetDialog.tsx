import type { ReactNode } from 'react'
import { useSay } from '../../text/useText.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { useSheetText } from '../text/sheet.ts'
import type { SheetFile } from './useSheetFile.ts'

interface Props<R> {
  readonly title: string
  readonly help: string
  readonly file: SheetFile<R>
  /** What sending would do; undefined while there is nothing to send. */
  readonly send: string | undefined
  readonly busy: boolean
  readonly onChoose: () => void
  readonly onSend: () => void
  readonly onClose: () => void
  /** What is in the sheet, or what is wrong with it. */
  readonly found: ReactNode
  readonly children: ReactNode
}

/** A filled-in sheet comes back: read on this computer, told what is in it or what is wrong, and only then sent. */
export function SheetDialog<R>({
  title,
  help,
  file,
  send,
  busy,
  onChoose,
  onSend,
  onClose,
  found,
  children,
}: Props<R>) {
  const words = useSheetText()
  const { say } = useSay()
  return (
    <Dialog
      title={title}
      wide
      onClose={onClose}
      onSubmit={onSend}
      acts={
        <>
          <button className="btn" type="button" onClick={onClose}>
            {words.cancel}
          </button>
          {send && (
            <button className="btn main" type="submit" disabled={busy}>
              {send}
            </button>
          )}
        </>
      }
    >
      <p>{help}</p>
      <input
        type="file"
        className="field"
        aria-label={title}
        accept=".xlsx,.csv"
        onChange={(event) => {
          onChoose()
          file.choose(event.target.files?.[0])
        }}
      />
      <div role="status">
        {file.state === 'reading' && <Waiting text={words.reading} />}
        {file.unreadable && <p className="field-error">{say(file.unreadable)}</p>}
        {found}
      </div>
      {children}
    </Dialog>
  )
}
