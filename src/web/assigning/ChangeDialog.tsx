import { useState } from 'react'
import type { AssignableReviewer, AssignmentItem } from '#contract/assigning.ts'
import { useMarks } from '../app/text/useMarks.ts'
import { AskFirst } from '../app/ui/AskFirst.tsx'
import { Faults } from './Faults.tsx'
import { type Assignments, type Change, liveOf, loadOf, namesOf } from './model.ts'
import { ReasonField } from './ReasonField.tsx'
import { useAssigningText } from './text/assigning.ts'
import { useApply } from './useApply.ts'

interface Props {
  readonly batch: string
  readonly item: AssignmentItem
  readonly all: Assignments
  readonly onClose: () => void
}

/** The reviewers of one application: add, take back, replace. What was on the page when it was opened is what is judged. */
export function ChangeDialog({ batch, item, all, onClose }: Props) {
  const words = useAssigningText()
  const [seen] = useState(() => liveOf(item).map(({ reviewer }) => reviewer))
  const [wanted, setWanted] = useState<ReadonlySet<string>>(() => new Set(seen))
  const change: Change = {
    application: item.application,
    seen,
    add: [...wanted].filter((id) => !seen.includes(id)),
    remove: seen.filter((id) => !wanted.has(id)),
  }
  const changes = change.add.length + change.remove.length > 0 ? [change] : []
  const apply = useApply(batch, changes, all, onClose)
  const names = namesOf(all)
  const toggle = (id: string, isWanted: boolean): void => {
    const next = new Set(wanted)
    if (isWanted) next.add(id)
    else next.delete(id)
    setWanted(next)
  }
  return (
    <AskFirst
      title={words.changeOf(item.enterprise)}
      verb={words.save}
      leave={words.leaveChange}
      ready={changes.length > 0}
      busy={apply.act.busy}
      onDo={apply.send}
      onLeave={onClose}
    >
      <p className="muted">{words.changeLead}</p>
      <fieldset className="assignment-choices">
        <legend>{words.reviewers}</legend>
        {all.reviewers.map((one) => (
          <Choice
            key={one.id}
            reviewer={one}
            name={names.get(one.id) ?? one.name}
            item={item}
            wanted={wanted.has(one.id)}
            onToggle={toggle}
          />
        ))}
      </fieldset>
      {apply.asksReason && <ReasonField apply={apply} />}
      <Faults problem={apply.act.problem} changes={changes} all={all} />
    </AskFirst>
  )
}

interface ChoiceProps {
  readonly reviewer: AssignableReviewer
  readonly name: string
  readonly item: AssignmentItem
  readonly wanted: boolean
  readonly onToggle: (id: string, isWanted: boolean) => void
}

/** Who cannot be chosen, or not be left out, says why in the same place. */
function Choice({ reviewer, name, item, wanted, onToggle }: ChoiceProps) {
  const words = useAssigningText()
  const marks = useMarks()
  const { id } = reviewer
  const review = item.reviews.find((one) => one.reviewer === id)
  const tied = item.tied.find((one) => one.reviewer === id)?.grounds ?? []
  const isRecused = review?.state === 'recused'
  const isFinished = review?.state === 'finished'
  const isBarred = isRecused || (tied.length > 0 && !wanted)
  const why = isRecused
    ? words.state.recused
    : isFinished
      ? words.state.finished
      : tied.length > 0
        ? words.tiedNow(tied.map((one) => words.ground[one]).join(marks.and))
        : words.hasLoad(loadOf(reviewer))
  return (
    <div className="check-field">
      <input
        id={`reviewer-${id}`}
        type="checkbox"
        checked={wanted}
        disabled={isBarred || isFinished}
        aria-describedby={`reviewer-${id}-why`}
        onChange={(event) => onToggle(id, event.target.checked)}
      />
      <label htmlFor={`reviewer-${id}`}>{name}</label>
      <div className={tied.length > 0 ? 'field-help amber' : 'field-help'} id={`reviewer-${id}-why`}>
        {why}
      </div>
    </div>
  )
}
