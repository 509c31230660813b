import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { peopleRoutes } from '#contract/people.ts'
import { reading } from '../../app/api/queries.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { PageHead } from '../../app/ui/PageHead.tsx'
import { Mark } from '../../app/ui/Status.tsx'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { useReviewersText } from '../text/reviewers.ts'
import { DayCodeDialog } from './DayCodeDialog.tsx'

type Reviewer = z.output<typeof peopleRoutes.reviewers.response>[number]

/** Reviewers, and a code by which each signs in today. */
export function ReviewersPage() {
  const words = useReviewersText()
  const list = useQuery(reading(peopleRoutes.reviewers, {}))
  const [asked, setAsked] = useState<Reviewer>()
  return (
    <div className="column">
      <PageHead title={words.title} lead={words.lead} />
      {list.isPending && <Waiting />}
      <ErrorBox problem={list.error} onRetry={() => void list.refetch()} />
      {list.data?.length === 0 && <p className="empty">{words.none}</p>}
      {list.data && list.data.length > 0 && (
        <table className="tbl cards">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.signInName}</th>
              <th scope="col">{words.today}</th>
              <th scope="col">{words.act}</th>
            </tr>
          </thead>
          <tbody>
            {list.data.map((reviewer) => (
              <tr key={reviewer.id}>
                <td>
                  <b>{reviewer.name}</b>
                </td>
                <td data-label={words.signInName}>{reviewer.signInName}</td>
                <td data-label={words.today}>
                  <Mark kind={reviewer.codeToday ? 'done' : 'none'}>
                    {reviewer.codeToday ? words.issued : words.notIssued}
                  </Mark>
                </td>
                <td>
                  <button
                    className="btn"
                    type="button"
                    aria-label={`${words.issue} ${reviewer.name}`}
                    onClick={() => setAsked(reviewer)}
                  >
                    {reviewer.codeToday ? words.again : words.issue}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asked && <DayCodeDialog reviewer={asked} onClose={() => setAsked(undefined)} />}
    </div>
  )
}
