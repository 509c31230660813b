import { ACTOR_NAMES, ACTORS } from '#core/access/roles.ts'
import { ACTS, transition } from '#core/workflow/transitions.ts'
import type { Step } from '#contract/applying.ts'
import { dayText, momentText } from '../../app/text/moment.ts'
import { useSay } from '../../app/text/useText.ts'
import { Status } from '../../app/ui/Status.tsx'
import { useDossierText } from '../text/dossier.ts'
import { usePartName } from './usePartName.ts'

/** Every step with who, when, why and what it led to; newest first. */
export function History({ steps }: { steps: readonly Step[] }) {
  const words = useDossierText()
  const { say, language } = useSay()
  const nameOf = usePartName()
  return (
    <ol className="history">
      {[...steps].reverse().map((step) => {
        const act = ACTS.find((one) => one === step.act)
        const actor = ACTORS.find((one) => one === step.role)
        return (
          <li key={step.number}>
            <p>
              <b>{act ? say(transition(act).label) : step.act}</b> <Status state={step.to} />
            </p>
            <p className="small muted">
              {momentText(step.at, language)} {actor && say(ACTOR_NAMES[actor])} {step.by}
              {step.dueDay && ` · ${words.due(dayText(step.dueDay, language))}`}
            </p>
            {step.reason && <p className="song">{step.reason}</p>}
            {step.items.length > 0 && (
              <ul>
                {step.items.map(({ part, note, repair }) => (
                  <li key={part}>
                    {nameOf(part)} {note}
                    {repair && <span className="detail">{repair}</span>}
                  </li>
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ol>
  )
}
