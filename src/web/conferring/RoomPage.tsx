import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { conferenceRoutes, type Room } from '#contract/conferring.ts'
import { dayText, momentText } from '../app/text/moment.ts'
import { useLanguage } from '../app/text/useText.ts'
import { AskFirst } from '../app/ui/AskFirst.tsx'
import { DownloadButton } from '../app/ui/DownloadButton.tsx'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { PageHead } from '../app/ui/PageHead.tsx'
import { Mark } from '../app/ui/Status.tsx'
import { TextField } from '../app/ui/TextField.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { Waiting } from '../app/ui/Waiting.tsx'
import { Attention } from './Attention.tsx'
import { Members } from './Members.tsx'
import { Minutes, type TypedMinutes } from './Minutes.tsx'
import { RankTable } from './RankTable.tsx'
import { SetAside } from './SetAside.tsx'
import { STATE_MARKS } from './stateMarks.ts'
import { useConferringText } from './text/conferring.ts'
import { frozenIn, programmeIn, type Ranking, useRanking } from './useRanking.ts'
import { useRoom } from './useRoom.ts'
import { Voting, whole } from './Voting.tsx'
import './conferring.css'

/** The conference room: list and lines at the left, what is to be decided at the right. */
export function RoomPage() {
  const { id = '' } = useParams({ strict: false })
  const { room, problem, again } = useRoom(id)
  const [typed, onType] = useState<TypedMinutes['typed']>()
  if (problem && !room) return <ErrorBox problem={problem} onRetry={again} />
  if (!room) return <Waiting />
  const minutes = { typed, onType }
  const isRanked = frozenIn(room) !== null && programmeIn(room) !== null
  return isRanked ? (
    <RankedRoom key={`${room.frozenSha256} ${room.proposal?.at}`} room={room} minutes={minutes} />
  ) : (
    <PlainRoom room={room} minutes={minutes} />
  )
}

interface RoomProps {
  readonly room: Room
  readonly minutes: TypedMinutes
}

function RankedRoom({ room, minutes }: RoomProps) {
  const words = useConferringText()
  const ranking = useRanking(
    frozenIn(room)!,
    programmeIn(room)!,
    room.decision?.choice ?? room.proposal?.choice ?? undefined,
  )
  const gone = new Set(room.changed.map(({ application }) => application))
  const own = room.members.find(({ account }) => account === room.self)?.represents
  const mayMove = room.state === 'frozen'
  return (
    <div className="room">
      <RoomHead room={room} ranking={ranking} />
      <div className="room-list">
        <RankTable conference={room.id} ranking={ranking} gone={gone} own={own} mayMove={mayMove} />
        <p className="muted">
          {words.flipped(ranking.flipped.length)}
          {mayMove && (
            <>
              {' · '}
              <button className="link" type="button" onClick={ranking.toQuota}>
                {words.backToQuota}
              </button>
            </>
          )}
        </p>
        <Reserve ranking={ranking} />
      </div>
      <div className="room-side">
        <Attention ranking={ranking} changed={room.changed} mayMove={mayMove} />
        <Voting room={room} ranking={ranking} />
        {mayMove && room.may.manage && <SetAside ranking={ranking} />}
        <Sitting room={room} minutes={minutes} />
      </div>
    </div>
  )
}

function PlainRoom({ room, minutes }: RoomProps) {
  const words = useConferringText()
  return (
    <div className="room plain">
      <RoomHead room={room} ranking={undefined} />
      <div className="room-side">
        {room.batch && room.state === 'preparing' && <p>{words.waiting(room.waiting)}</p>}
        {!room.batch && <Voting room={room} ranking={undefined} />}
        <Sitting room={room} minutes={minutes} />
      </div>
    </div>
  )
}

function Sitting({ room, minutes }: RoomProps) {
  const words = useConferringText()
  const language = useLanguage()
  return (
    <>
      <section aria-label={words.members}>
        <h2>{words.members}</h2>
        <Members room={room} />
      </section>
      <Minutes room={room} {...minutes} />
      {room.frozenSha256 && (
        <p className="muted hashes">
          {room.frozenAt && words.frozenAt(momentText(room.frozenAt, language))}
          <br />
          <span className="mono">{words.hash(room.frozenSha256)}</span>
          {room.decisionSha256 && (
            <>
              <br />
              <span className="mono">{words.decisionHash(room.decisionSha256)}</span>
            </>
          )}
        </p>
      )}
    </>
  )
}

