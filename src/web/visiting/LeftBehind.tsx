import { useEffect, useState } from 'react'
import { AskFirst } from '../app/ui/AskFirst.tsx'
import { forgetVisit, readVisit } from './keeping/keptVisits.ts'
import { unshelve } from './keeping/shelf.ts'
import { useVisitingText } from './text/visiting.ts'

interface Props {
  readonly account: string
  readonly visit: string
}

/** A record on this phone that the server did not take, of a visit that takes none any more. It goes when the person says so. */
export function LeftBehind({ account, visit }: Props) {
  const words = useVisitingText()
  const [here, setHere] = useState(false)
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    let gone = false
    readVisit(account, visit).then(
      (kept) => !gone && setHere(kept !== undefined),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [account, visit])
  if (!here) return null
  const discard = async (): Promise<void> => {
    await forgetVisit(account, visit)
    await unshelve(visit)
    setHere(false)
  }
  return (
    <div className="visit-note">
      <p role="status">{words.still}</p>
      <button className="btn" type="button" onClick={() => setAsking(true)}>
        {words.discard}
      </button>
      {asking && (
        <AskFirst
          title={words.discard}
          tone="final"
          verb={words.discard}
          leave={words.leave}
          onDo={() => void discard()}
          onLeave={() => setAsking(false)}
        >
          <p>{words.discardText}</p>
        </AskFirst>
      )}
    </div>
  )
}
