import { formatPoints } from '#core/kernel/points.ts'
import { spanText } from '../../table/PointsText.tsx'
import { useSay } from '../../app/text/useText.ts'
import { useDossierText } from '../text/dossier.ts'
import { useDossier } from './DossierContext.ts'
import { FILTERS, filesOf, OTHER_PARTS, passes, type RowFilter } from './parts.ts'
import { PartButton } from './PartButton.tsx'
import { PartChoice } from './PartChoice.tsx'

interface Props {
  readonly part: string
  /** Rows that the filter lets through. */
  readonly rows: readonly string[]
  readonly filter: RowFilter
  readonly onFilter: (filter: RowFilter) => void
  readonly onPart: (part: string) => void
}

/** The official table in its order, with self points and the files under each row. */
export function PartsList({ part, rows, filter, onFilter, onPart }: Props) {
  const words = useDossierText()
  const { say } = useSay()
  const { dossier, programme, work } = useDossier()
  const { view } = work.model
  const { groups } = programme.rubric
  const all = groups.flatMap((group) => group.rows).map(({ id }) => id)
  return (
    <section className="parts" aria-label={words.parts}>
      <PartChoice part={part} rows={rows} onPart={onPart} />
      <div className="segments" role="group" aria-label={words.filter}>
        {FILTERS.map((one) => (
          <button key={one} className="btn" type="button" aria-pressed={one === filter} onClick={() => onFilter(one)}>
            {words[one](all.filter((row) => passes(one, view, dossier.evidence, row)).length)}
          </button>
        ))}
      </div>
      <div className="parts-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.id}</th>
              <th scope="col">{words.indicator}</th>
              <th scope="col" className="r">
                {words.max}
              </th>
              <th scope="col" className="r">
                {words.self}
              </th>
              <th scope="col" className="r">
                {words.files}
              </th>
            </tr>
          </thead>
          <tbody>
            {OTHER_PARTS.map((one) => (
              <PartButton
                key={one}
                id=""
                name={words[one]}
                current={one === part}
                files={filesOf(dossier.evidence, one).length}
                onChoose={() => onPart(one)}
              />
            ))}
          </tbody>
          {groups.map((group) => {
            const shown = group.rows.filter(({ id }) => rows.includes(id))
            const span = view.groups[group.id]
            return (
              shown.length > 0 && (
                <tbody key={group.id}>
                  <tr className="group">
                    <th scope="rowgroup" colSpan={2}>
                      {say(group.title)}
                    </th>
                    <td className="r">{group.max}</td>
                    <td className="r">{group.kind !== 'deduction' && span && spanText(span)}</td>
                    <td />
                  </tr>
                  {shown.map((row) => (
                    <PartButton
                      key={row.id}
                      id={row.id}
                      name={say(row.title ?? row.indicator)}
                      full={say(row.indicator)}
                      current={row.id === part}
                      files={filesOf(dossier.evidence, row.id).length}
                      kind={group.kind}
                      max={row.max}
                      view={view.rows[row.id]}
                      returned={dossier.returned.some((item) => item.part === row.id)}
                      onChoose={() => onPart(row.id)}
                    />
                  ))}
                </tbody>
              )
            )
          })}
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {words.total}
              </th>
              <td className="r">{formatPoints((programme.rubric.total.base + programme.rubric.total.bonus) * 100)}</td>
              <td className="r">
                <b>{spanText(view.total)}</b>
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}
