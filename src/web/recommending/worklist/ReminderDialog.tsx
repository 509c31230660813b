import { useState } from 'react'
import type { z } from 'zod'
import type { Batch } from '#contract/batches.ts'
import { reminderRoutes } from '#contract/recommending.ts'
import { momentText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { RadioField } from '../../app/ui/RadioField.tsx'
import { TextAreaField } from '../../app/ui/TextAreaField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useReminderText } from '../text/reminder.ts'
import { useWorklistText } from '../text/worklist.ts'
import { ReminderPreview } from './ReminderPreview.tsx'

interface Props {
  readonly batch: Batch
  readonly chosen: readonly string[]
  readonly onClose: () => void
}

type To = 'notStarted' | 'inProgress' | 'returned' | 'chosen'
type Previewed = z.output<typeof reminderRoutes.preview.response>

const SHOWN = ['text']

/** A text to many: written, seen as it will be and to whom, then sent. */
export function ReminderDialog({ batch, chosen, onClose }: Props) {
  const words = useReminderText()
  const batchWords = useWorklistText().batch(batch.year, batch.number)
  const closes = momentText(batch.closesAt, useLanguage())
  const [to, setTo] = useState<To>(chosen.length > 0 ? 'chosen' : 'notStarted')
  const [typed, setTyped] = useState<string>()
  const [previewed, setPreviewed] = useState<Previewed>()
  const text = typed ?? words.texts[to](batchWords, closes)
  const body = { batch: batch.id, to, enterprises: to === 'chosen' ? [...chosen] : [], text }
  const preview = useAct(reminderRoutes.preview, { onDone: setPreviewed })
  const error = useFieldError(preview.problem)
  if (previewed)
    return (
      <ReminderPreview body={body} previewed={previewed} onBack={() => setPreviewed(undefined)} onClose={onClose} />
    )
  return (
    <AskFirst
      title={words.title(batchWords)}
      verb={words.preview}
      leave={words.leave}
      busy={preview.busy}
      problem={preview.problem}
      shown={SHOWN}
      onDo={() => preview.run({ body })}
      onLeave={onClose}
    >
      <RadioField<To>
        label={words.to}
        value={to}
        onChoose={setTo}
        choices={[
          ...(chosen.length > 0 ? [{ value: 'chosen' as const, label: words.chosen(chosen.length) }] : []),
          { value: 'notStarted', label: words.notStarted },
          { value: 'inProgress', label: words.inProgress },
          { value: 'returned', label: words.returned },
        ]}
      />
      <TextAreaField
        label={words.text}
        help={words.textHelp}
        value={text}
        onText={setTyped}
        most={500}
        error={error('text')}
      />
    </AskFirst>
  )
}
