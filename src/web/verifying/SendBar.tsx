import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { useVerifyingText } from './text/verifying.ts'
import type { Answers } from './useAnswers.ts'

/** What is typed and not sent yet stays in sight until it is sent. */
export function SendBar({ answers }: { answers: Answers }) {
  const words = useVerifyingText()
  const { count, busy, problems, refused, kept, drop, send } = answers
  const wrong = Object.keys(problems).length
  return (
    <div className="send-bar" hidden={count === 0 && kept === undefined}>
      <span role="status">
        {count > 0 ? words.waiting(count) : kept !== undefined && words.sent(kept)}
        {wrong > 0 && <b className="field-error"> {words.wrongHere(wrong)}</b>}
      </span>
      {count > 0 && (
        <>
          <button className="btn plain" type="button" onClick={drop}>
            {words.drop}
          </button>
          <button className="btn main" type="button" disabled={busy} onClick={send}>
            {words.send(count)}
          </button>
        </>
      )}
      {wrong === 0 && <ErrorBox problem={refused} />}
    </div>
  )
}
