import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { conferenceRoutes, type Room } from '#contract/conferring.ts'
import type { Scores } from '#contract/scoring.ts'
import { SIZES } from '#core/applying/sizes.ts'
import type { Candidate } from '#core/conference/frozen.ts'
import { rank } from '#core/conference/rank.ts'
import { standingAmong } from '#core/conference/standing.ts'
import { formatPoints } from '#core/kernel/points.ts'
import { inBoth } from '#core/programme/inBoth.ts'
import type { Programme } from '#core/programme/programme.ts'
import { signed } from '#core/scores/changeText.ts'
import { reading } from '../app/api/queries.ts'
import { useMarks } from '../app/text/useMarks.ts'
import { useSay } from '../app/text/useText.ts'
import { DownloadButton } from '../app/ui/DownloadButton.tsx'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { Facts } from '../app/ui/Facts.tsx'
import { PageHead } from '../app/ui/PageHead.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { ScoreSheet } from '../scores/ScoreSheet.tsx'
import { useConferringText } from './text/conferring.ts'
import { frozenIn, programmeIn } from './useRanking.ts'
import { useRoom } from './useRoom.ts'
import './conferring.css'

/** One page on one enterprise, for the table. */
export function BriefPage() {
  const { id = '', application = '' } = useParams({ strict: false })
  const { room, problem, again } = useRoom(id)
  const candidate = room && frozenIn(room)?.candidates.find((one) => one.application === application)
  if (problem) return <ErrorBox problem={problem} onRetry={again} />
  if (!room || !candidate) return <Waiting />
  return <Brief room={room} candidate={candidate} />
}

function Brief({ room, candidate }: { room: Room; candidate: Candidate }) {
  const words = useConferringText()
  const marks = useMarks()
  const { say, language } = useSay()
  const { application, enterprise, creditCode, officeName, near, disputed } = candidate
  const frozen = frozenIn(room)!
  const programme = programmeIn(room)!
  const { data, error } = useQuery(reading(conferenceRoutes.brief, { params: { id: room.id, application } }))
  const ranked = rank(frozen.candidates, frozen.rules.ties)
  const place = ranked.find((one) => one.candidate.application === application)?.place
  return (
    <article className="brief">
      <p className="crumb">
        <Link to="/conferences/$id" params={{ id: room.id }}>
          {words.backToRoom}
        </Link>
      </p>
      <PageHead
        title={enterprise}
        lead={`${words.briefTitle} · ${place === undefined ? words.unplaced : words.placeOf(place, ranked.length)}`}
      >
        {(['pdf', 'docx'] as const).map((format) => (
          <DownloadButton
            key={format}
            route={conferenceRoutes.briefPaper}
            asked={{ params: { id: room.id, application }, query: { format, language } }}
          >
            {words.briefAs[format]}
          </DownloadButton>
        ))}
      </PageHead>
      <div className="brief-two">
        <Facts
          facts={[
            [words.kind, `${officeName} · ${industryOf(programme, candidate, say)} · ${sizeOf(candidate, say)}`],
            [words.number, `${candidate.number} · ${creditCode}`],
            [words.base, formatPoints(candidate.base)],
            [words.bonus, formatPoints(candidate.bonus)],
            [words.deductions, formatPoints(-candidate.deductions)],
            [words.total, <b key="total">{formatPoints(candidate.total)}</b>],
          ]}
        />
        <section>
          <h2>{words.forInformation}</h2>
          <Standings candidates={frozen.candidates} candidate={candidate} />
          <h2>{words.nearBorders}</h2>
          {near.length === 0 && <p className="muted">{words.noNear}</p>}
          <ul>
            {near.map(({ row, fact, up, down }) => (
              <li key={`${row} ${fact}`}>
                {words.nearBorder(labelOf(programme, fact, say), row)}
                {marks.colon}
                {[up !== 0 && words.nearUp(formatPoints(up)), down !== 0 && words.nearDown(formatPoints(-down))]
                  .filter(Boolean)
                  .join(marks.comma)}
              </li>
            ))}
          </ul>
          <h2>{words.disputedReadings}</h2>
          {disputed.length === 0 && <p className="muted">{words.noNear}</p>}
          <ul>
            {disputed.map(({ reading: key, alternative, points }) => (
              <li key={`${key} ${alternative}`}>
                {words.ifRead(key, say(inBoth(programme.readings[key]!.alternatives[alternative]!)))}
                {words.disputed(signed(points))}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <ErrorBox problem={error} />
      {data && <ScoreSheet scores={withPoints(data)} />}
    </article>
  )
}

/** One page has room for what moved points. */
const withPoints = (scores: Scores): Scores => ({
  ...scores,
  toVerified: scores.toVerified.filter(({ rows }) => rows.length > 0),
  toReview: scores.toReview.filter(({ rows }) => rows.length > 0),
})

type Say = ReturnType<typeof useSay>['say']

const industryOf = ({ industries }: Programme, { industry }: Candidate, say: Say): string => {
  const known = industries.find(({ id }) => id === industry)
  return known ? say(inBoth(known.name)) : '—'
}

const sizeOf = ({ size }: Candidate, say: Say): string => {
  const known = Object.entries(SIZES).find(([key]) => key === size)
  return known ? say(known[1]) : '—'
}

const labelOf = ({ facts }: Programme, fact: string, say: Say): string => {
  const known = facts[fact.split('@', 1)[0]!]
  return known ? say(inBoth(known.label)) : fact
}

function Standings({ candidates, candidate }: { candidates: readonly Candidate[]; candidate: Candidate }) {
  const words = useConferringText()
  const marks = useMarks()
  const kinds = [
    ['industry', words.amongIndustry],
    ['size', words.amongSize],
  ] as const
  return (
    <ul>
      {kinds.map(([by, name]) => {
        const { of, above, percentile } = standingAmong(candidates, candidate, by)
        return (
          <li key={by}>
            {name}
            {marks.colon}
            {words.among(above, of, percentile === null ? '' : words.percentile(percentile))}
          </li>
        )
      })}
    </ul>
  )
}
