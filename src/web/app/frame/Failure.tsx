import { useRouter } from '@tanstack/react-router'
import { useFrameText } from '../text/frameText.ts'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { PageHead } from '../ui/PageHead.tsx'

/** A page could not be opened: what is wrong, and the way to try again. */
export function Failure({ error, reset }: { error: unknown; reset?: () => void }) {
  const { failure } = useFrameText()
  const router = useRouter()
  const again = () => {
    reset?.()
    void router.invalidate()
  }
  return (
    <div className="alone">
      <PageHead title={failure.title} />
      <ErrorBox problem={error} onRetry={again} />
    </div>
  )
}
