import type { ChangedCandidate } from '#contract/conferring.ts'
import { STATES } from '#core/workflow/states.ts'
import { inBoth } from '#core/programme/inBoth.ts'
import { formatPoints } from '#core/kernel/points.ts'
import type { OpenTie } from '#core/conference/cut.ts'
import { useMarks } from '../app/text/useMarks.ts'
import { useSay } from '../app/text/useText.ts'
import { nearest } from './RankTable.tsx'
import { useConferringText } from './text/conferring.ts'
import type { Effect, Ranking } from './useRanking.ts'

interface Props {
  readonly ranking: Ranking
  readonly changed: readonly ChangedCandidate[]
  readonly mayMove: boolean
}

/** What the conference should look at before anything else. */
export function Attention({ ranking, changed, mayMove }: Props) {
  const words = useConferringText()
  const marks = useMarks()
  const { say } = useSay()
  const { frozen, ties, effects, ranked, order, undoOrder } = ranking
  const vetoed = frozen.candidates.filter(({ vetoes }) => vetoes.length > 0)
  const moving = effects.filter((effect) => effect.flips.length > 0)
  const near = ranked.filter(({ candidate }) => nearest(ranking, candidate) !== undefined)
  const isQuiet = changed.length + vetoed.length + ties.length + moving.length + near.length === 0
  return (
    <section className="attention" aria-label={words.attention}>
      <h2>{words.attention}</h2>
      {isQuiet && <p className="muted">{words.attentionNone}</p>}
      {changed.length > 0 && (
        <div className="warn" role="status">
          <b>{words.changed}</b>
          <ul>
            {changed.map(({ application, number, enterprise, state, late, decided }) => (
              <li key={application}>
                {decided
                  ? words.decidedElsewhere(number, enterprise)
                  : late
                    ? words.late(number, enterprise)
                    : words.changedOf(number, enterprise, say(STATES[state]))}
              </li>
            ))}
          </ul>
          <p>{words.changedWhat}</p>
        </div>
      )}
      {ties.map((tie) => (
        <TieBox key={tie.place} tie={tie} ranking={ranking} mayMove={mayMove} />
      ))}
      {order.length > 0 && mayMove && (
        <p>
          <button className="link" type="button" onClick={undoOrder}>
            {words.undo}
          </button>
        </p>
      )}
      <ul className="points-to">
        {vetoed.map(({ application, enterprise, vetoes }) => (
          <li key={application}>
            <b>{enterprise}</b> {words.vetoed(vetoes.join(marks.and))}
          </li>
        ))}
      </ul>
      {near.length > 0 && (
        <>
          <p className="muted">{words.nearLine}</p>
          <ul className="points-to">
            {near.slice(0, NEAR_SHOWN).map(({ candidate: { application, enterprise, total, near: rows } }) => {
              const named = [...new Set(rows.map(({ row }) => row))].join(' ')
              return (
                <li key={application}>
                  {enterprise} {formatPoints(total)}
                  {named && words.nearRows(named)}
                </li>
              )
            })}
            {near.length > NEAR_SHOWN && <li>{words.more(near.length - NEAR_SHOWN)}</li>}
          </ul>
        </>
      )}
      <ReadingChoice ranking={ranking} moving={moving} />
    </section>
  )
}

const NEAR_SHOWN = 6

function TieBox({ tie, ranking, mayMove }: { tie: OpenTie; ranking: Ranking; mayMove: boolean }) {
  const words = useConferringText()
  const { frozen, decideTie } = ranking
  const { line, place, seats, applications } = tie
  const nameOf = (id: string) => frozen.candidates.find(({ application }) => application === id)?.enterprise ?? ''
  return (
    <div className="warn">
      <p>{line === 'reserve' ? words.tieReserve(place) : words.tieAt(words.lines[line], place, seats)}</p>
      <ol>
        {applications.map((one) => (
          <li key={one}>
            <span>{nameOf(one)}</span>
            {mayMove && (
              <button
                className="btn"
                type="button"
                onClick={() => decideTie([one, ...applications.filter((other) => other !== one)])}
              >
                {words.first}
                <span className="sr"> {nameOf(one)}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      {mayMove && (
        <button className="btn" type="button" onClick={() => decideTie(applications)}>
          {words.keepOrder}
        </button>
      )}
    </div>
  )
}

/** Readings that would move somebody come first, each with its effect. */
function ReadingChoice({ ranking, moving }: { ranking: Ranking; moving: readonly Effect[] }) {
  const words = useConferringText()
  const marks = useMarks()
  const { say } = useSay()
  const { programme, read, readAs, effects } = ranking
  const textOf = ({ reading, alternative }: Pick<Effect, 'reading' | 'alternative'>): string =>
    say(inBoth(programme.readings[reading]!.alternatives[alternative]!))
  const effectOf = ({ flips, unknown }: Effect): string =>
    `${flips.length > 0 ? words.effect(flips.length) : words.effectNone}${unknown > 0 ? words.unknownEffect(unknown) : ''}`
  const keyOf = ({ reading, alternative }: Pick<Effect, 'reading' | 'alternative'>) => `${reading}=${alternative}`
  const sorted = [...effects].sort((a, b) => b.flips.length - a.flips.length)
  return (
    <>
      {moving.length > 0 && (
        <ul className="points-to">
          {moving.map((effect) => (
            <li key={keyOf(effect)}>
              {words.ifRead(effect.reading, textOf(effect))}
              <b>{effectOf(effect)}</b>
            </li>
          ))}
        </ul>
      )}
      <label className="reading-choice">
        <span>{words.tryReading}</span>
        <select
          className="field"
          value={read ? keyOf(read) : ''}
          onChange={(event) => readAs(effects.find((one) => keyOf(one) === event.target.value))}
        >
          <option value="">{words.usual}</option>
          {sorted.map((effect) => (
            <option key={keyOf(effect)} value={keyOf(effect)}>
              {effect.reading} {textOf(effect)}
              {marks.bracketed(effectOf(effect))}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}
