import { useState } from 'react'
import type { AssignedReview, AssignmentItem } from '#contract/assigning.ts'
import type { Batch } from '#contract/batches.ts'
import { useProgramme } from '../app/api/programme.ts'
import { useMarks } from '../app/text/useMarks.ts'
import { useSay } from '../app/text/useText.ts'
import { Mark, Status } from '../app/ui/Status.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { type Assignments, KINDS, liveOf, namesOf, stepOf } from './model.ts'
import { useAssigningText } from './text/assigning.ts'

interface Props {
  readonly batch: Batch
  readonly all: Assignments
}

/** One line for each application, with who reviews it and how far they are. */
export function AssignmentTable({ batch, all }: Props) {
  const words = useAssigningText()
  const [changed, setChanged] = useState<string>()
  const names = namesOf(all)
  const item = all.items.find(({ application }) => application === changed)
  return (
    <section aria-labelledby="assigned" className="assignment-part">
      <h2 id="assigned">{words.applications}</h2>
      <table className="tbl cards">
        <thead>
          <tr>
            <th scope="col" className="r">
              {words.number}
            </th>
            <th scope="col">{words.enterprise}</th>
            <th scope="col">{words.reviewers}</th>
            <th scope="col">{words.change}</th>
          </tr>
        </thead>
        <tbody>
          {all.items.map((one) => (
            <Line key={one.application} item={one} names={names} programme={batch.programme} onChange={setChanged} />
          ))}
        </tbody>
      </table>
      {item && <ChangeDialog batch={batch.id} item={item} all={all} onClose={() => setChanged(undefined)} />}
    </section>
  )
}

interface LineProps {
  readonly item: AssignmentItem
  readonly names: ReadonlyMap<string, string>
  readonly programme: string
  readonly onChange: (application: string) => void
}

function Line({ item, names, programme, onChange }: LineProps) {
  const words = useAssigningText()
  const { say } = useSay()
  const industry = useProgramme(programme)?.industries.find(({ id }) => id === item.industry)
  const isOpen = item.state === 'under_review'
  return (
    <tr>
      <td className="r" data-label={words.number}>
        {item.number}
      </td>
      <td>
        <b>{item.enterprise}</b>
        <span className="second">
          {item.office}
          {industry && ` · ${say(industry.name)}`}
        </span>
      </td>
      <td>
        {liveOf(item).length === 0 && <Mark kind="wait">{words.nobody}</Mark>}
        <ul className="assignment-reviewers">
          {item.reviews.map((review) => (
            <Reviewer key={review.id} review={review} name={names.get(review.reviewer) ?? review.name} />
          ))}
        </ul>
      </td>
      <td>
        {isOpen ? (
          <button
            className="btn"
            type="button"
            aria-label={words.changeOf(item.enterprise)}
            onClick={() => onChange(item.application)}
          >
            {words.change}
          </button>
        ) : (
          <Status state={item.state} />
        )}
      </td>
    </tr>
  )
}

function Reviewer({ review, name }: { review: AssignedReview; name: string }) {
  const words = useAssigningText()
  const marks = useMarks()
  const { ground, note, ties } = review
  const step = stepOf(review)
  const why = [ground && words.ground[ground], note].filter(Boolean).join(marks.colon)
  return (
    <li>
      <span className={step === 'recused' ? 'name gone' : 'name'}>{name}</span>
      <Mark kind={KINDS[step]}>{words.state[step]}</Mark>
      {why && <span className="second">{why}</span>}
      {ties.length > 0 && (
        <span className="second amber">{words.tiedNow(ties.map((one) => words.ground[one]).join(marks.and))}</span>
      )}
    </li>
  )
}
