import type { NoticeDraft } from '#contract/noticing.ts'
import { dayText } from '../../app/text/moment.ts'
import { useSay } from '../../app/text/useText.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { FormBox } from '../../app/ui/FormBox.tsx'
import { TextAreaField } from '../../app/ui/TextAreaField.tsx'
import { TextField } from '../../app/ui/TextField.tsx'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useOfficeText } from '../text/office.ts'

export interface TypedNotice extends Pick<NoticeDraft, 'title' | 'introduction' | 'contact' | 'days'> {
  readonly out: readonly string[]
}

export const typedOf = ({ title, introduction, contact, days, dropped }: NoticeDraft): TypedNotice => ({
  title,
  introduction,
  contact,
  days,
  out: dropped.filter((one) => one.out).map(({ application }) => application),
})

interface Props {
  readonly draft: NoticeDraft
  readonly typed: TypedNotice
  readonly change: (part: Partial<TypedNotice>) => void
  readonly busy: boolean
  readonly dirty: boolean
  readonly problem: unknown
  readonly onSave: () => void
}

const CONTACT = ['unit', 'phone', 'address', 'supervision'] as const
const SHOWN = ['title', 'introduction', 'days', ...CONTACT.map((field) => `contact.${field}`)]

export function DraftForm({ draft, typed, change, busy, dirty, problem, onSave }: Props) {
  const words = useOfficeText()
  const { say, language } = useSay()
  const wrong = useFieldError(problem)
  const found = (where: string): string | undefined => {
    const here = draft.findings.filter((one) => one.where === where)
    return here.map(({ kindName, masked }) => `${say(kindName)} ${masked}`).join(' ') || undefined
  }
  const error = (path: string) => wrong(path) ?? found(path)
  const { firstDay, lastDay } = draft
  return (
    <FormBox
      onSubmit={onSave}
      verb={words.save}
      busy={busy}
      ready={dirty}
      quiet
      more={!dirty && <span className="muted">{words.saved}</span>}
    >
      <TextField
        label={words.noticeTitle}
        value={typed.title}
        onText={(title) => change({ title })}
        maxLength={120}
        error={error('title')}
      />
      <TextAreaField
        label={words.introduction}
        value={typed.introduction}
        onText={(introduction) => change({ introduction })}
        most={2000}
        error={error('introduction')}
      />
      <TextField
        label={words.days}
        value={String(typed.days)}
        onText={(text) => change({ days: Number(text.replace(/\D/g, '')) })}
        inputMode="numeric"
        error={error('days')}
        help={
          firstDay && lastDay ? words.term(dayText(firstDay, language), dayText(lastDay, language)) : words.termOpen
        }
      />
      <fieldset>
        <legend>{words.contact}</legend>
        {CONTACT.map((field) => (
          <TextField
            key={field}
            label={words[field]}
            value={typed.contact[field]}
            onText={(text) => change({ contact: { ...typed.contact, [field]: text } })}
            error={error(`contact.${field}`)}
            help={field === 'phone' ? words.phoneHelp : undefined}
            optional={field === 'supervision'}
            autoComplete="off"
          />
        ))}
      </fieldset>
      <ErrorBox problem={problem} shown={SHOWN} />
    </FormBox>
  )
}