function RoomHead({ room, ranking }: { room: Room; ranking: Ranking | undefined }) {
  const words = useConferringText()
  const language = useLanguage()
  const { title, batch, heldOn, place, state, may, members } = room
  const present = members.filter((one) => one.present).length
  const name = batch ? words.batchName(batch.year, batch.number) : words.policy
  const isOpen = state === 'preparing' || state === 'frozen'
  return (
    <div className="room-head">
      <p className="crumb">
        <Link to="/conferences">{words.back}</Link>
      </p>
      <PageHead
        title={title}
        lead={
          <>
            {[name, dayText(heldOn, language), place].filter(Boolean).join(' · ')}{' '}
            <Mark kind={STATE_MARKS[state]}>{words.states[state]}</Mark>
          </>
        }
      >
        {may.manage && isOpen && batch && <FreezeButton room={room} />}
        {ranking && (
          <DownloadButton route={conferenceRoutes.briefPapers} asked={{ params: { id: room.id }, query: { language } }}>
            {words.allBriefs}
          </DownloadButton>
        )}
        {room.frozenSha256 && (
          <DownloadButton route={conferenceRoutes.export} asked={{ params: { id: room.id } }}>
            {words.export}
          </DownloadButton>
        )}
        {may.manage && isOpen && <CancelButton room={room} />}
      </PageHead>
      <dl className="room-figures">
        {ranking && (
          <>
            <Figure name={words.skilled} value={ranking.lines.skilled} quota={ranking.frozen.quotas.skilled} />
            <Figure name={words.excellent} value={ranking.lines.excellent} quota={ranking.frozen.quotas.excellent} />
          </>
        )}
        <div>
          <dt>{words.attendance(present, members.length)}</dt>
          <dd className={whole(room).hasQuorum ? undefined : 'amber'}>
            {whole(room).hasQuorum ? words.quorum : words.noQuorum}
          </dd>
        </div>
      </dl>
    </div>
  )
}

function Figure({ name, value, quota }: { name: string; value: number; quota: number | null }) {
  const words = useConferringText()
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b> {words.of(quota)}
      </dd>
    </div>
  )
}

function FreezeButton({ room }: { room: Room }) {
  const words = useConferringText()
  const [asking, setAsking] = useState(false)
  const act = useAct(conferenceRoutes.freeze, { refresh: [conferenceRoutes.read], onDone: () => setAsking(false) })
  const isAgain = room.state === 'frozen'
  const name = isAgain ? words.freezeAgain : words.freeze
  return (
    <>
      <button className={isAgain ? 'btn' : 'btn main'} type="button" onClick={() => setAsking(true)}>
        {name}
      </button>
      {asking && (
        <AskFirst
          title={name}
          verb={name}
          leave={words.leave}
          busy={act.busy}
          problem={act.problem}
          onLeave={() => setAsking(false)}
          onDo={() => act.run({ params: { id: room.id }, body: { version: room.version } })}
        >
          <p>{isAgain ? words.freezeAgainWhat : words.freezeWhat(room.waiting)}</p>
        </AskFirst>
      )}
    </>
  )
}

function CancelButton({ room }: { room: Room }) {
  const words = useConferringText()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const act = useAct(conferenceRoutes.cancel, {
    refresh: [conferenceRoutes.read, conferenceRoutes.list],
    onDone: () => setAsking(false),
  })
  return (
    <>
      <button className="btn" type="button" onClick={() => setAsking(true)}>
        {words.cancel}
      </button>
      {asking && (
        <AskFirst
          title={words.cancel}
          verb={words.cancel}
          leave={words.leave}
          tone="final"
          ready={reason.trim() !== ''}
          busy={act.busy}
          problem={act.problem}
          onLeave={() => setAsking(false)}
          onDo={() => act.run({ params: { id: room.id }, body: { version: room.version, reason } })}
        >
          <p>{words.cancelWhat}</p>
          <TextField label={words.reason} value={reason} onText={setReason} maxLength={500} />
        </AskFirst>
      )}
    </>
  )
}

function Reserve({ ranking }: { ranking: Ranking }) {
  const words = useConferringText()
  const { ranked, lines } = ranking
  const waiting = ranked.slice(lines.skilled, lines.skilled + lines.reserve)
  return (
    <section className="reserve" aria-label={words.reserveList}>
      <h2>{words.reserveList}</h2>
      {waiting.length === 0 ? (
        <p className="muted">{words.reserveNone}</p>
      ) : (
        <ol>
          {waiting.map(({ candidate }) => (
            <li key={candidate.application}>{candidate.enterprise}</li>
          ))}
        </ol>
      )}
    </section>
  )
}
