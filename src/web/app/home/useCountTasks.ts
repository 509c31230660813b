import { useQuery } from '@tanstack/react-query'
import { appointmentRoutes, peopleRoutes } from '#contract/people.ts'
import { registrationRoutes, type Session } from '#contract/session.ts'
import { verificationRoutes } from '#contract/verifying.ts'
import { reading } from '../api/queries.ts'
import { can, rolesOf } from '../frame/can.ts'
import { countText } from '../text/count.ts'
import type { Task, Tasks } from './task.ts'
import { useHomeText } from './text/home.ts'

/** Registrations, invitations and roles that wait: how many, and since when. */
export function useCountTasks(session: Session): Tasks {
  const words = useHomeText()
  const roles = rolesOf(session)
  const registrations = useQuery({
    ...reading(registrationRoutes.list, { query: { size: 1 } }),
    enabled: can('registration.list', roles),
  })
  const invited = useQuery({
    ...reading(peopleRoutes.list, { query: { state: 'invited', size: 1 } }),
    enabled: can('people.invite', roles),
  })
  const proposed = useQuery({
    ...reading(appointmentRoutes.list, { query: { state: 'proposed', size: 1 } }),
    enabled: can('appointment.decide', roles),
  })
  const verification = useQuery({
    ...reading(verificationRoutes.tasks, {}),
    enabled: can('verification.tasks', roles),
  })
  const tasks: readonly (Task | undefined)[] = [
    ...(verification.data ?? []).map((one) =>
      some(one.asked - one.answered, (count) => ({
        id: `verification ${one.department} ${one.batch}`,
        to: `/verification/${one.department}/${one.batch}`,
        title: words.verification(count),
        detail: words.verificationDetail(one.departmentName, one.year, one.number),
      })),
    ),
    some(registrations.data?.total, (count) => ({
      id: 'registrations',
      to: '/registrations',
      title: words.registrations(count),
      detail: words.registrationsDetail,
      since: registrations.data?.items[0]?.createdAt,
    })),
    some(proposed.data?.total, (count) => ({
      id: 'proposed',
      to: '/roles',
      title: words.proposed(count),
      since: proposed.data?.items[0]?.proposedAt,
    })),
    some(invited.data?.total, (count) => ({
      id: 'invited',
      to: '/people?state=invited',
      title: words.invited(count),
      detail: words.invitedDetail,
    })),
  ]
  const queries = [registrations, invited, proposed, verification]
  return {
    tasks: tasks.flatMap((task) => task ?? []),
    pending: queries.some(({ isLoading }) => isLoading),
    problem: queries.find(({ error }) => error)?.error,
  }
}

const some = (count: number | undefined, task: (text: string) => Task): Task | undefined =>
  count ? task(countText(count)) : undefined
