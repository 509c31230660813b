import { useSpeech } from '../text/words.ts'
import { Failure } from './Failure.tsx'

/** Said only while the scoring part is still on its way. */
export function Preparing({ failed, onRetry }: { failed: boolean; onRetry: () => void }) {
  const { words } = useSpeech()
  if (failed) return <Failure onRetry={onRetry} />
  return (
    <p className="preparing" role="status">
      {words.preparing}
    </p>
  )
}
