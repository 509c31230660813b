import { useState } from 'react'
import type { z } from 'zod'
import { journalRoutes } from '#contract/people.ts'
import { countText } from '../app/text/count.ts'
import { useLanguage } from '../app/text/useText.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { useJournalText } from './text/journal.ts'

type Verified = z.output<typeof journalRoutes.verify.response>

/** Reads the whole chain again, and says whether it holds. */
export function JournalVerification() {
  const words = useJournalText()
  const [verified, setVerified] = useState<Verified>()
  const verify = useAct(journalRoutes.verify, { onDone: setVerified })
  return (
    <div className="verification">
      <button className="btn" type="button" disabled={verify.busy} onClick={() => verify.run({})}>
        {verify.busy ? words.verifying : words.verify}
      </button>
      <ErrorBox problem={verify.problem} />
      <div role="status">{verified && <Result verified={verified} />}</div>
    </div>
  )
}

function Result({ verified: { entries, findings, root } }: { verified: Verified }) {
  const words = useJournalText()
  const language = useLanguage()
  if (findings.length === 0)
    return (
      <p>
        <span className="st done">{words.whole(countText(entries))}</span>
        <span className="detail">
          {words.root} <span className="mono">{root}</span>
        </span>
      </p>
    )
  return (
    <>
      <p>
        <span className="st veto">{words.broken(findings.length, countText(entries))}</span>
      </p>
      <ul className="lined">
        {findings.map((finding) => (
          <li key={`${finding.seq} ${finding.code}`}>
            {words.seq} {finding.seq}　{finding[language]}
          </li>
        ))}
      </ul>
    </>
  )
}
