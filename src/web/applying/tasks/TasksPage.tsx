import { Link } from '@tanstack/react-router'
import { COMMITMENT, ENTERPRISE, ROSTER } from '#core/applying/parts.ts'
import { formatPoints, POINT } from '#core/kernel/points.ts'
import { dayAt, dayText, momentText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { useTitle } from '../../app/ui/PageHead.tsx'
import { OwnNoticeBox } from '../../notices/own/OwnNoticeBox.tsx'
import { OwnRecognition } from '../../recognising/OwnRecognition.tsx'
import { ActBar } from '../bar/ActBar.tsx'
import { CarryOver } from '../carry/CarryOver.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useLock } from '../draft/useLock.ts'
import { DaysLeft } from '../list/DaysLeft.tsx'
import { useCommonText } from '../text/common.ts'
import { useDaysText } from '../text/days.ts'
import { useTasksText } from '../text/tasks.ts'
import { GroupTaskItem } from './GroupTaskItem.tsx'
import { Have } from './Have.tsx'
import { MissText } from './MissText.tsx'
import { NextAct } from './NextAct.tsx'
import { PartLink } from './PartLink.tsx'
import { PrintButton } from './PrintButton.tsx'
import { ReturnedBox } from './ReturnedBox.tsx'
import { StandingBox } from './StandingBox.tsx'
import { TaskItem } from './TaskItem.tsx'
import { groupTasks, missingIn, progressOf, signatureState } from './taskList.ts'
import { Withdraw } from './Withdraw.tsx'

/** The whole job on one page: what came back, what is missing, what comes next. */
export function TasksPage() {
  const { application, model } = useApplication()
  const common = useCommonText()
  const { year, number } = application.batchOf
  const title = common.batch(year, number)
  useTitle(title)
  const isOpen = application.state === 'draft' || application.state === 'returned'
  return (
    <div className="apply">
      <div className="lead-grid">
        <div>
          <h1>{title}</h1>
          <Progress />
        </div>
        {isOpen && <Deadline />}
      </div>
      <OwnRecognition id={application.id} state={application.state} />
      {!isOpen && <StandingBox />}
      {application.steps.some(({ act }) => act === 'publishNotice') && <OwnNoticeBox application={application.id} />}
      <ReturnedBox />
      {application.state === 'draft' && <CarryOver />}
      <EnterpriseTasks />
      <TableTasks tasks={groupTasks(model)} />
      <SubmitTasks />
      <Have />
      <Withdraw />
      <ActBar>
        <PrintButton />
        <NextAct />
      </ActBar>
    </div>
  )
}

function Progress() {
  const words = useTasksText()
  const { application, model } = useApplication()
  const { state, number } = application
  if (state !== 'draft' && state !== 'returned')
    return <p>{number === null ? words.status.none : words.submitted(number)}</p>
  const { all, done, waits, left } = progressOf(application, model)
  return <p>{words.progress(all, done, waits, left)}</p>
}

function Deadline() {
  const words = useDaysText()
  const language = useLanguage()
  const { application, bench, model, now } = useApplication()
  const { state, dueDay, batchOf } = application
  const { today } = model.draft
  const { calendar } = bench.programme
  if (state === 'returned' && dueDay)
    return <DaysLeft calendar={calendar} today={today} until={dueDay} deadline={words.due(dayText(dueDay, language))} />
  const { closesAt } = batchOf
  return (
    <DaysLeft
      calendar={calendar}
      today={today}
      until={dayAt(closesAt)}
      deadline={words.closes(momentText(closesAt, language))}
      over={now() >= closesAt}
    />
  )
}

function EnterpriseTasks() {
  const words = useTasksText()
  const { application, model } = useApplication()
  const { roster } = application
  const state = (part: string) => model.standing(part).state
  return (
    <section className="grp">
      <h2>{words.enterprise}</h2>
      <ol className="tl">
        <TaskItem
          name={<PartLink part={ENTERPRISE}>{words.parts.enterprise}</PartLink>}
          help={words.enterpriseHelp}
          missing={<MissText missing={missingIn(model, [ENTERPRISE])} fine="" />}
          state={state(ENTERPRISE)}
        />
        <TaskItem
          name={<PartLink part={ROSTER}>{words.parts.roster}</PartLink>}
          help={roster ? words.rosterIn(roster.people, roster.counted) : words.rosterHelp}
          missing={roster ? undefined : words.rosterMissing}
          state={state(ROSTER)}
        />
      </ol>
    </section>
  )
}

function TableTasks({ tasks }: { tasks: ReturnType<typeof groupTasks> }) {
  const words = useTasksText()
  const { model, bench } = useApplication()
  const { total } = bench.programme.rubric
  const { min, max } = model.view.total
  const bonus = total.bonus > 0 ? formatPoints(total.bonus * POINT) : ''
  return (
    <section className="grp">
      <h2>
        {words.table(tasks.length)}{' '}
        <small>{words.score(formatPoints(min ?? 0), formatPoints(max), formatPoints(total.base * POINT), bonus)}</small>
      </h2>
      <ol className="tl">
        {tasks.map((task) => (
          <GroupTaskItem key={task.group.id} task={task} />
        ))}
      </ol>
    </section>
  )
}

function SubmitTasks() {
  const words = useTasksText()
  const language = useLanguage()
  const { application, model } = useApplication()
  const { id, signed } = application
  const letter = model.standing(COMMITMENT)
  const lock = useLock(COMMITMENT)
  const signature = signatureState(application, model)
  return (
    <section className="grp">
      <h2>{words.submit}</h2>
      <ol className="tl">
        <TaskItem
          name={
            <Link to="/applications/$id/check" params={{ id }}>
              {words.check}
            </Link>
          }
          help={words.checkHelp}
          state={signed ? 'done' : 'none'}
        />
        <TaskItem
          name={
            letter.state === 'shut' ? (
              <span className="muted">{words.commitment}</span>
            ) : (
              <PartLink part={COMMITMENT}>{words.commitment}</PartLink>
            )
          }
          help={words.commitmentHelp}
          missing={letter.state === 'shut' ? lock : undefined}
          state={letter.state}
        />
        <TaskItem
          name={
            signature === 'shut' ? (
              <span className="muted">{words.signature}</span>
            ) : (
              <Link to="/applications/$id/sign" params={{ id }}>
                {words.signature}
              </Link>
            )
          }
          help={signed ? words.signed(signed.by, dayText(dayAt(signed.at), language)) : words.signatureHelp}
          missing={signature === 'shut' ? words.signatureAfter : undefined}
          state={signature}
          {...(signature === 'wait' && { stateText: words.signatureWaits })}
        />
      </ol>
    </section>
  )
}
