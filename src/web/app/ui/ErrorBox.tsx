import { ApiProblem } from '../api/apiProblem.ts'
import { useFrameText } from '../text/frameText.ts'
import { useSay } from '../text/useText.ts'

interface Props {
  /** Whatever was thrown; nothing shows nothing. */
  readonly problem: unknown
  readonly onRetry?: (() => void) | undefined
  /** Entries whose own field shows what is wrong with them. */
  readonly shown?: readonly string[]
}

const NONE: readonly string[] = []

/** What went wrong, where, and what to do. */
export function ErrorBox({ problem, onRetry, shown = NONE }: Props) {
  const words = useFrameText()
  const { say, language } = useSay()
  if (!problem) return null
  const known = problem instanceof ApiProblem ? problem : undefined
  const rest = known?.problems.filter(({ path }) => !shown.includes(path)) ?? []
  return (
    <div className="err" role="alert">
      <span>
        <b>{words.wrong}</b> {known ? say(known.words) : words.fault}
        {rest.map((one) => (
          <small key={`${one.path} ${one.code}`}>
            {language === 'zh' ? one.titleZh : one.title}
            {one.path && ` (${one.path})`}
          </small>
        ))}
      </span>
      {onRetry && (
        <button className="btn" type="button" onClick={onRetry}>
          {words.again}
        </button>
      )}
    </div>
  )
}
