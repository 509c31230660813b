import { POINT, type Points } from '#core/kernel/points.ts'
import { formatPoints } from '#core/kernel/points.ts'
import { useFrameText } from '../../app/text/frameText.ts'
import { useSay } from '../../app/text/useText.ts'
import { spanText } from '../../table/PointsText.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useTasksText } from '../text/tasks.ts'
import { MissText } from './MissText.tsx'
import { PartLink } from './PartLink.tsx'
import { TaskItem } from './TaskItem.tsx'
import type { GroupTask } from './taskList.ts'

/** One category of the table: its rows, what is missing in them, points. */
export function GroupTaskItem({ task }: { task: GroupTask }) {
  const words = useTasksText()
  const { comma } = useFrameText()
  const { say, official } = useSay()
  const { model, bench } = useApplication()
  const { group, rows, state, missing, first } = task
  const span = model.view.groups[group.id]
  const most = mostOf(
    group.max,
    rows.map(({ row }) => row.max),
  )
  const counted = rows.filter(({ facts }) => facts.some(({ from }) => from === 'roster')).length
  const { departments } = bench.programme
  const verifiers = [...new Set(rows.flatMap(({ row }) => row.row.verifiers ?? []))].flatMap((id) =>
    departments[id] ? [say(departments[id])] : [],
  )
  const waits = state === 'wait'
  const help = [
    words.rows(rows[0]?.id ?? '', rows[rows.length - 1]?.id ?? ''),
    counted > 0 && words.byRoster(counted),
    waits && verifiers.length > 0 && words.byDepartments(verifiers.join(comma)),
  ]
  return (
    <TaskItem
      name={
        <PartLink part={first} className="song2" title={official(group.title)}>
          {say(group.title)}
        </PartLink>
      }
      help={help.filter(Boolean).join(comma === '、' ? '，' : ', ')}
      missing={waits ? words.nothing : <MissText missing={missing} fine={words.fine} />}
      points={
        waits || !span ? (
          <span>—</span>
        ) : (
          <span className={span.min === span.max ? '' : 'am'}>
            <b>{spanText(span)}</b> <span>/ {formatPoints(most)}</span>
          </span>
        )
      }
      state={state}
    />
  )
}

const mostOf = (max: number | string | undefined, rows: readonly Points[]): Points =>
  typeof max === 'number' ? max * POINT : rows.reduce((sum, points) => sum + points, 0)
