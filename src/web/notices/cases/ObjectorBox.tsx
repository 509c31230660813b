import { useState } from 'react'
import type { z } from 'zod'
import { type ObjectionCase, objectionRoutes } from '#contract/noticing.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { Facts } from '../../app/ui/Facts.tsx'
import { TextField } from '../../app/ui/TextField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useCasesText } from '../text/cases.ts'

type Objector = z.output<typeof objectionRoutes.reveal.response>

/** Masked until the officer says what for; then as long as the page is open. */
export function ObjectorBox({ one: { id, objectorName, objectorPhone } }: { one: ObjectionCase }) {
  const words = useCasesText()
  const [objector, setObjector] = useState<Objector>()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const reveal = useAct(objectionRoutes.reveal, {
    onDone: (found) => {
      setObjector(found)
      setAsking(false)
    },
  })
  const error = useFieldError(reveal.problem)
  return (
    <section>
      <h2>{words.objector}</h2>
      <Facts
        facts={[
          [words.name, objector?.name ?? objectorName],
          [words.phone, objector?.phone ?? objectorPhone],
          ...(objector
            ? ([
                [words.identity, objector.identity],
                [words.address, objector.address],
              ] as const)
            : []),
        ]}
      />
      {!objector && (
        <p className="section-act">
          <button className="btn" type="button" onClick={() => setAsking(true)}>
            {words.reveal}
          </button>
        </p>
      )}
      <p className="muted small">{words.objectorHelp}</p>
      {asking && (
        <AskFirst
          title={words.reveal}
          verb={words.revealVerb}
          leave={words.leave}
          busy={reveal.busy}
          problem={reveal.problem}
          shown={['reason']}
          onDo={() => reveal.run({ params: { id }, body: { reason } })}
          onLeave={() => setAsking(false)}
        >
          <p>{words.objectorHelp}</p>
          <TextField label={words.revealReason} value={reason} onText={setReason} error={error('reason')} />
        </AskFirst>
      )}
    </section>
  )
}
