import { useState } from 'react'
import { conferenceRoutes, type Room } from '#contract/conferring.ts'
import { count, needed, type Vote, VOTES, WHOLE } from '#core/conference/voting.ts'
import { can, rolesOf } from '../app/frame/can.ts'
import { useSession } from '../app/door/useSession.ts'
import { momentText } from '../app/text/moment.ts'
import { useLanguage } from '../app/text/useText.ts'
import { AskFirst } from '../app/ui/AskFirst.tsx'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { SelectField } from '../app/ui/SelectField.tsx'
import { TextAreaField } from '../app/ui/TextAreaField.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { useConferringText } from './text/conferring.ts'
import { frozenIn, type Ranking } from './useRanking.ts'

interface Props {
  readonly room: Room
  /** Nothing on policy. */
  readonly ranking: Ranking | undefined
}

/** What is put to the vote, how it stands, and the decision. */
export function Voting({ room, ranking }: Props) {
  const words = useConferringText()
  const language = useLanguage()
  const mayPropose = can('conference.propose', rolesOf(useSession()))
  const [deciding, setDeciding] = useState(false)
  const { proposal, decision, state, may, resolution } = room
  const isOpen = state === 'frozen' || (state === 'preparing' && room.batch === null)
  const counted = whole(room)
  const list = decision ?? null
  return (
    <section className="voting" aria-label={words.vote}>
      <h2>{list || resolution !== null ? words.decision : words.proposal}</h2>
      {proposal ? (
        <>
          <p>
            {proposal.choice
              ? words.proposedList(
                  proposal.choice.lines.skilled,
                  proposal.choice.lines.excellent,
                  proposal.choice.lines.reserve,
                )
              : proposal.resolution}
          </p>
          <p className="muted">
            {room.decidedBy !== null && room.decidedAt
              ? words.decided(room.decidedBy, momentText(room.decidedAt, language))
              : words.proposed(proposal.by, momentText(proposal.at, language))}
          </p>
        </>
      ) : (
        <p className="muted">{words.noProposal}</p>
      )}
      {isOpen && mayPropose && (ranking ? <ProposeList {...{ room, ranking }} /> : <ProposeText room={room} />)}
      {isOpen && proposal && <VoteBox room={room} />}
      {!isOpen && proposal && <Tally room={room} matter={WHOLE} />}
      {isOpen && may.decide && proposal && (
        <button className="btn main" type="button" disabled={!counted.isCarried} onClick={() => setDeciding(true)}>
          {words.decide}
        </button>
      )}
      {deciding && <DecideBox room={room} onClose={() => setDeciding(false)} />}
    </section>
  )
}

export const whole = (room: Room) =>
  count(room, room.members, room.votes, {
    matter: WHOLE,
    ...(room.proposal && { since: room.proposal.at }),
  })

function ProposeList({ room, ranking }: { room: Room; ranking: Ranking }) {
  const words = useConferringText()
  const [asking, setAsking] = useState(false)
  const act = useAct(conferenceRoutes.propose, {
    refresh: [conferenceRoutes.read],
    onDone: () => setAsking(false),
  })
  const { choice, ties, ranked, frozen, read } = ranking
  const { skilled, excellent, reserve } = choice.lines
  const isSame = JSON.stringify(room.proposal?.choice) === JSON.stringify(choice)
  const isTied = ties.length > 0
  if (isSame && read === undefined) return null
  return (
    <>
      {room.proposal && !isSame && <p className="amber">{words.linesMoved}</p>}
      <button
        className={room.proposal ? 'btn' : 'btn main'}
        type="button"
        disabled={isTied || read !== undefined || ranked.length === 0}
        onClick={() => setAsking(true)}
      >
        {words.propose}
      </button>
      {isTied && <p className="muted">{words.proposeFirst}</p>}
      {asking && (
        <AskFirst
          title={words.propose}
          verb={words.propose}
          leave={words.leave}
          busy={act.busy}
          problem={act.problem}
          onLeave={() => setAsking(false)}
          onDo={() =>
            act.run({
              params: { id: room.id },
              body: {
                version: room.version,
                choice: { lines: choice.lines, order: [...choice.order], setAside: [...choice.setAside] },
              },
            })
          }
        >
          <p>{words.proposeWhat(skilled, excellent, reserve, frozen.candidates.length - skilled - reserve)}</p>
        </AskFirst>
      )}
    </>
  )
}

