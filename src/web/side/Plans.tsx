import { useEffect, useState } from 'react'
import { formatPoints, POINT } from '#core/kernel/points.ts'
import type { Advice } from '#core/rubric/advise/plan.ts'
import type { Work } from '../bench/work.ts'
import { wholeNumber, yuan } from '#core/rubric/text/numbers.ts'
import { useSpeech } from '../text/words.ts'
import { PlanActs } from './PlanActs.tsx'

const TARGETS = [1, 2, 3, 5, 8, 10] as const
const KINDS = ['cheapest', 'fastest', 'fewest'] as const

/** The next points: three plans for a target, by the programme's estimates or the person's own. */
export function Plans(work: Work) {
  const { words } = useSpeech()
  const [target, setTarget] = useState(1)
  const [kind, setKind] = useState<(typeof KINDS)[number]>('cheapest')
  const advice = useAdvice(work, target * POINT)
  const plan = advice?.[kind]
  return (
    <section className="plans" aria-labelledby="plans-title">
      <h2 id="plans-title">{words.plans.title}</h2>
      <div className="wish">
        <label>
          {words.plans.want}
          <select className="field" value={target} onChange={(event) => setTarget(Number(event.target.value))}>
            {TARGETS.map((points) => (
              <option key={points} value={points}>
                {words.plans.more(points)}
              </option>
            ))}
          </select>
        </label>
        <div className="kinds" role="group" aria-label={words.plans.kind}>
          {KINDS.map((one) => (
            <button
              key={one}
              className="btn plain"
              type="button"
              aria-pressed={kind === one}
              onClick={() => setKind(one)}
            >
              {words.plans.kinds[one]}
            </button>
          ))}
        </div>
      </div>
      {advice && !plan && <p className="muted small">{words.plans.none}</p>}
      {plan && (
        <>
          <p className="then">
            <b>+{formatPoints(plan.gain)}</b> {words.plans.cost(yuan(BigInt(plan.price)), wholeNumber(plan.days))}
          </p>
          <PlanActs {...work} plan={plan} />
        </>
      )}
      <p className="cav">{words.plans.estimates}</p>
      {work.model.open.length > 0 && <p className="cav">{words.plans.answerFirst(work.model.open.length)}</p>}
    </section>
  )
}

/** The search is fetched when the first plan is wanted, and runs between two pictures of the page. */
function useAdvice({ bench, model, state }: Work, points: number): Advice | undefined {
  const [advice, setAdvice] = useState<Advice>()
  const { facts } = model.scored
  const { efforts } = state.check
  useEffect(() => {
    let wanted = true
    void import('./advice.ts').then(({ adviceFor }) => {
      if (wanted) setAdvice(adviceFor(bench.programme, facts, efforts, points))
    })
    return () => {
      wanted = false
    }
  }, [bench, facts, efforts, points])
  return advice
}
