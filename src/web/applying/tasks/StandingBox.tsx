import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { applicationRoutes } from '#contract/applying.ts'
import { BATCH_STEPS } from '#contract/batches.ts'
import { ROLE_NAMES, type Role } from '#core/access/roles.ts'
import { OUTCOME_TOLD } from '#core/scores/outcome.ts'
import { STATES } from '#core/workflow/states.ts'
import { type Act, TRANSITIONS } from '#core/workflow/transitions.ts'
import { dayAt, dayText, momentText } from '../../app/text/moment.ts'
import { useSay } from '../../app/text/useText.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { Status } from '../../app/ui/Status.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useResultText } from '../text/result.ts'
import { useTasksText } from '../text/tasks.ts'
import { useDownload } from './useDownload.ts'
import { useHolder } from './useHolder.ts'

/** Who has it and for how long, what happened so far, and the papers of it. */
export function StandingBox() {
  const words = useTasksText().status
  const { language } = useSay()
  const { application } = useApplication()
  const { state, stateSince, batchOf, id } = application
  const result = useResultText()
  const holder = useHolder()
  const next = BATCH_STEPS.find((step) => (batchOf.steps[step] ?? '') >= dayAt(stateSince))
  return (
    <section className="standing">
      <h2>{words.title}</h2>
      <p className="at">
        <Status state={state} />
        {holder && <span>{words.waitsFor(holder)}</span>}
        {!STATES[state].final && next && (
          <span className="muted">{words.due(words.steps[next], dayText(batchOf.steps[next]!, language))}</span>
        )}
      </p>
      <Timeline />
      <Papers />
      {OUTCOME_TOLD.has(state) && (
        <p>
          <Link to="/applications/$id/result" params={{ id }}>
            {result.open}
          </Link>
        </p>
      )}
      {application.submittedAt && (
        <p>
          <Link to="/applications/$id/receipt" params={{ id }}>
            {words.receipt}
          </Link>
        </p>
      )}
    </section>
  )
}

/** Every step so far, with its reason. */
export function Timeline() {
  const words = useTasksText().status
  const { say, language } = useSay()
  const { steps } = useApplication().application
  return (
    <ol className="steps-done">
      {steps.map(({ number, act, role, by, at, reason, dueDay }) => (
        <li key={number}>
          <span className="when">{momentText(at, language)}</span>
          <span>
            <b>{say(TRANSITIONS[act as Act].label)}</b>{' '}
            {role in ROLE_NAMES && words.by(say(ROLE_NAMES[role as Role]), by)}
            {reason && (
              <small>
                {words.reason}
                {reason}
              </small>
            )}
            {dueDay && <small>{dayText(dueDay, language)}</small>}
          </span>
        </li>
      ))}
    </ol>
  )
}

type Paper = z.output<NonNullable<typeof applicationRoutes.paper.params>>['paper']

/** Notices exist once their step was taken. */
const NOTICES = [
  ['return', 'return'],
  ['decline', 'decline'],
  ['veto', 'veto'],
  ['acceptance', 'accept'],
] as const satisfies readonly (readonly [Paper, Act])[]

function Papers() {
  const words = useTasksText().status
  const { say: _, language } = useSay()
  const { application } = useApplication()
  const { busy, problem, get } = useDownload()
  const done = new Set(application.steps.map(({ act }) => act))
  const papers: readonly Paper[] = [
    ...(application.submittedAt ? (['volume'] as const) : []),
    ...NOTICES.filter(([, act]) => done.has(act)).map(([paper]) => paper),
  ]
  if (papers.length === 0) return null
  const fetch = (paper: Paper) =>
    void get(applicationRoutes.paper, { params: { id: application.id, paper }, query: { format: 'pdf', language } })
  const names: Partial<Record<Paper, string>> = words
  return (
    <p className="papers-row noprint">
      {papers.map((paper) => (
        <button key={paper} className="btn" type="button" disabled={busy} onClick={() => fetch(paper)}>
          {names[paper]}
        </button>
      ))}
      <ErrorBox problem={problem} />
    </p>
  )
}
