import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode, useState } from 'react'
import type { Candidate } from '#core/conference/frozen.ts'
import type { Ranked } from '#core/conference/rank.ts'
import { inBoth } from '#core/programme/inBoth.ts'
import { formatPoints, POINT } from '#core/kernel/points.ts'
import { useSay } from '../app/text/useText.ts'
import { Mark } from '../app/ui/Status.tsx'
import { CutLine } from './CutLine.tsx'
import { rankRows } from './rankRows.ts'
import { useConferringText } from './text/conferring.ts'
import { SPAN } from './useDrag.ts'
import type { Ranking } from './useRanking.ts'

interface Props {
  readonly conference: string
  readonly ranking: Ranking
  readonly gone: ReadonlySet<string>
  /** Organisation that the reader speaks for: its enterprises are not theirs to vote on. */
  readonly own: string | undefined
  readonly mayMove: boolean
}

export function RankTable({ conference, ranking, gone, own, mayMove }: Props) {
  const words = useConferringText()
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const { frozen, ranked, setAside } = ranking
  const isQuiet = (at: number): boolean => {
    const { candidate, toldBy } = ranked[at]!
    return toldBy === 'score' && !gone.has(candidate.application) && candidate.office !== own
  }
  const rows = rankRows(ranking, isQuiet, open)
  const barred = frozen.candidates.filter(({ vetoes }) => vetoes.length > 0)
  const aside = new Map(setAside.map(({ application, reason }) => [application, reason]))
  return (
    <div className="rank-scroll" tabIndex={0} role="region" aria-label={words.rank}>
      <table className="rank">
        <thead>
          <tr>
            <th className="num">{words.rank}</th>
            <th>{words.enterprise}</th>
            <th>{words.office}</th>
            <th>{words.industry}</th>
            <th className="num">{words.score}</th>
            <th>{words.notes}</th>
          </tr>
        </thead>
        <tbody>
          {barred.map((one) => (
            <Unranked key={one.application} one={one} {...{ conference, ranking }}>
              <Mark kind="veto">{words.barred}</Mark> <span className="muted">{one.vetoes.join(' ')}</span>
            </Unranked>
          ))}
          {frozen.candidates
            .filter(({ application }) => aside.has(application))
            .map((one) => (
              <Unranked key={one.application} one={one} {...{ conference, ranking }}>
                <span className="tag">{words.setAside}</span>{' '}
                <span className="muted">{aside.get(one.application)}</span>
              </Unranked>
            ))}
          {rows.map((row) => {
            if (row.kind === 'line') return <CutLine key={row.line} line={row.line} {...{ ranking, mayMove }} />
            if (row.kind === 'row')
              return <Row key={row.at} at={row.at} one={ranked[row.at]!} {...{ conference, ranking, gone, own }} />
            const { from, to } = row
            return (
              <Folded key={`fold${from}`} from={from + 1} to={to} onOpen={() => setOpen(new Set([...open, from]))} />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Folded({ from, to, onOpen }: { from: number; to: number; onOpen: () => void }) {
  const words = useConferringText()
  return (
    <tr className="fold-row" {...{ [SPAN]: `${from - 1} ${to}` }}>
      <td />
      <td colSpan={5}>
        <button className="link" type="button" onClick={onOpen}>
          {words.folded(from, to, to - from + 1)} · {words.unfold}
        </button>
      </td>
    </tr>
  )
}

interface RowProps extends Omit<Props, 'mayMove'> {
  readonly at: number
  readonly one: Ranked<Candidate>
}

function Row({ at, one, conference, ranking, gone, own }: RowProps) {
  const words = useConferringText()
  const { say } = useSay()
  const { candidate, place, toldBy } = one
  const { application, office, near } = candidate
  const { ties, flipped, ranked, frozen } = ranking
  const isOpen = ties.some((tie) => tie.applications.includes(application))
  const next = ranked[at + 1]
  const isTied = (toldBy !== 'score' && at > 0) || (next !== undefined && next.toldBy !== 'score')
  const flip = flipped.find((other) => other.application === application)
  const isGone = gone.has(application)
  const isOwn = office === own
  const distance = nearest(ranking, candidate)
  const rule = typeof toldBy === 'object' ? frozen.rules.ties.find(({ id }) => id === toldBy.rule) : undefined
  const kind = [isOpen && 'open-tie', isTied && 'tied', isGone && 'gone', isOwn && 'recused'].filter(Boolean).join(' ')
  return (
    <tr className={kind || undefined} {...{ [SPAN]: `${at} ${at + 1}` }}>
      <td className="num place">{place}</td>
      <Cells {...{ conference, ranking, candidate }} />
      <td className="notes">
        {isGone && <span className="tag amber">{words.dropped}</span>}
        {isOwn && <span className="tag">{words.recusal}</span>}
        {rule && <span className="tag amber">{words.sameTotal(say(inBoth(rule.name)))}</span>}
        {toldBy === 'nothing' && <span className="tag amber">{words.nothingTells}</span>}
        {isTied && !rule && toldBy !== 'nothing' && <span className="tag amber">{words.tie}</span>}
        {distance !== undefined && distance > 0 && (
          <span className="tag dashed">{words.near(formatPoints(distance))}</span>
        )}
        {distance !== undefined &&
          near.slice(0, 3).map(({ row, fact }) => (
            <span className="tag dashed" key={`${row} ${fact}`}>
              {words.rowNear(row)}
            </span>
          ))}
        {flip && <span className="tag flip">{words.fromTo(words.sides[flip.from], words.sides[flip.to])}</span>}
      </td>
    </tr>
  )
}

/** Hundredths to the nearer of the two lines, where it is less than a point. */
export function nearest({ ranked, lines }: Ranking, { total }: Candidate): number | undefined {
  const totals = [lines.excellent, lines.skilled]
    .filter((end) => end > 0 && end < ranked.length)
    .flatMap((end) => {
      const [above, below] = [ranked[end - 1]!.candidate.total, ranked[end]!.candidate.total]
      return total >= above ? [total - below] : [above - total]
    })
  const least = Math.min(...totals)
  return least < POINT ? least : undefined
}

function Cells({ conference, ranking, candidate }: Pick<Props, 'conference' | 'ranking'> & { candidate: Candidate }) {
  const words = useConferringText()
  const { say } = useSay()
  const { application, enterprise, officeName, industry, total } = candidate
  const known = ranking.programme.industries.find(({ id }) => id === industry)
  return (
    <>
      <th scope="row">
        <Link
          to="/conferences/$id/brief/$application"
          params={{ id: conference, application }}
          title={words.brief(enterprise)}
        >
          {enterprise}
        </Link>
      </th>
      <td className="muted">{officeName}</td>
      <td className="muted">{known ? say(inBoth(known.name)) : ''}</td>
      <td className="num total">{formatPoints(total)}</td>
    </>
  )
}

function Unranked({
  one,
  conference,
  ranking,
  children,
}: Pick<Props, 'conference' | 'ranking'> & { one: Candidate; children: ReactNode }) {
  return (
    <tr className="unranked">
      <td className="num place">—</td>
      <Cells {...{ conference, ranking }} candidate={one} />
      <td className="notes">
        <Fragment>{children}</Fragment>
      </td>
    </tr>
  )
}
