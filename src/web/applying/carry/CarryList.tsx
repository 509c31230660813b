import { useMemo, useState } from 'react'
import { isProfileKey, profileField } from '#core/applying/profile.ts'
import { fieldKey } from '#core/applying/merge.ts'
import type { AnswerValue } from '#core/applying/answer.ts'
import { useSay } from '../../app/text/useText.ts'
import { Dialog } from '../../app/ui/Dialog.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { answerText, plainText } from '../row/answerText.ts'
import { useCarryText } from '../text/carry.ts'
import { useCommonText } from '../text/common.ts'
import { type Offer, offersOf } from './offers.ts'
import type { Source } from './source.ts'

/** Everything on offer by row, with what stands there now; only what is chosen is filled in. */
export function CarryList({ source, onDone }: { source: Source; onDone: (count: number) => void }) {
  const words = useCarryText()
  const { model, type } = useApplication()
  const [offers] = useState(() =>
    offersOf(model.check.parts, source, { profile: model.draft.profile, facts: model.draft.answers }),
  )
  const [chosen, setChosen] = useState(
    () => new Set(offers.filter(({ suggested }) => suggested).map((offer) => fieldKey(offer))),
  )
  const rows = useMemo(() => [...new Set(offers.map(({ row }) => row))], [offers])
  const toggle = (offer: Offer) => {
    const next = new Set(chosen)
    if (!next.delete(fieldKey(offer))) next.add(fieldKey(offer))
    setChosen(next)
  }
  const take = () => {
    const taken = offers.filter((offer) => chosen.has(fieldKey(offer)))
    for (const { section, field, value } of taken) type({ section, field }, value)
    onDone(taken.length)
  }
  return (
    <Dialog
      title={words.listTitle(source.name)}
      wide
      onClose={() => onDone(0)}
      onSubmit={take}
      acts={
        <>
          {offers.length > 0 && (
            <>
              <button className="btn plain" type="button" onClick={() => setChosen(new Set(offers.map(fieldKey)))}>
                {words.all}
              </button>
              <button className="btn plain first" type="button" onClick={() => setChosen(new Set())}>
                {words.none}
              </button>
            </>
          )}
          <button className="btn" type="button" onClick={() => onDone(0)}>
            {words.leave}
          </button>
          <button className="btn main" type="submit" disabled={chosen.size === 0}>
            {words.take(chosen.size)}
          </button>
        </>
      }
    >
      <p>{offers.length === 0 ? words.nothing : words.lead}</p>
      {source.hadRoster && <p className="muted">{words.roster}</p>}
      {rows.map((row) => (
        <fieldset key={row} className="carry-row">
          <legend>{row || words.form}</legend>
          {offers
            .filter((offer) => offer.row === row)
            .map((offer) => (
              <OfferLine
                key={fieldKey(offer)}
                offer={offer}
                chosen={chosen.has(fieldKey(offer))}
                onToggle={() => toggle(offer)}
              />
            ))}
        </fieldset>
      ))}
    </Dialog>
  )
}

interface LineProps {
  readonly offer: Offer
  readonly chosen: boolean
  readonly onToggle: () => void
}

function OfferLine({ offer, chosen, onToggle }: LineProps) {
  const words = useCarryText()
  const { label, text } = useOfferText(offer)
  return (
    <label className="offer">
      <input type="checkbox" checked={chosen} onChange={onToggle} />
      <span>
        {label}
        <small>
          {words.offered}
          {text(offer.value)}
        </small>
        {offer.now !== undefined && (
          <small>
            {words.now}
            {text(offer.now) || words.empty}
          </small>
        )}
      </span>
    </label>
  )
}

/** What the field is called, and its values as people read them. */
function useOfferText({ section, field }: Offer): { label: string; text: (value: AnswerValue) => string } {
  const common = useCommonText()
  const { say } = useSay()
  const { programme } = useApplication().bench
  if (section === 'profile' && isProfileKey(field)) {
    const { label, options } = profileField(field)
    const distinction = say(programme.distinction)
    const text = (value: AnswerValue) => {
      const option = options?.[plainText(value)]
      return option ? say(option).replace('{distinction}', distinction) : plainText(value)
    }
    return { label: say(label), text }
  }
  const fact = programme.facts[field]!
  return { label: say(fact.label), text: (value) => answerText(fact, value, say, common) }
}
