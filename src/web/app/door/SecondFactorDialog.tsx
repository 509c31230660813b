import type { Question } from '../api/door.ts'
import { useFrameText } from '../text/frameText.ts'
import { Dialog } from '../ui/Dialog.tsx'

/** Set up in another window, so that what is half done here stays. */
export function SecondFactorDialog({ settle }: Question) {
  const { door: words } = useFrameText()
  return (
    <Dialog
      title={words.secondFactor}
      onClose={() => settle(false)}
      onSubmit={() => settle(true)}
      acts={
        <>
          <button className="btn" type="button" onClick={() => settle(false)}>
            {words.leave}
          </button>
          <button className="btn" type="submit">
            {words.setUpDone}
          </button>
          <a className="btn main" href="/account" target="_blank" rel="noreferrer">
            {words.setUp}
          </a>
        </>
      }
    >
      <p>{words.secondFactorText}</p>
    </Dialog>
  )
}
