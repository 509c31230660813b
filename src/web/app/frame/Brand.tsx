import { useFrameText } from '../text/frameText.ts'

export function Brand({ to }: { to: string }) {
  const words = useFrameText()
  return (
    <a className="brand" href={to}>
      <span className="mark" aria-hidden="true">
        匠
      </span>
      <span>
        <b>{words.brand}</b>
        <small>{words.site}</small>
      </span>
    </a>
  )
}
