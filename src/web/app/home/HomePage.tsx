import { useFrameText } from '../text/frameText.ts'
import { PageHead } from '../ui/PageHead.tsx'

/** What waits for the person. */
export function HomePage() {
  const words = useFrameText()
  return <PageHead title={words.nav.home} />
}
