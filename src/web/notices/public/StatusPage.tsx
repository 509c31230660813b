import { useState } from 'react'
import type { z } from 'zod'
import { objectionRoutes } from '#contract/noticing.ts'
import { momentText } from '../../app/text/moment.ts'
import { useSay } from '../../app/text/useText.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { Facts } from '../../app/ui/Facts.tsx'
import { FormBox } from '../../app/ui/FormBox.tsx'
import { PageHead } from '../../app/ui/PageHead.tsx'
import { Mark } from '../../app/ui/Status.tsx'
import { TextField } from '../../app/ui/TextField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useObjectingText } from '../text/objecting.ts'
import '../notices.css'

type Found = z.output<typeof objectionRoutes.status.response>

export const OBJECTION_KINDS = {
  received: 'none',
  investigating: 'doing',
  upheld: 'done',
  dismissed: 'shut',
} as const

/** How far an objection has come. The number may stand behind `#`. */
export function StatusPage() {
  const words = useObjectingText()
  const [receipt, setReceipt] = useState(() => decodeURIComponent(location.hash.slice(1)))
  const [phoneEnd, setPhoneEnd] = useState('')
  const [found, setFound] = useState<Found>()
  const status = useAct(objectionRoutes.status, { onDone: setFound })
  const error = useFieldError(status.problem)
  const look = () => {
    setFound(undefined)
    status.run({ body: { receipt, phoneEnd } })
  }
  return (
    <div className="column">
      <PageHead title={words.statusTitle} lead={words.statusLead} />
      <FormBox onSubmit={look} verb={words.look} busy={status.busy}>
        <TextField
          label={words.receipt}
          value={receipt}
          onText={setReceipt}
          error={error('receipt')}
          autoComplete="off"
          placeholder="XXXX-XXXX-XXXX-X"
        />
        <TextField
          label={words.phoneEnd}
          value={phoneEnd}
          onText={setPhoneEnd}
          error={error('phoneEnd')}
          autoComplete="off"
          inputMode="numeric"
          maxLength={4}
        />
        <ErrorBox problem={status.problem} shown={['receipt', 'phoneEnd']} />
      </FormBox>
      <div role="status">{found && <Answer found={found} />}</div>
    </div>
  )
}

function Answer({ found }: { found: Found }) {
  const words = useObjectingText()
  const { say, language } = useSay()
  const { receipt, state, notice, receivedAt, decidedAt, finding, reply } = found
  return (
    <Facts
      facts={[
        [words.receipt, receipt],
        [
          words.state,
          <Mark key="state" kind={OBJECTION_KINDS[state]}>
            {words.states[state]}
          </Mark>,
        ],
        [words.notice, say(notice)],
        [words.receivedAt, momentText(receivedAt, language)],
        ...(decidedAt ? [[words.decidedAt, momentText(decidedAt, language)] as const] : []),
        ...(reply ? [[words.reply, reply] as const] : []),
        ...(finding ? [[words.finding, finding] as const] : []),
      ]}
    />
  )
}
