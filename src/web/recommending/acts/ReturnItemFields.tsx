import { COMMITMENT, ENTERPRISE, ROSTER } from '#core/applying/parts.ts'
import type { Programme } from '#core/programme/programme.ts'
import { useSay } from '../../app/text/useText.ts'
import { Field } from '../../app/ui/Field.tsx'
import { TextField } from '../../app/ui/TextField.tsx'
import { useActText } from '../text/acts.ts'
import { PhraseField } from './PhraseField.tsx'
import type { TypedItem } from './typedItem.ts'

interface Props {
  readonly item: TypedItem
  readonly place: number
  readonly programme: Programme
  readonly error: (field: string) => string | undefined
  readonly onChange: (part: Partial<TypedItem>) => void
  readonly onRemove: (() => void) | undefined
}

const OTHER_PARTS = [ENTERPRISE, ROSTER, COMMITMENT]

/** One part that is returned: which, what is wrong, the least that mends it. */
export function ReturnItemFields({ item, place, programme, error, onChange, onRemove }: Props) {
  const words = useActText()
  const { say } = useSay()
  return (
    <div className="return-item" role="group" aria-label={words.item(place)}>
      <Field label={words.part} error={error('part')}>
        {(control) => (
          <select
            className="field"
            {...control}
            value={item.part}
            onChange={(event) => onChange({ part: event.target.value })}
          >
            <option value="">{words.choosePart}</option>
            {programme.rubric.groups
              .filter(({ kind }) => kind !== 'deduction')
              .map((group) => (
                <optgroup key={group.id} label={say(group.title)}>
                  {group.rows.map((row) => (
                    <option key={row.id} value={row.id}>
                      {row.id} {say(row.indicator)}
                    </option>
                  ))}
                </optgroup>
              ))}
            {OTHER_PARTS.map((part) => (
              <option key={part} value={part}>
                {words.parts[part]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <PhraseField
        label={words.note}
        value={item.note}
        onText={(note) => onChange({ note })}
        phrases={words.phrases.return}
        most={500}
        error={error('note')}
      />
      <TextField
        label={words.repair}
        help={words.repairHelp}
        value={item.repair}
        onText={(repair) => onChange({ repair })}
        maxLength={200}
        list="repairs"
        error={error('repair')}
        autoComplete="off"
        optional
      />
      <datalist id="repairs">
        {words.phrases.repair.map((phrase) => (
          <option key={phrase} value={phrase} />
        ))}
      </datalist>
      {onRemove && (
        <p>
          <button className="btn plain" type="button" aria-label={words.removeItem(place)} onClick={onRemove}>
            {words.removeShort}
          </button>
        </p>
      )}
    </div>
  )
}
