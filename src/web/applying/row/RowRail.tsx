import { Link } from '@tanstack/react-router'
import { useSay } from '../../app/text/useText.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { PartLink } from '../tasks/PartLink.tsx'
import { useCommonText } from '../text/common.ts'
import { useRowText } from '../text/row.ts'

/**
 * All rows with where they stand, beside the one on the screen; on a phone it folds away. It comes after the row, so
 * that nobody has to go through 40 links to reach the question.
 */
export function RowRail({ current, group }: { current?: string; group?: string }) {
  const words = useRowText()
  return (
    <>
      <nav className="rail" aria-label={words.rail}>
        <RailList current={current} group={group} />
      </nav>
      <details className="rail-fold">
        <summary>{words.railOpen}</summary>
        <nav aria-label={words.rail}>
          <RailList current={current} group={group} />
        </nav>
      </details>
    </>
  )
}

function RailList({ current, group: shown }: { current: string | undefined; group: string | undefined }) {
  const { states } = useCommonText()
  const { say } = useSay()
  const { model, application } = useApplication()
  const { compiled } = model.draft
  const { rows } = model.check.parts
  return (
    <ol>
      {compiled.groups.map(({ group }) => (
        <li key={group.id}>
          <Link
            className="rail-group"
            to="/applications/$id/groups/$group"
            params={{ id: application.id, group: group.id }}
            aria-current={shown === group.id ? 'page' : undefined}
          >
            {say(group.title)}
          </Link>
          <ol>
            {rows
              .filter((row) => row.group === group.id)
              .map(({ id, row: { row } }) => {
                const { state } = model.standing(id)
                return (
                  <li key={id}>
                    <PartLink part={id} current={current === id}>
                      <span className={`st ${state}`} aria-hidden="true" />
                      <span className="id">{id}</span>
                      <span>{say(row.title ?? row.indicator)}</span>
                      <span className="sr"> {states[state]}</span>
                    </PartLink>
                  </li>
                )
              })}
          </ol>
        </li>
      ))}
    </ol>
  )
}
