import type { ProfileField } from '#core/applying/profile.ts'
import { useSay } from '../../app/text/useText.ts'
import { RadioField } from '../../app/ui/RadioField.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'

interface Props {
  readonly spec: ProfileField
  readonly value: string
  readonly onChoose: (value: string) => void
}

/** The level applied for, in the programme's own words. */
export function LevelField({ spec, value, onChoose }: Props) {
  const { say } = useSay()
  const distinction = say(useApplication().bench.programme.distinction)
  const choices = Object.entries(spec.options ?? {}).map(([id, text]) => ({
    value: id,
    label: say(text).replace('{distinction}', distinction),
  }))
  return (
    <div className="form-field">
      <RadioField label={say(spec.label)} value={value} onChoose={onChoose} choices={choices} />
      <div className="field-help">{say(spec.help)}</div>
    </div>
  )
}
