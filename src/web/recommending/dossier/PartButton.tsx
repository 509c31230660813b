import { useEffect, useRef } from 'react'
import type { Group, Row } from '#core/programme/programme.ts'
import { spanText } from '../../table/PointsText.tsx'
import type { RowView } from '../../table/view.ts'
import { useDossierText } from '../text/dossier.ts'

interface Props {
  readonly id: string
  readonly name: string
  /** The official words, where the name is a short one. */
  readonly full?: string
  readonly current: boolean
  readonly files: number
  readonly kind?: Group['kind']
  readonly max?: Row['max']
  readonly view?: RowView | undefined
  readonly returned?: boolean
  readonly onChoose: () => void
}

/** One line of the table: a click anywhere in it reads the row. */
export function PartButton({ id, name, full, current, files, kind, max, view, returned, onChoose }: Props) {
  const words = useDossierText()
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const points = view && kind !== 'deduction' ? spanText(view) : ''
  return (
    <tr ref={line} className={current ? 'on' : undefined} onClick={onChoose}>
      {id && <td className="id">{id}</td>}
      <td colSpan={id ? 1 : 2}>
        <button className="part-open" type="button" title={full} aria-current={current || undefined} onClick={onChoose}>
          {returned && <span className="st back" aria-label={words.returned} />}
          {name}
        </button>
      </td>
      <td className="r quiet">{max}</td>
      <td className={view && view.min !== view.max ? 'r amber' : 'r'}>{points}</td>
      <td className="r">
        {files > 0 && (
          <>
            <span aria-hidden="true">{files}</span>
            <span className="sr">{words.filesCount(files)}</span>
          </>
        )}
      </td>
    </tr>
  )
}
