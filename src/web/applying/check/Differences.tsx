import { amountText } from '../../score/amountText.ts'
import { useSay } from '../../app/text/useText.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { answerText } from '../row/answerText.ts'
import { PartLink } from '../tasks/PartLink.tsx'
import { useCheckText } from '../text/check.ts'
import { useCommonText } from '../text/common.ts'

/** Numbers that were typed and that the roster counts otherwise. */
export function Differences() {
  const words = useCheckText()
  const common = useCommonText()
  const { say, language } = useSay()
  const { model, bench, application } = useApplication()
  const { claims } = model.check.stated
  const typed = claims.filter(
    ({ fact, ground, value }) =>
      ground === 'declared' && fact in (application.roster?.facts ?? {}) && application.roster!.facts[fact] !== value,
  )
  return (
    <section>
      <h2 className="section">{words.differences}</h2>
      {typed.length === 0 && <p className="muted">{words.noDifferences}</p>}
      <ol className="gaps">
        {typed.map(({ fact }) => {
          const spec = bench.programme.facts[fact]!
          const row = model.check.parts.rowsOf(fact)[0] ?? ''
          const own = answerText(spec, model.draft.answers[fact] ?? '', say, common)
          return (
            <li key={fact}>
              <span className="id">{row}</span>
              <span>
                <b>{say(spec.label)}</b>{' '}
                {words.differs(own, amountText(spec, application.roster!.facts[fact]!, language))}
              </span>
              <PartLink part={row} back="check" field={fact} className="btn">
                {words.change}
                <span className="sr"> {say(spec.label)}</span>
              </PartLink>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
