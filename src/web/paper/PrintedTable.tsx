import { useMemo } from 'react'
import { fillTable } from '#core/rubric/fillTable.ts'
import { printTable } from '#core/rubric/print.ts'
import { contentOf } from '#papers/contentOf.ts'
import type { ContentCell, Labelled } from '#papers/paperContent.ts'
import { columnWidths } from '#papers/paperLayout.ts'
import type { Work } from '../bench/work.ts'
import { useSpeech } from '../text/words.ts'

/** The filled official table, seen on paper only: the same content as the Word and the Excel file. */
export function PrintedTable({ bench: { compiled }, model, state, sha256 }: Work) {
  const { language } = useSpeech()
  const { enterprise } = state.check
  const { score } = model.scored.explanation
  const content = useMemo(() => {
    const facts = { ...(enterprise && { enterprise }), contentHash: sha256 }
    return contentOf(fillTable(printTable(compiled.programme, language), compiled, score, facts))
  }, [compiled, score, language, enterprise, sha256])
  return (
    <article className={`paper ${content.script}`} aria-hidden="true">
      <p className="annex">{content.annex}</p>
      <h1>{content.title}</h1>
      {content.subtitles.map((text) => (
        <p key={text} className="subtitle">
          {text}
        </p>
      ))}
      <p className="whose">
        {content.enterprise.label}
        <span>{content.enterprise.value}</span>
      </p>
      <table>
        <colgroup>
          {columnWidths(content).map((width, at) => (
            <col key={content.columns[at]?.id} style={{ width: `${width}mm` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {content.columns.map(({ id, head }) => (
              <th key={id}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...content.rows, ...(content.totals ? [content.totals] : [])].map((cells, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- the rows of the table never move
            <tr key={at}>
              {cells.map((cell) => (
                <PaperTd key={cell.column} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="noteshead">{content.notesHead}</p>
      {content.notes.map((note) => (
        <p key={note} className="papernote">
          {note}
        </p>
      ))}
      <div className="signatures">
        {content.signatures.map((lines) => (
          <Signature key={lines[0]?.label} lines={lines} />
        ))}
      </div>
    </article>
  )
}

const PaperTd = ({ cell: { column, text, rows, columns, dagger } }: { cell: ContentCell }) => (
  <td rowSpan={rows} colSpan={columns} className={`${column} ${rows === 1 ? 'whole' : ''}`}>
    {text}
    {dagger && '†'}
  </td>
)

const Signature = ({ lines }: { lines: readonly Labelled[] }) => (
  <div>
    {lines.map(({ label, value }) => (
      <p key={label}>
        {label}
        {value}
      </p>
    ))}
  </div>
)
