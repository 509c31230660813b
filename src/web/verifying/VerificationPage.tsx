import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { verificationRoutes, type VerificationTask } from '#contract/verifying.ts'
import { reading } from '../app/api/queries.ts'
import { countText } from '../app/text/count.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { PageHead } from '../app/ui/PageHead.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { useVerifyingText } from './text/verifying.ts'
import './verifying.css'

/** The batches in which the person's departments are asked, and how far each has come. */
export function VerificationPage() {
  const words = useVerifyingText()
  const { data, error, refetch } = useQuery(reading(verificationRoutes.tasks, {}))
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <ErrorBox problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting />}
      {data?.length === 0 && <p className="empty">{words.none}</p>}
      <ul className="verification-tasks">
        {data?.map((task) => (
          <Task key={`${task.department} ${task.batch}`} task={task} />
        ))}
      </ul>
    </>
  )
}

function Task({ task }: { task: VerificationTask }) {
  const words = useVerifyingText()
  const { department, departmentName, batch, year, number, applications, asked, answered } = task
  const name = `${departmentName} ${words.batch(year, number)}`
  return (
    <li>
      <div>
        <h2>{name}</h2>
        <p className="muted">
          {words.applications(countText(applications))} · {words.progress(countText(answered), countText(asked))}
        </p>
        <progress value={answered} max={asked} aria-label={name} />
      </div>
      <Link className="btn main" to="/verification/$department/$batch" params={{ department, batch }}>
        {words.open}
        <span className="sr"> {name}</span>
      </Link>
    </li>
  )
}
