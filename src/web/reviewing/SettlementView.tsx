import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { SettlementFile } from '#contract/reviewing.ts'
import { formatPoints } from '#core/kernel/points.ts'
import type { Programme } from '#core/programme/programme.ts'
import { STATES } from '#core/workflow/states.ts'
import { useMarks } from '../app/text/useMarks.ts'
import { useFrameText } from '../app/text/frameText.ts'
import { useSay } from '../app/text/useText.ts'
import { Status } from '../app/ui/Status.tsx'
import { EvidencePane } from '../recommending/dossier/EvidencePane.tsx'
import { FactWords } from './FactWords.tsx'
import { KeyList } from '../app/ui/KeyList.tsx'
import { RowClause } from './RowClause.tsx'
import { labelOf } from './factOf.ts'
import { type RowsShown, ScoreRows, shownRows } from './ScoreRows.tsx'
import { SettleDialog } from './SettleDialog.tsx'
import { useReviewingText } from './text/reviewing.ts'
import { useKeys } from './useKeys.ts'

/** Left the table with three scores, in the middle whose claims they rest on, right the evidence. */
export function SettlementView({ file, programme }: { file: SettlementFile; programme: Programme }) {
  const words = useReviewingText()
  const marks = useMarks()
  const frame = useFrameText()
  const { say } = useSay()
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false })
  const { application, batch, rows, totals, open, unanswered, vetoes } = file
  const first = rows.find((one) => one.facts.some((fact) => open.some((point) => point.fact === fact)))
  const [row, setRow] = useState(search['row'] ?? first?.row ?? rows[0]!.row)
  const [filter, setFilter] = useState<RowsShown>('all')
  const [shown, setShown] = useState(0)
  const [determining, setDetermining] = useState<string>()
  const [settling, setSettling] = useState(false)
  const [keys, setKeys] = useState(false)
  const here = rows.find((one) => one.row === row) ?? rows[0]!
  const list = shownRows(file, filter)
  const files = file.evidence.filter((one) => one.row === here.row)
  const isOpen = application.state === 'under_review'
  const show = (next: string) => {
    setShown(0)
    setDetermining(undefined)
    setRow(next)
  }
  const step = (by: number) => {
    const at = list.findIndex((one) => one.row === here.row)
    const next = list[at < 0 ? 0 : at + by]
    if (next) show(next.row)
  }
  const canDetermine = (fact: string): boolean =>
    isOpen && programme.facts[fact.split('@', 1)[0]!]?.departmentsOnly !== true
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    e: () => files.length > 0 && setShown((shown + 1) % files.length),
    d: () => {
      const wanted = here.facts.find((fact) => open.some((point) => point.fact === fact)) ?? here.facts[0]
      if (wanted && canDetermine(wanted)) setDetermining(wanted)
    },
    s: () => isOpen && setSettling(true),
    '?': () => setKeys(true),
  })
  return (
    <div className="dossier">
      <header className="dossier-head">
        <Link className="mark" to="/home" aria-label={frame.brand}>
          <span aria-hidden="true">匠</span>
        </Link>
        <nav className="crumb" aria-label={words.toList}>
          <Link to="/settlement" search={{ batch: batch.id }}>
            {words.batch(batch.year, batch.number)} {words.toList}
          </Link>
        </nav>
        <h1>{application.enterpriseName}</h1>
        <span className="muted about">
          {file.office}
          {application.number !== null && ` ${words.number(application.number)}`}
        </span>
        <Status state={application.state} />
        <div className="neighbours">
          <Link className="btn" to="/dossiers/$id" params={{ id: application.id }}>
            {words.toDossier}
          </Link>
          <button className="btn plain extra" type="button" onClick={() => setKeys(true)}>
            {words.keys} <kbd aria-hidden="true">?</kbd>
          </button>
        </div>
      </header>
      <ScoreRows file={file} programme={programme} row={here.row} filter={filter} onFilter={setFilter} onRow={show} />
      <main id="main" className="part" tabIndex={0}>
        {vetoes.length > 0 && <p className="open-points">{words.vetoes(vetoes.join(' '))}</p>}
        <RowClause programme={programme} row={here.row} />
        {here.facts.map((fact) => (
          <FactWords
            key={fact}
            file={file}
            programme={programme}
            fact={fact}
            canDetermine={canDetermine(fact)}
            isDetermining={determining === fact}
            onDetermine={(wanted) => setDetermining(wanted ? fact : undefined)}
          />
        ))}
        {open.length > 0 && isOpen && (
          <section className="open-points" aria-label={words.openPoints(open.length)}>
            <b>{words.openPoints(open.length)}</b>
            <ul>
              {open.map((point) => (
                <li key={`${point.kind} ${point.label ?? point.fact}`}>
                  {point.kind === 'review'
                    ? words.openPoint.review(point.label ?? 0)
                    : words.openPoint[point.kind](labelOf(programme, point.fact ?? '', say))}
                </li>
              ))}
            </ul>
          </section>
        )}
        {unanswered.length > 0 && (
          <details>
            <summary>{words.unanswered(unanswered.length)}</summary>
            <ul>
              {unanswered.map(({ department, facts }) => (
                <li key={department}>
                  {department}
                  {marks.colon}
                  {facts.map((fact) => labelOf(programme, fact, say)).join(marks.and)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </main>
      <EvidencePane files={files} shown={shown} onShow={setShown} />
      <footer className="noprint dossier-acts">
        <p className="three-scores">
          <span className="muted">{words.selfScore}</span> <b>{formatPoints(totals.self)}</b> ›
          <span className="muted">{words.verified}</span> <b>{formatPoints(totals.verified)}</b> ›
          <span className="muted">{words.review}</span> <b>{formatPoints(totals.review)}</b> {words.points}
        </p>
        <p role="status" className="muted">
          {isOpen
            ? open.length > 0
              ? words.openPoints(open.length)
              : words.ready
            : words.stateDone(say(STATES[application.state]))}
        </p>
        {isOpen && (
          <button className="btn main" type="button" onClick={() => setSettling(true)}>
            {words.settle} <kbd aria-hidden="true">S</kbd>
          </button>
        )}
      </footer>
      {settling && <SettleDialog file={file} onClose={() => setSettling(false)} />}
      {keys && <KeyList title={words.keys} keys={words.officerKeys} onClose={() => setKeys(false)} />}
    </div>
  )
}
