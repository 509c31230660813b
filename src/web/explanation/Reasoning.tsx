import type { CombineReason, Reason, RowExplanation, StratumReason, ThresholdReason } from '#core/rubric/explanation.ts'
import { formatPoints } from '#core/kernel/points.ts'
import { comparisonLine, printed, reached, verdict } from '#core/rubric/text/comparisons.ts'
import { linesOf } from '#core/rubric/text/lines.ts'
import { sentencesOf } from '#core/rubric/text/sentences.ts'
import { type Voice, voiceOf } from '#core/rubric/text/voice.ts'
import type { Work } from '../bench/work.ts'
import { useSpeech } from '../text/words.ts'
import { Ladder } from './Ladder.tsx'

/** The comparison that held and the one that failed, the steps, the sum, and what the next point needs. */
export function Reasoning({ bench: { compiled }, model, explained }: Work & { explained: RowExplanation }) {
  const { words, language } = useSpeech()
  const { sheet } = model.scored
  const voice = voiceOf(compiled, language)
  const { next } = sentencesOf(compiled, explained, sheet, language)
  return (
    <div className="reasoning">
      <ReasonView reason={explained.reason} voice={voice} lines={(reason) => linesOf(reason, { voice, sheet })} />
      {explained.lost > 0 && (
        <p>
          {words.explanation.capped(
            formatPoints(explained.raw),
            formatPoints(explained.row.max),
            formatPoints(explained.lost),
          )}
        </p>
      )}
      {next && explained.min === explained.max && (
        <p className="nextp">
          <b>{words.explanation.next}</b>
          {next}
        </p>
      )}
    </div>
  )
}

interface ViewProps<R extends Reason = Reason> {
  readonly reason: R
  readonly voice: Voice
  readonly lines: (reason: Reason) => readonly string[]
}

function ReasonView({ reason, ...rest }: ViewProps) {
  switch (reason.kind) {
    case 'threshold':
      return <ThresholdView reason={reason} {...rest} />
    case 'combine':
      return <CombineView reason={reason} {...rest} />
    case 'stratum':
      return <StratumView reason={reason} {...rest} />
    default:
      return <Lines lines={rest.lines(reason)} />
  }
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul className="lines">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

function ThresholdView({ reason, voice, lines }: ViewProps<ThresholdReason>) {
  const { words } = useSpeech()
  const { node, x, n, held, failed, rung } = reason
  const compared = [held, failed].flatMap((one) => (one ? [node.rungs[one.rung]!] : []))
  return (
    <>
      {compared.length === 0 ? (
        <Lines lines={lines(reason)} />
      ) : (
        <table className="cmp">
          <caption className="sr">{words.explanation.comparison}</caption>
          <tbody>
            {compared.map((at) => (
              <tr key={at.points} className={reached(at, x, n) ? 'yes' : 'no'}>
                <td>{comparisonLine(voice, node, at, x, n)}</td>
                <td className="v">{verdict(voice, node, at, x, n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Ladder node={node} rung={rung} label={(at) => printed(voice, node, at)} />
    </>
  )
}

/** Parts of one row, each with its own reason, and how they make one number. */
function CombineView({ reason, voice, lines }: ViewProps<CombineReason>) {
  const sum = lines(reason)
  return (
    <>
      {reason.parts.map((part, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the parts of a rule never move
        <ReasonView key={at} reason={part} voice={voice} lines={lines} />
      ))}
      <Lines lines={sum.slice(-1)} />
    </>
  )
}

function StratumView({ reason, voice, lines }: ViewProps<StratumReason>) {
  return (
    <>
      <Lines lines={lines(reason).slice(0, 1)} />
      {reason.reason && <ReasonView reason={reason.reason} voice={voice} lines={lines} />}
    </>
  )
}
