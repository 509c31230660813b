import { useSay } from '../../app/text/useText.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useEvidenceText } from '../text/evidence.ts'
import { sizeText } from './sizeText.ts'
import type { Sending } from './uploads.ts'

/** A file on its way: how far, and why it stopped. */
export function SendingItem({ sending }: { sending: Sending }) {
  const { sending: words } = useEvidenceText()
  const { say } = useSay()
  const { uploads } = useApplication()
  const { id, name, size, state, share, problem } = sending
  const percent = Math.floor(share * 100)
  const stopped = state === 'failed' || state === 'signed-out'
  return (
    <li className="file sending">
      <span className="kind" aria-hidden="true">
        ↑
      </span>
      <div className="file-name">
        <b>{name}</b>
        <small>{sizeText(size)}</small>
      </div>
      <div className="file-state" role="status">
        {state === 'sending' ? (
          <>
            <progress max={100} value={percent} aria-label={words.sending(percent)} />
            <small>{words.sending(percent)}</small>
          </>
        ) : (
          <span className={stopped ? 'st back' : 'st wait'}>{words[state]}</span>
        )}
        {problem === 'too-large' && <small>{words.tooLarge}</small>}
        {problem === 'empty' && <small>{words.empty}</small>}
        {typeof problem === 'object' && <small>{say(problem.words)}</small>}
      </div>
      <div className="file-acts">
        {stopped && typeof problem !== 'string' && (
          <button className="btn" type="button" onClick={() => uploads.again(id)}>
            {words.again}
          </button>
        )}
        <button className="btn plain" type="button" onClick={() => uploads.drop(id)}>
          {words.drop}
          <span className="sr"> {name}</span>
        </button>
      </div>
    </li>
  )
}
