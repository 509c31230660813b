import type { RowPart } from '#core/applying/parts.ts'
import { useFrameText } from '../../app/text/frameText.ts'
import { useSay } from '../../app/text/useText.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useRowText } from '../text/row.ts'
import { FactQuestion } from './FactQuestion.tsx'
import { RosterFact } from './RosterFact.tsx'

/** Everything one row asks: typed, counted, or only for the departments to know. */
export function RowQuestions({ part, locked }: { part: RowPart; locked: boolean }) {
  const words = useRowText()
  const { comma } = useFrameText()
  const { say } = useSay()
  const { bench, model } = useApplication()
  if (part.departments) {
    const { departments } = bench.programme
    const names = (part.row.row.verifiers ?? []).flatMap((id) => (departments[id] ? [say(departments[id])] : []))
    return <p className="departments">{words.departments(names.join(comma))}</p>
  }
  const { min, max } = model.check.score.rows[part.row.index]!
  const open = part.facts.some(({ key }) => model.scored.facts[key] === undefined)
  return (
    <>
      {min === 0 && max === 0 && open && <p className="muted">{words.settled}</p>}
      {part.facts.map((fact) =>
        fact.from === 'roster' ? (
          <RosterFact key={fact.key} fact={fact} locked={locked} />
        ) : fact.from === 'enterprise' ? (
          <FactQuestion key={fact.key} fact={fact.name} locked={locked} />
        ) : null,
      )}
    </>
  )
}
