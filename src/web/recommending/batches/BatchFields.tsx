import { BATCH_STEPS } from '#contract/batches.ts'
import { TextAreaField } from '../../app/ui/TextAreaField.tsx'
import { TextField } from '../../app/ui/TextField.tsx'
import { useBatchesText } from '../text/batches.ts'
import type { NumberField, TypedBatch } from './typedBatch.ts'

interface Props {
  readonly typed: TypedBatch
  readonly change: (part: Partial<TypedBatch>) => void
  readonly error: (path: string) => string | undefined
  readonly readOnly: boolean
  /** Published: what applications rest on stays. */
  readonly fixed: boolean
}

export function BatchFields({ typed, change, error, readOnly, fixed }: Props) {
  const words = useBatchesText()
  const number = (
    field: NumberField,
    label: string,
    more: { help?: string; optional?: boolean; fixed?: boolean } = {},
  ) => (
    <TextField
      label={label}
      value={typed[field]}
      onText={(text) => change({ [field]: text })}
      error={error(field)}
      readOnly={readOnly || more.fixed === true}
      inputMode="numeric"
      {...(more.help && { help: more.help })}
      {...(more.optional && { optional: true })}
    />
  )
  return (
    <div className="batch-fields">
      <fieldset>
        <legend>{words.basis}</legend>
        {fixed && <p className="small muted">{words.fixed}</p>}
        {number('year', words.year)}
        {number('number', words.number)}
        {number('assessmentYear', words.assessmentYear, { help: words.assessmentYearHelp, fixed })}
        <TextField
          label={words.cutOff}
          help={words.cutOffHelp}
          type="date"
          value={typed.cutOff}
          onText={(cutOff) => change({ cutOff })}
          error={error('cutOff')}
          readOnly={readOnly || fixed}
        />
      </fieldset>
      <fieldset>
        <legend>{words.time}</legend>
        <TextField
          label={words.opensAt}
          type="datetime-local"
          value={typed.opensAt}
          onText={(opensAt) => change({ opensAt })}
          error={error('opensAt')}
          readOnly={readOnly || fixed}
        />
        <TextField
          label={words.closesAt}
          help={words.closesAtHelp}
          type="datetime-local"
          value={typed.closesAt}
          onText={(closesAt) => change({ closesAt })}
          error={error('closesAt')}
          readOnly={readOnly}
        />
        {number('skilledQuota', words.skilledQuota, { help: words.quotaHelp, optional: true })}
        {number('excellentQuota', words.excellentQuota, { optional: true })}
      </fieldset>
      <fieldset>
        <legend>{words.stepsTitle}</legend>
        <p className="small muted">{words.stepsHelp}</p>
        {BATCH_STEPS.map((step) => (
          <TextField
            key={step}
            label={words.steps[step]}
            type="date"
            value={typed.steps[step]}
            onText={(day) => change({ steps: { ...typed.steps, [step]: day } })}
            error={error(`steps.${step}`)}
            readOnly={readOnly}
            optional
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.days}</legend>
        {number('formalCheckDays', words.formalCheckDays)}
        {number('correctionDays', words.correctionDays)}
        {number('corrections', words.corrections)}
        {number('noticeDays', words.noticeDays)}
      </fieldset>
      <div className="whole">
        <TextAreaField
          label={words.note}
          help={words.noteHelp}
          value={typed.note}
          onText={(note) => change({ note })}
          most={2000}
          error={error('note')}
          optional
        />
      </div>
    </div>
  )
}
