import { useState } from 'react'
import { siteVisitRoutes, type Visit } from '#contract/visiting.ts'
import { AskFirst } from '../app/ui/AskFirst.tsx'
import { TextAreaField } from '../app/ui/TextAreaField.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { useVisitingText } from './text/visiting.ts'

export function CancelVisit({ visit }: { readonly visit: Visit }) {
  const words = useVisitingText()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const act = useAct(siteVisitRoutes.cancel, {
    refresh: [siteVisitRoutes.read, siteVisitRoutes.list],
    onDone: () => setAsking(false),
  })
  return (
    <>
      <button className="btn plain" type="button" onClick={() => setAsking(true)}>
        {words.cancelVisit}
      </button>
      {asking && (
        <AskFirst
          title={words.cancelVisit}
          verb={words.cancelVisit}
          leave={words.keep}
          busy={act.busy}
          ready={reason.trim() !== ''}
          problem={act.problem}
          onDo={() => act.run({ params: { id: visit.id }, body: { reason } })}
          onLeave={() => setAsking(false)}
        >
          <p>{words.cancelText}</p>
          <TextAreaField label={words.cancelReason} value={reason} onText={setReason} most={300} />
        </AskFirst>
      )}
    </>
  )
}
