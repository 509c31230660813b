import { conferenceRoutes, type Room } from '#contract/conferring.ts'
import { listOf } from '#core/conference/list.ts'
import { draftMinutes } from '#core/conference/minutes.ts'
import { ApiProblem } from '../app/api/apiProblem.ts'
import { can, rolesOf } from '../app/frame/can.ts'
import { useSession } from '../app/door/useSession.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { TextAreaField } from '../app/ui/TextAreaField.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { useStay } from '../app/ui/useStay.ts'
import { useConferringText } from './text/conferring.ts'
import { frozenIn } from './useRanking.ts'
import { whole } from './Voting.tsx'

/** Kept by the page: a list that is frozen or proposed meanwhile draws the room anew, and takes no text away. */
export interface TypedMinutes {
  readonly typed: { readonly text: string; readonly before: string } | undefined
  readonly onType: (typed: TypedMinutes['typed']) => void
}

/** Written while the conference goes on; nobody's text is lost to another's. */
export function Minutes({ room, typed, onType }: { room: Room } & TypedMinutes) {
  const words = useConferringText()
  const mayWrite = can('conference.minutes', rolesOf(useSession())) && room.state !== 'cancelled'
  const { text, before } = typed ?? { text: room.minutes, before: room.minutes }
  const setText = (written: string) => onType({ text: written, before })
  const setBefore = (saved: string) => onType({ text, before: saved })
  const act = useAct(conferenceRoutes.minutes, {
    refresh: [conferenceRoutes.read],
    onDone: (saved) => setBefore(saved.text),
  })
  const isChanged = text !== before
  useStay(isChanged)
  const isOvertaken = act.problem instanceof ApiProblem && act.problem.code === 'minutes-changed'
  return (
    <section className="minutes" aria-label={words.minutes}>
      <h2>{words.minutes}</h2>
      {mayWrite ? (
        <>
          <TextAreaField label={words.minutesText} value={text} onText={setText} most={50_000} optional />
          <div className="member-acts">
            {text === '' && (
              <button className="btn" type="button" onClick={() => setText(drafted(room))}>
                {words.draft}
              </button>
            )}
            <button
              className="btn"
              type="button"
              disabled={!isChanged || act.busy}
              onClick={() => act.run({ params: { id: room.id }, body: { text, before } })}
            >
              {words.save}
            </button>
            {!isChanged && text !== '' && <span className="muted">{words.saved}</span>}
          </div>
          <ErrorBox problem={act.problem} />
          {isOvertaken && room.minutes !== before && (
            <div className="warn">
              <p>{words.minutesChanged}</p>
              <pre>{room.minutes}</pre>
              <button className="btn" type="button" onClick={() => setBefore(room.minutes)}>
                {words.save}
              </button>
            </div>
          )}
        </>
      ) : (
        <pre>{room.minutes}</pre>
      )}
    </section>
  )
}

function drafted(room: Room): string {
  const frozen = frozenIn(room)
  const chosen = frozen && room.proposal?.choice ? listOf(frozen, room.proposal.choice) : undefined
  return draftMinutes({
    ...room,
    frozen,
    frozenSha256: room.frozenSha256 ?? '',
    count: whole(room),
    list: room.decision ?? (chosen?.ok ? chosen.list : null),
    resolution: room.proposal?.resolution ?? '',
  })
}
