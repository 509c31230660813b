import { ROLE_NAMES } from '#core/access/roles.ts'
import type { Appointment } from '#contract/people.ts'
import type { ListColumn } from '../app/office/list/column.ts'
import { useListText } from '../app/office/text/list.ts'
import { dayAt, dayText } from '../app/text/moment.ts'
import { useSay } from '../app/text/useText.ts'
import type { RoleAct } from './roleAct.ts'
import type { RoleState } from './RoleTabs.tsx'
import { useRolesText } from './text/roles.ts'

interface Asked {
  readonly state: RoleState
  /** The account of whoever looks: nobody decides on their own roles. */
  readonly own: string | undefined
  readonly onAct: ((appointment: Appointment, act: RoleAct) => void) | undefined
}

const ACTS: Partial<Record<RoleState, readonly RoleAct[]>> = { proposed: ['refuse', 'grant'], active: ['end'] }

export function useRoleColumns({ state, own, onAct }: Asked): readonly ListColumn<Appointment>[] {
  const words = useRolesText()
  const list = useListText()
  const { say, language } = useSay()
  const day = (moment: string | null) => moment && dayText(dayAt(moment), language)
  const acts = onAct && ACTS[state]
  return [
    { key: 'person', title: words.person, shown: 'always', cell: ({ account }) => <b>{account.name}</b> },
    { key: 'role', title: words.role, shown: 'always', cell: ({ role }) => say(ROLE_NAMES[role]) },
    { key: 'organisation', title: words.organisation, cell: ({ organisation }) => organisation.name },
    {
      key: 'until',
      title: words.until,
      cell: ({ until, delegatedFrom }) => (
        <>
          {day(until) ?? words.noEnd}
          {delegatedFrom && <span className="second">{words.delegated(delegatedFrom)}</span>}
        </>
      ),
    },
    { key: 'by', title: words.proposedBy, cell: ({ proposedBy }) => proposedBy },
    { key: 'at', title: words.proposedAt, cell: ({ proposedAt }) => day(proposedAt) },
    ...(state === 'refused' || state === 'ended'
      ? [{ key: 'reason', title: words.reason, cell: ({ reason }: Appointment) => reason }]
      : []),
    ...(acts
      ? [
          {
            key: 'acts',
            title: list.act,
            shown: 'always' as const,
            atEnd: true as const,
            cell: (one: Appointment) =>
              one.account.id !== own && (
                <span className="row-acts">
                  {acts.map((act) => (
                    <button
                      key={act}
                      className="btn plain"
                      type="button"
                      aria-label={`${words[act]} ${one.account.name} ${say(ROLE_NAMES[one.role])}`}
                      onClick={() => onAct(one, act)}
                    >
                      {words[act]}
                    </button>
                  ))}
                </span>
              ),
          },
        ]
      : []),
  ]
}
