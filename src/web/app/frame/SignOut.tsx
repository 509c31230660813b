import { useState } from 'react'
import { sessionRoutes } from '#contract/session.ts'
import { countUnsaved, forgetUnsaved } from '../../applying/saving/unsavedStore.ts'
import { useFrameText } from '../text/frameText.ts'
import { AskFirst } from '../ui/AskFirst.tsx'
import { useAct } from '../ui/useAct.ts'

/** Leaves nothing of one person for the next on this device; what is not saved yet is told first. */
export function SignOut({ account }: { account: string }) {
  const { head: words } = useFrameText()
  const [unsaved, setUnsaved] = useState(0)
  const close = useAct(sessionRoutes.close, {
    onDone: () => {
      forgetUnsaved(localStorage, account)
      // The whole page goes, and with it what it holds in memory.
      location.assign('/sign-in')
    },
  })
  const leave = () => {
    const count = countUnsaved(localStorage, account)
    if (count > 0) setUnsaved(count)
    else close.run({})
  }
  return (
    <>
      <button className="btn plain" type="button" disabled={close.busy} onClick={leave}>
        {words.signOut}
      </button>
      {unsaved > 0 && (
        <AskFirst
          title={words.signOut}
          verb={words.signOutAnyway}
          leave={words.stay}
          busy={close.busy}
          problem={close.problem}
          onDo={() => close.run({})}
          onLeave={() => setUnsaved(0)}
        >
          <p>{words.unsaved(unsaved)}</p>
        </AskFirst>
      )}
    </>
  )
}
