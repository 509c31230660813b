import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { Batch } from '#contract/batches.ts'
import { useRowKeys } from '../../app/office/list/useRowKeys.ts'
import { countText } from '../../app/text/count.ts'
import { momentText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { Mark } from '../../app/ui/Status.tsx'
import { useBatchesText } from '../text/batches.ts'

const KINDS = { draft: 'none', published: 'doing', closed: 'done' } as const

export function BatchTable({ batches }: { batches: readonly Batch[] }) {
  const words = useBatchesText()
  const language = useLanguage()
  const box = useRef<HTMLTableElement>(null)
  useRowKeys(box)
  const quota = ({ skilledQuota, excellentQuota }: Batch) =>
    skilledQuota === null
      ? words.noQuota
      : words.quota(countText(skilledQuota), excellentQuota === null ? words.noQuota : countText(excellentQuota))
  return (
    <table className="tbl cards" ref={box}>
      <thead>
        <tr>
          <th scope="col">{words.column.batch}</th>
          <th scope="col">{words.column.state}</th>
          <th scope="col">{words.column.window}</th>
          <th scope="col">{words.column.quota}</th>
          <th scope="col" className="r">
            {words.column.applications}
          </th>
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <tr key={batch.id}>
            <td>
              <Link className="row-link" data-row-link to="/batches/$id" params={{ id: batch.id }}>
                {words.name(batch.year, batch.number)}
              </Link>
            </td>
            <td>
              <Mark kind={KINDS[batch.state]}>{words.states[batch.state]}</Mark>
              {batch.open && <span className="detail">{words.openNow}</span>}
            </td>
            <td data-label={words.column.window}>
              {momentText(batch.opensAt, language)} – {momentText(batch.closesAt, language)}
            </td>
            <td data-label={words.column.quota}>{quota(batch)}</td>
            <td className="r" data-label={words.column.applications}>
              <Link to="/worklist" search={{ batch: batch.id }}>
                {words.applicationsLink(countText(batch.applications))}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
