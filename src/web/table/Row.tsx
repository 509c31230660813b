import type { ReactNode } from 'react'
import type { Group } from '#core/programme/programme.ts'
import type { OutlineRow } from '#core/programme/outline.ts'
import { POINT } from '#core/kernel/points.ts'
import { useSpeech } from '../text/words.ts'
import type { TableActs } from './tableActs.ts'
import { PointCells } from './PointCells.tsx'
import { ScoreCell } from './ScoreCell.tsx'
import { SourceCell } from './SourceCell.tsx'
import type { RowView } from './view.ts'

interface Props extends TableActs {
  readonly row: OutlineRow
  readonly kind: Group['kind']
  readonly view: RowView | undefined
  readonly head: ReactNode
  readonly open: boolean
  readonly asked: boolean
  readonly detail: (row: string) => ReactNode
}

const hundredths = (max: OutlineRow['max']): number => Number(max ?? 0) * POINT

export function Row({ row, kind, view, head, open, asked, detail, onToggle, onAsk }: Props) {
  const { words } = useSpeech()
  const most = hundredths(row.max)
  const state = [head && 'first', open && 'on', asked && 'asked'].filter(Boolean).join(' ')
  return (
    <>
      <tr id={row.id} className={`row ${state}`}>
        {head}
        <td className="id">{row.id}</td>
        <td className="name">
          <RowName row={row} view={view} open={open} onToggle={() => onToggle(row.id)} />
        </td>
        <td className="max r">
          {kind === 'deduction' ? <span className="quiet">{words.table.deduction}</span> : row.max}
        </td>
        <td className="self r">{view && <ScoreCell row={row.id} kind={kind} view={view} onAsk={onAsk} />}</td>
        <td className="p">{kind !== 'deduction' && <PointCells span={view ?? { min: 0, max: 0 }} most={most} />}</td>
        <td className="s">{view && <SourceCell row={row.id} kind={kind} view={view} onAsk={onAsk} />}</td>
      </tr>
      {open && (
        <tr className="ex" id={`why-${row.id}`}>
          <td colSpan={6}>{detail(row.id)}</td>
        </tr>
      )}
    </>
  )
}

interface NameProps {
  readonly row: OutlineRow
  readonly view: RowView | undefined
  readonly open: boolean
  readonly onToggle: () => void
}

function RowName({ row, view, open, onToggle }: NameProps) {
  const { say, official } = useSpeech()
  const term = official(row.indicator)
  return (
    <button
      className="open"
      type="button"
      aria-expanded={open}
      aria-controls={open ? `why-${row.id}` : undefined}
      onClick={onToggle}
    >
      <span className="nm">{say(row.indicator)}</span>
      {term && (
        <span className="term" lang="zh-CN">
          {term}
        </span>
      )}
      {view && (
        <span className="why">
          <span>{view.why}</span> {view.next && <span className="nx">{view.next}</span>}
        </span>
      )}
    </button>
  )
}
