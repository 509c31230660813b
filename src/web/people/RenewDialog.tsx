import { useState } from 'react'
import { type Person, peopleRoutes } from '#contract/people.ts'
import { AskFirst } from '../app/ui/AskFirst.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { LinkDialog } from './LinkDialog.tsx'
import { useRenewText } from './text/renew.ts'

export function RenewDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const words = useRenewText()
  const [link, setLink] = useState<{ readonly token: string; readonly expiresAt: string }>()
  const renew = useAct(peopleRoutes.renewInvitation, { onDone: setLink })
  if (link) return <LinkDialog name={person.name} {...link} onClose={onClose} />
  return (
    <AskFirst
      title={words.title(person.name)}
      verb={words.verb}
      leave={words.leave}
      busy={renew.busy}
      problem={renew.problem}
      onDo={() => renew.run({ params: { id: person.id } })}
      onLeave={onClose}
    >
      <p>{words.text}</p>
    </AskFirst>
  )
}
