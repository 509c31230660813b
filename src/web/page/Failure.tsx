import { useSpeech } from '../text/words.ts'

/** The programme could not be fetched: nothing can be shown yet, but nothing is lost either. */
export function Failure({ onRetry }: { onRetry: () => void }) {
  const { words } = useSpeech()
  return (
    <main className="alone">
      <div className="err" role="alert">
        <span>
          <b>{words.wrong}</b> {words.failure.programme}
          <small>{words.failure.programmeHelp}</small>
        </span>
        <button className="btn" type="button" onClick={onRetry}>
          {words.failure.again}
        </button>
      </div>
    </main>
  )
}
