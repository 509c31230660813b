import type { Person } from '#contract/people.ts'
import type { ListColumn } from '../app/office/list/column.ts'
import { useListText } from '../app/office/text/list.ts'
import { momentText } from '../app/text/moment.ts'
import { useLanguage } from '../app/text/useText.ts'
import { Mark } from '../app/ui/Status.tsx'
import type { PersonAct } from './PersonDialog.tsx'
import { RolesHeld } from './RolesHeld.tsx'
import { usePeopleText } from './text/people.ts'

const KINDS = { invited: 'wait', active: 'done', disabled: 'shut' } as const

type OnAct = (person: Person, act: PersonAct) => void

/** Without `onAct` the list is only to be read. */
export function usePeopleColumns(onAct: OnAct | undefined): readonly ListColumn<Person>[] {
  const words = usePeopleText()
  const list = useListText()
  const language = useLanguage()
  const columns: ListColumn<Person>[] = [
    {
      key: 'name',
      title: words.name,
      shown: 'always',
      cell: ({ name, signInName }) => (
        <>
          <b>{name}</b>
          <span className="second">{signInName}</span>
        </>
      ),
    },
    {
      key: 'roles',
      title: words.roles,
      shown: 'always',
      cell: ({ appointments }) => <RolesHeld appointments={appointments} />,
    },
    {
      key: 'state',
      title: words.state,
      cell: ({ state, locked }) =>
        locked ? <Mark kind="back">{words.locked}</Mark> : <Mark kind={KINDS[state]}>{words.states[state]}</Mark>,
    },
    {
      key: 'factor',
      title: words.factor,
      cell: ({ secondFactor }) => (
        <Mark kind={secondFactor ? 'done' : 'none'}>{secondFactor ? words.factorSet : words.factorMissing}</Mark>
      ),
    },
    {
      key: 'seen',
      title: words.lastSeen,
      cell: ({ lastSeen }) => (lastSeen ? momentText(lastSeen, language) : words.never),
    },
    { key: 'email', title: words.email, shown: 'spare', cell: ({ email }) => email },
  ]
  if (!onAct) return columns
  return [
    ...columns,
    {
      key: 'acts',
      title: list.act,
      shown: 'always',
      atEnd: true,
      cell: (person) => <PersonActs person={person} onAct={(act) => onAct(person, act)} />,
    },
  ]
}

function PersonActs({ person, onAct }: { person: Person; onAct: (act: PersonAct) => void }) {
  const words = usePeopleText()
  const acts: readonly (readonly [PersonAct, string])[] = [
    ...(person.state === 'invited' ? [['renew', words.renew] as const] : []),
    ...(person.state === 'active' ? [['propose', words.propose] as const] : []),
    ...(person.state === 'disabled' ? [['enable', words.enable] as const] : []),
    ...(person.locked ? [['enable', words.unlock] as const] : []),
    ...(person.state === 'disabled' ? [] : [['disable', words.disable] as const]),
  ]
  return (
    <span className="row-acts">
      {acts.map(([act, label]) => (
        <button
          key={label}
          className="btn plain"
          type="button"
          aria-label={`${label} ${person.name}`}
          onClick={() => onAct(act)}
        >
          {label}
        </button>
      ))}
    </span>
  )
}
