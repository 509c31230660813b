import { useState } from 'react'
import { ROSTER, type RowFact } from '#core/applying/parts.ts'
import { amountText } from '../../score/amountText.ts'
import { useSay } from '../../app/text/useText.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { PartLink } from '../tasks/PartLink.tsx'
import { useCommonText } from '../text/common.ts'
import { useRowText } from '../text/row.ts'
import { answerText } from './answerText.ts'
import { FactQuestion } from './FactQuestion.tsx'

/** A number the roster gives. Where it cannot, the number is typed; what was typed beside it is shown as different. */
export function RosterFact({ fact: { name, key }, locked }: { fact: RowFact; locked: boolean }) {
  const words = useRowText().roster
  const { say, language } = useSay()
  const { bench, application, model } = useApplication()
  const [byHand, setByHand] = useState(model.draft.answers[name] !== undefined)
  const fact = bench.programme.facts[name]!
  const { roster } = application
  const counted = roster?.facts[key]
  if (roster && counted === undefined)
    return (
      <div className="roster-fact">
        <p className="muted">{words.cannot}</p>
        <FactQuestion fact={name} locked={locked} />
      </div>
    )
  if (counted !== undefined)
    return (
      <div className="roster-fact">
        <h3>{say(fact.label)}</h3>
        <p className="counted">
          <span className="by" title={words.chipName} aria-hidden="true">
            {words.chip}
          </span>
          <b>{words.counted(amountText(fact, counted, language))}</b> <PartLink part={ROSTER}>{words.open}</PartLink>
        </p>
        <Differs name={name} counted={counted} locked={locked} />
      </div>
    )
  return (
    <div className="roster-fact">
      <h3>{say(fact.label)}</h3>
      <p className="counted">
        {words.none} <PartLink part={ROSTER}>{words.import}</PartLink>
      </p>
      {byHand ? (
        <>
          <FactQuestion fact={name} locked={locked} />
          <p className="muted small">{words.byHandHelp}</p>
        </>
      ) : (
        !locked && (
          <button className="link" type="button" onClick={() => setByHand(true)}>
            {words.byHand}
          </button>
        )
      )}
    </div>
  )
}

function Differs({ name, counted, locked }: { name: string; counted: number; locked: boolean }) {
  const words = useRowText().roster
  const common = useCommonText()
  const { say } = useSay()
  const { model, bench, type } = useApplication()
  const typed = model.draft.answers[name]
  const declared = model.check.stated.claims.find(({ fact, ground }) => fact === name && ground === 'declared')
  if (typed === undefined || declared?.value === counted) return null
  return (
    <p className="differs">
      {words.differs(answerText(bench.programme.facts[name]!, typed, say, common))}{' '}
      {!locked && (
        <button className="link" type="button" onClick={() => type({ section: 'fact', field: name }, null)}>
          {words.drop}
        </button>
      )}
    </p>
  )
}
