import { useState } from 'react'
import type { z } from 'zod'
import { reminderRoutes } from '#contract/recommending.ts'
import { countText } from '../../app/text/count.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { Dialog } from '../../app/ui/Dialog.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useReminderText } from '../text/reminder.ts'

type Previewed = z.output<typeof reminderRoutes.preview.response>

interface Props {
  readonly body: z.input<NonNullable<typeof reminderRoutes.preview.body>>
  readonly previewed: Previewed
  readonly onBack: () => void
  readonly onClose: () => void
}

/** To the letter, to how many, and who cannot be reached; the number seen goes along with it. */
export function ReminderPreview({ body, previewed, onBack, onClose }: Props) {
  const words = useReminderText()
  const { recipients, enterprises, unreachable, title, body: text } = previewed
  const [sent, setSent] = useState<number>()
  const send = useAct(reminderRoutes.send, { onDone: (result) => setSent(result.sent) })
  if (sent !== undefined)
    return (
      <Dialog
        title={words.sent(countText(sent))}
        onClose={onClose}
        onSubmit={onClose}
        acts={
          <button className="btn main" type="submit">
            {words.close}
          </button>
        }
      >
        <Unreachable names={unreachable} />
      </Dialog>
    )
  return (
    <AskFirst
      title={words.preview}
      verb={words.send(countText(recipients))}
      leave={words.back}
      busy={send.busy}
      ready={recipients > 0}
      problem={send.problem}
      onDo={() => send.run({ body: { ...body, recipients } })}
      onLeave={onBack}
    >
      <p>{recipients > 0 ? words.numbers(countText(enterprises), countText(recipients)) : words.nobody}</p>
      <div className="letter">
        <p>
          <b>{title}</b>
        </p>
        <p>{text}</p>
      </div>
      <Unreachable names={unreachable} />
    </AskFirst>
  )
}

function Unreachable({ names }: { names: readonly string[] }) {
  const words = useReminderText()
  if (names.length === 0) return null
  return (
    <div>
      <p className="amber">{words.unreachable(names.length)}</p>
      <ul className="names">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  )
}