function ProposeText({ room }: { room: Room }) {
  const words = useConferringText()
  const [text, setText] = useState(room.proposal?.resolution ?? '')
  const act = useAct(conferenceRoutes.propose, { refresh: [conferenceRoutes.read] })
  return (
    <div>
      <TextAreaField label={words.resolutionText} value={text} onText={setText} most={5000} />
      <button
        className={room.proposal ? 'btn' : 'btn main'}
        type="button"
        disabled={act.busy || text.trim() === '' || text === room.proposal?.resolution}
        onClick={() => act.run({ params: { id: room.id }, body: { version: room.version, resolution: text } })}
      >
        {words.propose}
      </button>
      <ErrorBox problem={act.problem} />
    </div>
  )
}

function VoteBox({ room }: { room: Room }) {
  const words = useConferringText()
  const [matter, setMatter] = useState<string>(WHOLE)
  const act = useAct(conferenceRoutes.vote, { refresh: [conferenceRoutes.read] })
  const candidates = frozenIn(room)?.candidates ?? []
  const candidate = candidates.find(({ application }) => application === matter)
  const seat = room.members.find(({ account }) => account === room.self)
  const isRecused = candidate !== undefined && seat?.represents === candidate.office
  const own = room.votes.filter(
    (one) =>
      one.account === room.self && one.matter === matter && (matter !== WHOLE || one.at >= (room.proposal?.at ?? '')),
  )
  const last = own[own.length - 1]
  return (
    <div className="vote-box">
      {candidates.length > 0 && (
        <SelectField
          label={words.matter}
          value={matter}
          onText={setMatter}
          choices={[
            { value: WHOLE, label: words.whole },
            ...candidates.map(({ application, enterprise }) => ({ value: application, label: enterprise })),
          ]}
        />
      )}
      <Tally room={room} matter={matter} {...(candidate && { office: candidate.office })} />
      {seat && isRecused && <p className="amber">{words.yourRecusal}</p>}
      {seat && !seat.present && <p className="muted">{words.notPresent}</p>}
      {room.may.vote && !isRecused && (
        <div className="vote-buttons" role="group" aria-label={words.vote}>
          {VOTES.map((vote) => (
            <button
              key={vote}
              className="btn"
              type="button"
              aria-pressed={last?.vote === vote}
              disabled={act.busy}
              onClick={() => act.run({ params: { id: room.id }, body: { matter, vote } })}
            >
              {words.votes[vote]}
            </button>
          ))}
        </div>
      )}
      {last && <p className="muted">{words.ownVote(words.votes[last.vote])}</p>}
      <ErrorBox problem={act.problem} />
    </div>
  )
}

/** The votes in numbers and as a bar; whether they are enough. */
function Tally({ room, matter, office }: { room: Room; matter: string; office?: string }) {
  const words = useConferringText()
  const counted =
    matter === WHOLE ? whole(room) : count(room, room.members, room.votes, { matter, ...(office && { office }) })
  const { present, recused, isCarried, hasQuorum } = counted
  const of = (vote: Vote) => counted[vote]
  const least = needed(room, present)
  return (
    <div className="tally">
      <p>
        {VOTES.map((vote) => (
          <span key={vote}>
            {words.votes[vote]} <b>{of(vote)}</b>
          </span>
        ))}
        {recused > 0 && <span>{words.recused(recused)}</span>}
      </p>
      <p className="cells" aria-hidden="true">
        {Array.from({ length: present }, (_, at) => (
          <i key={at} className={`${at < of('yes') ? 'w' : 'o'} ${at + 1 === least ? 'least' : ''}`} />
        ))}
      </p>
      <p>
        <span className={`st ${isCarried ? 'done' : 'none'}`}>{isCarried ? words.carried : words.notCarried}</span>{' '}
        <span className="muted">
          {words.needed(least)}
          {!hasQuorum && ` · ${words.noQuorum}`}
        </span>
      </p>
    </div>
  )
}

function DecideBox({ room, onClose }: { room: Room; onClose: () => void }) {
  const words = useConferringText()
  const act = useAct(conferenceRoutes.decide, {
    refresh: [conferenceRoutes.read, conferenceRoutes.list],
    onDone: onClose,
  })
  const { yes, present } = whole(room)
  const lines = room.proposal?.choice?.lines
  return (
    <AskFirst
      title={words.decideTitle}
      verb={words.decide}
      leave={words.leave}
      tone="final"
      busy={act.busy}
      problem={act.problem}
      onLeave={onClose}
      onDo={() => act.run({ params: { id: room.id }, body: { version: room.version } })}
    >
      <p>
        <b>{lines ? words.proposedList(lines.skilled, lines.excellent, lines.reserve) : room.proposal?.resolution}</b>
      </p>
      <p>{words.decideWhat(yes, needed(room, present), present)}</p>
    </AskFirst>
  )
}
