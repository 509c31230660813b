import type { Session } from '#contract/session.ts'
import { useProgramme } from '../api/programme.ts'
import { useSession } from '../door/useSession.ts'
import { dayAt, dayText } from '../text/moment.ts'
import { useLanguage } from '../text/useText.ts'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { RegistrationStanding } from './RegistrationStanding.tsx'
import { TaskList } from './TaskList.tsx'
import { inOrder } from './task.ts'
import { useHomeText } from './text/home.ts'
import { useAccountTasks } from './useAccountTasks.ts'
import { useCountTasks } from './useCountTasks.ts'
import { useEnterpriseTasks } from './useEnterpriseTasks.ts'
import { useOfficeTasks } from './useOfficeTasks.ts'
import { useSelectingTasks } from './useSelectingTasks.ts'
import { WithOthers } from './WithOthers.tsx'

/** What waits for the person; for an enterprise that is not admitted yet, how that stands. */
export function HomePage() {
  const session = useSession()
  if (!session) return null
  return session.registration ? (
    <RegistrationStanding registration={session.registration} />
  ) : (
    <Todo session={session} />
  )
}

function Todo({ session }: { session: Session }) {
  const words = useHomeText()
  const language = useLanguage()
  const calendar = useProgramme()?.calendar
  const enterprise = useEnterpriseTasks(session)
  const sources = [
    useAccountTasks(session),
    enterprise,
    useOfficeTasks(session),
    useSelectingTasks(session),
    useCountTasks(session),
  ]
  const tasks = inOrder(sources.flatMap((source) => source.tasks))
  const pending = sources.some((source) => source.pending)
  const today = dayAt(session.now)
  const none = session.roles.length === 0 ? words.noRoles : words.none
  return (
    <>
      <PageHead title={words.title} lead={words.today(dayText(today, language))} />
      <ErrorBox problem={sources.find(({ problem }) => problem)?.problem} />
      {tasks.length > 0 && <TaskList tasks={tasks} today={today} calendar={calendar} />}
      {pending && <Waiting />}
      {!pending && tasks.length === 0 && <p className="empty">{none}</p>}
      <WithOthers applications={enterprise.mine?.applications ?? []} />
    </>
  )
}
