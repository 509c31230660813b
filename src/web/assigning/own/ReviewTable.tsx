import { Link } from '@tanstack/react-router'
import type { OwnReview } from '#contract/assigning.ts'
import { useProgramme } from '../../app/api/programme.ts'
import { useMarks } from '../../app/text/useMarks.ts'
import { dayText } from '../../app/text/moment.ts'
import { useSay } from '../../app/text/useText.ts'
import { Mark } from '../../app/ui/Status.tsx'
import { KINDS, stepOf } from '../model.ts'
import { useReviewsText } from './text.ts'

interface Props {
  readonly title: string
  readonly reviews: readonly OwnReview[]
  readonly mayDeclare: boolean
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  readonly onRecuse: (review: OwnReview) => void
}

export function ReviewTable({ title, reviews, ...acts }: Props) {
  const words = useReviewsText()
  if (reviews.length === 0) return null
  return (
    <section className="assignment-part">
      <h2>{title}</h2>
      <table className="tbl cards">
        <thead>
          <tr>
            <th scope="col" className="r">
              {words.number}
            </th>
            <th scope="col">{words.enterprise}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.act}</th>
          </tr>
        </thead>
        <tbody>
          {reviews.map((review) => (
            <Line key={review.id} review={review} {...acts} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type LineProps = Omit<Props, 'title' | 'reviews'> & { readonly review: OwnReview }

function Line({ review, mayDeclare, chosen, onChoose, onRecuse }: LineProps) {
  const words = useReviewsText()
  const { say, language } = useSay()
  const { id, number, enterprise, state, ties, open, dueDay } = review
  const step = stepOf({ state, declared: review.declaredAt !== null })
  const industry = useProgramme(review.programme)?.industries.find((one) => one.id === review.industry)
  const isGoingOn = (state === 'assigned' || state === 'begun') && ties.length === 0
  const isDeclarable = isGoingOn && open && mayDeclare && step === 'assigned'
  const isReviewable = (isGoingOn && open && review.declaredAt !== null) || state === 'finished'
  const choose = (isChosen: boolean): void => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    onChoose(next)
  }
  return (
    <tr>
      <td className="r" data-label={words.number}>
        {number}
      </td>
      <td>
        <span className="review-name">
          {isDeclarable && (
            <input
              type="checkbox"
              aria-label={words.choose(enterprise)}
              checked={chosen.has(id)}
              onChange={(event) => choose(event.target.checked)}
            />
          )}
          <b>{enterprise}</b>
        </span>
        <span className="second">
          {words.batch(review.year, review.batchNumber)}
          {industry && ` · ${say(industry.name)}`}
          {isGoingOn && dueDay && ` · ${words.dueDay(dayText(dueDay, language))}`}
        </span>
      </td>
      <td>
        <Mark kind={KINDS[step]}>{words.states[step]}</Mark>
        <Why review={review} />
      </td>
      <td>
        <span className="review-acts">
          {isReviewable && (
            <Link
              className={state === 'finished' ? 'btn plain' : 'btn'}
              to="/reviews/$review"
              params={{ review: id }}
              aria-label={state === 'finished' ? words.readOf(enterprise) : words.reviewOf(enterprise)}
            >
              {state === 'finished' ? words.read : words.review}
            </Link>
          )}
          {isGoingOn && (
            <button
              className="btn plain"
              type="button"
              aria-label={words.recuseOf(enterprise)}
              onClick={() => onRecuse(review)}
            >
              {words.recuse}
            </button>
          )}
        </span>
      </td>
    </tr>
  )
}

/** Why it ended, or why it cannot be gone on with. */
function Why({ review: { ground, note, ties, open, state } }: { review: OwnReview }) {
  const words = useReviewsText()
  const marks = useMarks()
  const why = [ground && words.grounds[ground], note].filter(Boolean).join(marks.colon)
  if (why) return <span className="second">{why}</span>
  if (ties.length > 0)
    return (
      <span className="second amber">{words.mustRecuse(ties.map((one) => words.grounds[one]).join(marks.and))}</span>
    )
  if (!open && state !== 'finished') return <span className="second">{words.paused}</span>
  return null
}
