import { useId } from 'react'
import type { AskedFact, DepartmentAnswer } from '#contract/verifying.ts'
import type { Fact } from '#core/programme/programme.ts'
import { ANSWER_NAMES, ANSWERS, type AnswerKind } from '#core/verifying/answer.ts'
import { exampleText, valueText } from '#core/verifying/valueText.ts'
import { momentText } from '../app/text/moment.ts'
import { useSay } from '../app/text/useText.ts'
import type { Draft, DraftProblem } from './drafts.ts'
import { useVerifyingText } from './text/verifying.ts'

interface Props {
  readonly asked: AskedFact
  readonly answer: DepartmentAnswer
  readonly draft: Draft | undefined
  readonly problem: DraftProblem | undefined
  /** With nothing but what changes; begins one where there is none. */
  readonly onDraft: (change: Partial<Pick<Draft, 'kind' | 'value' | 'reason'>>) => void
}

/** One fact of one enterprise: what it states, and what the department says. */
export function AnswerLine({ asked, answer, draft, problem, onDraft }: Props) {
  const words = useVerifyingText()
  const { say, language } = useSay()
  const fact = asked.fact as unknown as Fact
  const { stated, given } = answer
  const label = say(asked.fact.label)
  return (
    <tr className={problem ? 'wrong' : undefined}>
      <th scope="row">
        {label}
        <small className="muted">{words.rows(asked.rows.join(' '))}</small>
      </th>
      <td data-label={words.stated}>
        {stated === null ? (
          <span className="muted">{words.notStated}</span>
        ) : (
          <b>{valueText(fact, stated, language)}</b>
        )}
      </td>
      {given && !draft ? (
        <td colSpan={3}>
          <b>{say(ANSWER_NAMES[given.kind])}</b>
          {given.kind === 'correct' && ` ${valueText(fact, given.value, language)}`}
          {given.reason && `　${given.reason}`}
          <small className="muted"> {words.before(given.by, momentText(given.at, language))}</small>{' '}
          <button className="link" type="button" onClick={() => onDraft({ kind: given.kind })}>
            {words.change}
            <span className="sr"> {label}</span>
          </button>
        </td>
      ) : (
        <Fields {...{ fact, label, draft, problem, onDraft }} canAgree={stated !== null} />
      )}
    </tr>
  )
}

interface FieldsProps extends Pick<Props, 'draft' | 'problem' | 'onDraft'> {
  readonly fact: Fact
  readonly label: string
  readonly canAgree: boolean
}

function Fields({ fact, label, draft, problem, onDraft, canAgree }: FieldsProps) {
  const words = useVerifyingText()
  const { say } = useSay()
  const id = useId()
  const { kind = '', value = '', reason = '' } = draft ?? {}
  const wrong = (field: DraftProblem['field']) =>
    problem?.field === field ? { 'aria-invalid': true, 'aria-describedby': id } : {}
  const told = (field: DraftProblem['field']) =>
    problem?.field === field && (
      <small className="field-error" id={id}>
        {say(problem)}
      </small>
    )
  return (
    <>
      <td data-label={words.answer}>
        <select
          className="field"
          aria-label={`${label}：${words.answer}`}
          value={kind}
          {...wrong('kind')}
          onChange={(event) => onDraft({ kind: event.target.value as AnswerKind | '' })}
        >
          <option value="">{words.choose}</option>
          {ANSWERS.filter((one) => one !== 'agree' || canAgree).map((one) => (
            <option key={one} value={one}>
              {say(ANSWER_NAMES[one])}
            </option>
          ))}
        </select>
        {told('kind')}
      </td>
      <td data-label={words.value}>
        {kind === 'correct' && <ValueField {...{ fact, label, value, onDraft }} wrong={wrong('value')} />}
        {told('value')}
      </td>
      <td data-label={words.reason}>
        {(kind === 'correct' || kind === 'none') && (
          <input
            className="field"
            aria-label={words.reasonOf(label)}
            value={reason}
            maxLength={500}
            {...wrong('reason')}
            onChange={(event) => onDraft({ reason: event.target.value })}
          />
        )}
        {told('reason')}
      </td>
    </>
  )
}

interface ValueProps extends Pick<Props, 'onDraft'> {
  readonly fact: Fact
  readonly label: string
  readonly value: string
  readonly wrong: object
}

/** A choice is chosen; everything else is written as in the spreadsheet. */
function ValueField({ fact, label, value, onDraft, wrong }: ValueProps) {
  const words = useVerifyingText()
  const { say, language } = useSay()
  const common = { className: 'field', 'aria-label': words.valueOf(label), value, ...wrong }
  const choices = choicesOf(fact, language)
  if (choices)
    return (
      <select {...common} onChange={(event) => onDraft({ value: event.target.value })}>
        <option value="">{words.choose}</option>
        {choices.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    )
  const unit = 'unit' in fact && fact.unit ? say(fact.unit) : ''
  return (
    <>
      <input {...common} onChange={(event) => onDraft({ value: event.target.value })} />
      {unit && fact.type !== 'records' && <small className="muted"> {unit}</small>}
      {fact.type === 'records' && <small className="muted">{words.example(exampleText(fact, language))}</small>}
    </>
  )
}

function choicesOf(fact: Fact, language: 'zh' | 'en'): readonly string[] | undefined {
  if (fact.type === 'yesNo') return [valueText(fact, true, language), valueText(fact, false, language)]
  return fact.type === 'choice' ? Object.keys(fact.values).map((id) => valueText(fact, id, language)) : undefined
}
