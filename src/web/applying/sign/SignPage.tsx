import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { applicationRoutes } from '#contract/applying.ts'
import { COMMITMENT } from '#core/applying/parts.ts'
import { ApiProblem } from '../../app/api/apiProblem.ts'
import { useSession } from '../../app/door/useSession.ts'
import { can, rolesOf } from '../../app/frame/can.ts'
import { momentText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { CheckField } from '../../app/ui/CheckField.tsx'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { useTitle } from '../../app/ui/PageHead.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { ActBar } from '../bar/ActBar.tsx'
import { AllAnswers } from '../check/AllAnswers.tsx'
import { HashText } from '../check/HashText.tsx'
import { useFreshContent } from '../check/useFreshContent.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useMaySign } from '../draft/useMay.ts'
import { EvidenceArea } from '../evidence/EvidenceArea.tsx'
import { useCheckText } from '../text/check.ts'
import { useRowText } from '../text/row.ts'

/** The signatory reads the whole content and stands for exactly that, by its number and a password. */
export function SignPage() {
  const { sign: words, letter, signature } = useCheckText()
  const row = useRowText()
  const language = useLanguage()
  const maySign = useMaySign()
  const { application, model } = useApplication()
  const { id, signed, currentHash } = application
  const ready = model.check.gaps.length === 0
  useTitle(words.title)
  useFreshContent()
  return (
    <div className="apply one-column wide">
      <p className="crumb">
        <Link to="/applications/$id" params={{ id }}>
          {row.toTasks}
        </Link>
      </p>
      <h1>{words.title}</h1>
      <p className="muted">{words.lead}</p>
      {!ready && <p className="bar-note">{words.not}</p>}
      <AllAnswers mayChange={false} />
      <section>
        <h2 className="section">{letter.title}</h2>
        <EvidenceArea part={COMMITMENT} locked />
        <HashText hash={currentHash} />
      </section>
      {signed ? (
        <p className="bar-note done" role="status">
          {signature.done(signed.by, momentText(signed.at, language))}
        </p>
      ) : (
        ready && maySign && <Confirm key={currentHash} />
      )}
      <ActBar>{signed && <ToSubmission id={id} />}</ActBar>
    </div>
  )
}

function ToSubmission({ id }: { id: string }) {
  const { sign: words } = useCheckText()
  const may = can('application.submit', rolesOf(useSession()))
  return may ? (
    <Link className="btn main" to="/applications/$id/check" params={{ id }}>
      {words.next}
    </Link>
  ) : null
}

/** Another content is another question: the box is empty again. */
function Confirm() {
  const { sign: words } = useCheckText()
  const { application } = useApplication()
  const [stands, setStands] = useState(false)
  const sign = useAct(applicationRoutes.sign, { refresh: [applicationRoutes.read] })
  const { problem } = sign
  const changed = problem instanceof ApiProblem && problem.code === 'not-signatory-content'
  return (
    <section className="confirm">
      <CheckField checked={stands} onCheck={setStands}>
        {words.stand}
      </CheckField>
      {changed ? (
        <p className="bar-note" role="alert">
          {words.changed}
        </p>
      ) : (
        <ErrorBox problem={problem} />
      )}
      <p>
        <button
          className="btn main"
          type="button"
          disabled={!stands || sign.busy}
          onClick={() => sign.run({ params: { id: application.id }, body: { contentHash: application.currentHash } })}
        >
          {words.verb}
        </button>
      </p>
    </section>
  )
}
