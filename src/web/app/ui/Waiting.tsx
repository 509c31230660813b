import { useFrameText } from '../text/frameText.ts'

/** Something is on its way: nothing for a third of a second, then words. */
export function Waiting({ text }: { text?: string }) {
  const words = useFrameText()
  return (
    <p className="waiting" role="status">
      {text ?? words.reading}
    </p>
  )
}
