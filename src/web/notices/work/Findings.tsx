import { STATES } from '#core/workflow/states.ts'
import type { NoticeDraft } from '#contract/noticing.ts'
import { useSay } from '../../app/text/useText.ts'
import { CheckField } from '../../app/ui/CheckField.tsx'
import { useOfficeText } from '../text/office.ts'

/** Numbers of persons in the draft, each with its place. */
export function Findings({ findings }: Pick<NoticeDraft, 'findings'>) {
  const words = useOfficeText()
  const { say } = useSay()
  if (findings.length === 0) return null
  return (
    <section className="findings">
      <h2>{words.findings(findings.length)}</h2>
      <ul>
        {findings.map(({ where, kindName, masked }) => (
          <li key={`${where} ${masked}`}>
            {words.where(where)} · {say(kindName)} <span className="mono">{masked}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface DroppedProps {
  readonly draft: NoticeDraft
  readonly out: readonly string[]
  readonly onOut: (out: readonly string[]) => void
}

/** Who was selected and no longer stands: taken off by the officer, one by one. */
export function Dropped({ draft: { dropped }, out, onOut }: DroppedProps) {
  const words = useOfficeText()
  const { say } = useSay()
  if (dropped.length === 0) return null
  return (
    <section className="findings">
      <h2>{words.dropped(dropped.length)}</h2>
      <p>{words.droppedText}</p>
      {dropped.map(({ application, enterprise, state }) => (
        <CheckField
          key={application}
          checked={out.includes(application)}
          onCheck={(checked) => onOut(checked ? [...out, application] : out.filter((one) => one !== application))}
        >
          {words.takeOff(enterprise, say(STATES[state]))}
        </CheckField>
      ))}
    </section>
  )
}
