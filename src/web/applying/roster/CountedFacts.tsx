import { amountText } from '../../score/amountText.ts'
import { useSay } from '../../app/text/useText.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useRosterText } from '../text/roster.ts'

interface Props {
  readonly facts: Readonly<Record<string, number>>
  readonly stepped: readonly string[]
}

/** Each fact by its name; those that stand for a step say so. */
export function CountedFacts({ facts, stepped }: Props) {
  const words = useRosterText()
  const { say, language } = useSay()
  const { programme } = useApplication().bench
  return (
    <dl className="facts counted-facts">
      {Object.entries(facts)
        .filter(([key]) => programme.facts[key])
        .map(([key, value]) => (
          <div key={key}>
            <dt>{say(programme.facts[key]!.label)}</dt>
            <dd>
              {amountText(programme.facts[key]!, value, language)}
              {stepped.includes(key) && <small className="muted"> {words.stepped}</small>}
            </dd>
          </div>
        ))}
    </dl>
  )
}
