import { useState } from 'react'
import { appointmentRoutes, type Person, peopleRoutes } from '#contract/people.ts'
import { AskFirst } from '../app/ui/AskFirst.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { useFieldError } from '../app/ui/useFieldError.ts'
import { RoleFields, type TypedRole } from './RoleFields.tsx'
import { usePeopleText } from './text/people.ts'

const SHOWN = ['organisation', 'role']

export function ProposeDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const words = usePeopleText()
  const [typed, setTyped] = useState<TypedRole>({ organisation: '', role: '' })
  const propose = useAct(appointmentRoutes.propose, { refresh: [peopleRoutes.list], onDone: onClose })
  const error = useFieldError(propose.problem)
  const { organisation, role } = typed
  return (
    <AskFirst
      title={words.proposeTitle(person.name)}
      verb={words.proposeVerb}
      leave={words.proposeLeave}
      busy={propose.busy}
      problem={propose.problem}
      shown={SHOWN}
      onDo={() => propose.run({ body: { account: person.id, organisation, role: role as 'leader' } })}
      onLeave={onClose}
    >
      <RoleFields value={typed} onChange={setTyped} error={error} />
    </AskFirst>
  )
}
