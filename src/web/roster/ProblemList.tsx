import type { RosterRules } from '#core/programme/rosterRules.ts'
import { rosterMessage } from '#roster/messages.ts'
import type { RosterProblem } from '#roster/table/findings.ts'
import { useSpeech } from '../text/words.ts'

interface Props {
  readonly problems: readonly RosterProblem[]
  readonly rules: RosterRules
  readonly level: 'error' | 'warning'
}

const MOST = 200

/** Each says where, what was found and what to do. Warnings count all the same. */
export function ProblemList({ problems, rules, level }: Props) {
  const { words, language } = useSpeech()
  if (problems.length === 0) return null
  return (
    <div className={`findings ${level}`} role={level === 'error' ? 'alert' : undefined}>
      <ul>
        {problems.slice(0, MOST).map((problem) => (
          <li key={`${problem.cell} ${problem.code} ${JSON.stringify(problem.params)}`}>
            {level === 'error' && <b>{words.wrong} </b>}
            {problem.cell && (
              <span className="place">
                {problem.sheet} {problem.cell}
              </span>
            )}{' '}
            {rosterMessage(problem, rules, language)}
          </li>
        ))}
        {problems.length > MOST && <li className="muted">{words.roster.moreFindings(problems.length - MOST)}</li>}
      </ul>
    </div>
  )
}
