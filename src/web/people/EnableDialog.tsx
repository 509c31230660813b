import { type Person, peopleRoutes } from '#contract/people.ts'
import { AskFirst } from '../app/ui/AskFirst.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { useEnableText } from './text/enable.ts'

export function EnableDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const words = useEnableText()
  const enable = useAct(peopleRoutes.enable, { refresh: [peopleRoutes.list], onDone: onClose })
  return (
    <AskFirst
      title={words.title(person.name)}
      verb={words.verb}
      leave={words.leave}
      busy={enable.busy}
      problem={enable.problem}
      onDo={() => enable.run({ params: { id: person.id } })}
      onLeave={onClose}
    >
      <p>{words.text(person.appointments.length)}</p>
    </AskFirst>
  )
}
