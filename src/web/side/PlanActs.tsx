import { useState } from 'react'
import type { Act, Plan } from '#core/rubric/advise/plan.ts'
import type { Work } from '../bench/work.ts'
import { wholeNumber, yuan } from '#core/rubric/text/numbers.ts'
import { useSpeech } from '../text/words.ts'
import { actEffort, actText, type PricedPart } from './acts.ts'
import { EffortEditor } from './EffortEditor.tsx'

/** The acts of a plan, each with its price and time; both may be put right. */
export function PlanActs({ plan, ...work }: Work & { plan: Plan }) {
  return (
    <ol className="cheap">
      {plan.acts.map((act) => (
        <ActItem key={`${act.fact} ${act.kind === 'records' ? JSON.stringify(act.record) : ''}`} act={act} {...work} />
      ))}
    </ol>
  )
}

function ActItem({ act, ...work }: Work & { act: Act }) {
  const { words, language } = useSpeech()
  const [editing, setEditing] = useState(false)
  const { bench, dispatch } = work
  const key = bench.compiled.book.keys[act.fact]!
  const row = work.model.rowOf(key.name)
  const part: PricedPart | undefined = actEffort(key, act)
  return (
    <li>
      <button className="go" type="button" onClick={() => dispatch({ type: 'asked', fact: key.name })}>
        <span className="muted">{row}</span> {actText(key, act, language, words)}
      </button>
      <small>
        {words.plans.cost(yuan(BigInt(act.price)), wholeNumber(act.days))}
        {part && (
          <button className="link" type="button" aria-expanded={editing} onClick={() => setEditing(!editing)}>
            {words.plans.change}
          </button>
        )}
      </small>
      {editing && part && <EffortEditor {...work} part={part} onClose={() => setEditing(false)} />}
    </li>
  )
}
