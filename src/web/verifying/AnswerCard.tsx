import type { AskedFact, VerificationItem } from '#contract/verifying.ts'
import { Status } from '../app/ui/Status.tsx'
import { AnswerLine } from './AnswerLine.tsx'
import { agreeWithRest, keyOf } from './drafts.ts'
import { useVerifyingText } from './text/verifying.ts'
import type { Answers } from './useAnswers.ts'

interface Props {
  readonly item: VerificationItem
  readonly asked: readonly AskedFact[]
  readonly answers: Answers
}

/** One enterprise with everything the department is asked about it. */
export function AnswerCard({ item, asked, answers }: Props) {
  const words = useVerifyingText()
  const { application, enterprise, creditCode, office, number, state } = item
  const rest = agreeWithRest(item)
  return (
    <section className="verification-card" aria-labelledby={application}>
      <header>
        <h2 id={application}>{enterprise}</h2>
        <span className="muted">
          {words.number(number)} · {creditCode} · {office}
        </span>
        <Status state={state} />
        {rest.length > 0 && (
          <button
            className="btn plain"
            type="button"
            aria-label={words.agreeAllOf(enterprise)}
            onClick={() => answers.fill(rest)}
          >
            {words.agreeAll}
          </button>
        )}
      </header>
      <table className="tbl cards">
        <thead>
          <tr>
            <th scope="col">{words.fact}</th>
            <th scope="col">{words.stated}</th>
            <th scope="col">{words.answer}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map((one, at) => {
            const key = keyOf({ application, fact: one.key })
            return (
              <AnswerLine
                key={one.key}
                asked={one}
                answer={item.answers[at]!}
                draft={answers.drafts[key]}
                problem={answers.problems[key]}
                onDraft={(change) => answers.change({ application, fact: one.key }, change)}
              />
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
