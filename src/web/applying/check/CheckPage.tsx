import { Link } from '@tanstack/react-router'
import { COMMITMENT } from '#core/applying/parts.ts'
import { dayAt, momentText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { useTitle } from '../../app/ui/PageHead.tsx'
import { ActBar } from '../bar/ActBar.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useMayFill, useMaySign } from '../draft/useMay.ts'
import { useCheckText } from '../text/check.ts'
import { useRowText } from '../text/row.ts'
import { AllAnswers } from './AllAnswers.tsx'
import { Differences } from './Differences.tsx'
import { GapList } from './GapList.tsx'
import { Letter } from './Letter.tsx'
import { Submission } from './Submission.tsx'
import { useFreshContent } from './useFreshContent.ts'

/** Everything once more: first what needs attention, then the whole, then letter, signature and submission. */
export function CheckPage() {
  const words = useCheckText()
  const row = useRowText()
  const mayFill = useMayFill()
  const { application, model } = useApplication()
  const gaps = model.check.gaps.filter(({ part }) => part !== COMMITMENT)
  const noEvidence = gaps.filter(({ code }) => code.startsWith('evidence'))
  const others = gaps.filter(({ code }) => !code.startsWith('evidence'))
  useTitle(words.title)
  useFreshContent()
  return (
    <div className="apply one-column wide">
      <p className="crumb">
        <Link to="/applications/$id" params={{ id: application.id }}>
          {row.toTasks}
        </Link>
      </p>
      <h1>{words.title}</h1>
      <p className="muted">{words.lead}</p>
      <Differences />
      <section>
        <h2 className="section">{words.noEvidence}</h2>
        {noEvidence.length === 0 ? <p className="muted">{words.allEvidence}</p> : <GapList gaps={noEvidence} />}
      </section>
      <section>
        <h2 className="section">{others.length === 0 ? words.noGaps : words.gaps(others.length)}</h2>
        {others.length > 0 && <GapList gaps={others} />}
      </section>
      <AllAnswers mayChange={mayFill} />
      <Letter />
      <Signature />
      <ActBar>
        <Submission />
      </ActBar>
    </div>
  )
}

function Signature() {
  const { signature: words } = useCheckText()
  const language = useLanguage()
  const maySign = useMaySign()
  const { application, model } = useApplication()
  const { signed, id } = application
  const ready = model.check.gaps.length === 0
  return (
    <section>
      <h2 className="section">{words.title}</h2>
      {signed ? (
        <p title={dayAt(signed.at)}>{words.done(signed.by, momentText(signed.at, language))}</p>
      ) : (
        <>
          <p>{ready ? words.waits : words.after}</p>
          {ready && maySign && (
            <p>
              <Link className="btn" to="/applications/$id/sign" params={{ id }}>
                {words.go}
              </Link>
            </p>
          )}
          {!maySign && (
            <p>
              <Link to="/colleagues">{words.invite}</Link>
            </p>
          )}
        </>
      )}
    </section>
  )
}
