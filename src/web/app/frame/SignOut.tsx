import { useState } from 'react'
import { sessionRoutes } from '#contract/session.ts'
import { countUnsaved, forgetUnsaved } from '../../applying/saving/unsavedStore.ts'
import { forgetPerson, keptVisits } from '../../visiting/keeping/keptVisits.ts'
import { emptyShelf } from '../../visiting/keeping/shelf.ts'
import { useFrameText } from '../text/frameText.ts'
import { AskFirst } from '../ui/AskFirst.tsx'
import { useAct } from '../ui/useAct.ts'

/** Leaves nothing of one person for the next on this device; what is not saved yet is told first. */
export function SignOut({ account }: { account: string }) {
  const { head: words } = useFrameText()
  const [lost, setLost] = useState(NOTHING)
  const close = useAct(sessionRoutes.close, {
    onDone: () => {
      forgetUnsaved(localStorage, account)
      // The whole page goes, and with it what it holds in memory.
      void forgetVisits(account).finally(() => location.assign('/sign-in'))
    },
  })
  const leave = async () => {
    const visits = (await keptVisits(account).catch(() => [])).length
    const changes = countUnsaved(localStorage, account)
    if (changes > 0 || visits > 0) setLost({ changes, visits })
    else close.run({})
  }
  return (
    <>
      <button className="btn plain" type="button" disabled={close.busy} onClick={() => void leave()}>
        {words.signOut}
      </button>
      {(lost.changes > 0 || lost.visits > 0) && (
        <AskFirst
          title={words.signOut}
          verb={words.signOutAnyway}
          leave={words.stay}
          busy={close.busy}
          problem={close.problem}
          onDo={() => close.run({})}
          onLeave={() => setLost(NOTHING)}
        >
          {lost.changes > 0 && <p>{words.unsaved(lost.changes)}</p>}
          {lost.visits > 0 && <p>{words.unsentVisits(lost.visits)}</p>}
        </AskFirst>
      )}
    </>
  )
}

const NOTHING = { changes: 0, visits: 0 }

/** A browser that refuses to keep anything has nothing to forget. */
async function forgetVisits(account: string): Promise<void> {
  await forgetPerson(account).catch(() => undefined)
  await emptyShelf().catch(() => undefined)
}
