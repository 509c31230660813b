import { useSyncExternalStore } from 'react'
import { conflictsOf, waitingCount } from '#core/applying/merge.ts'
import { timeAt } from '../../app/text/moment.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useCommonText } from '../text/common.ts'

/** What is safe: when it was last saved, and what still waits and why. */
export function SaveState() {
  const { saved: words } = useCommonText()
  const { saver } = useApplication()
  const { queue, kind, savedAt, caughtUp, refused } = useSyncExternalStore(saver.subscribe, saver.snapshot)
  const conflicts = conflictsOf(queue).length
  const waiting = waitingCount(queue) - conflicts
  const troubled = kind === 'offline' || kind === 'signed-out'
  const first = waiting > 0 && kind !== 'saving' ? words.waiting(waiting) : undefined
  const resting = savedAt ? words.at(timeAt(savedAt)) : words.idle
  const notes = [
    kind === 'offline' && words.offline,
    kind === 'signed-out' && words.signedOut,
    refused.size > 0 && words.refused(refused.size),
    conflicts > 0 && words.conflicts(conflicts),
    waiting > 0 && !troubled && words.typing,
    waiting === 0 && caughtUp > 0 && words.caughtUp(caughtUp),
  ].filter((note): note is string => typeof note === 'string')
  const urgent = troubled || refused.size > 0 || conflicts > 0
  return (
    <p className={urgent ? 'sv urgent' : 'sv'} role="status" aria-label={words.label}>
      <b>{first ?? (kind === 'saving' ? words.saving : resting)}</b>
      {notes.map((note) => (
        <small key={note}>{note}</small>
      ))}
      {kind === 'signed-out' && (
        <button className="link" type="button" onClick={() => saver.tryNow()}>
          {words.signIn}
        </button>
      )}
    </p>
  )
}
