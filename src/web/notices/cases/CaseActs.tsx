import { useState } from 'react'
import { STATES } from '#core/workflow/states.ts'
import { type ObjectionCase, objectionRoutes } from '#contract/noticing.ts'
import { useSay } from '../../app/text/useText.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { RadioField } from '../../app/ui/RadioField.tsx'
import { TextAreaField } from '../../app/ui/TextAreaField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useCasesText } from '../text/cases.ts'

type Asking = 'investigate' | 'decide' | 'reopen' | 'notSelect'

const REFRESH = [objectionRoutes.read, objectionRoutes.list]

/** What the officer can do next, by how far the objection has come. */
export function CaseActs({ one }: { one: ObjectionCase }) {
  const words = useCasesText()
  const { say } = useSay()
  const [asking, setAsking] = useState<Asking>()
  const close = () => setAsking(undefined)
  const isOpen = one.state === 'received' || one.state === 'investigating'
  const follows = one.state === 'upheld' && one.applicationState === 'on_notice'
  const button = (act: Asking, word: string, look: string) => (
    <button className={`btn ${look}`} type="button" onClick={() => setAsking(act)}>
      {word}
    </button>
  )
  return (
    <>
      {follows && <p className="section-act">{words.follow}</p>}
      <div className="form-acts section-act">
        {one.state === 'received' && button('investigate', words.investigate, 'main')}
        {one.state === 'investigating' && button('investigate', words.again, '')}
        {isOpen && button('decide', words.decide, one.state === 'investigating' ? 'main' : '')}
        {follows && button('notSelect', words.notSelect, 'final')}
        {follows && button('reopen', words.reopen, 'main')}
      </div>
      <p role="status">{one.state === 'upheld' && !follows && words.done(say(STATES[one.applicationState]))}</p>
      {asking === 'investigate' && <Investigate one={one} onClose={close} />}
      {asking === 'decide' && <Decide one={one} onClose={close} />}
      {(asking === 'reopen' || asking === 'notSelect') && <Follow one={one} what={asking} onClose={close} />}
    </>
  )
}

interface Props {
  readonly one: ObjectionCase
  readonly onClose: () => void
}

function Investigate({ one: { id, version, summary: before }, onClose }: Props) {
  const words = useCasesText()
  const [summary, setSummary] = useState(before)
  const act = useAct(objectionRoutes.investigate, { refresh: REFRESH, onDone: onClose })
  const error = useFieldError(act.problem)
  return (
    <AskFirst
      title={words.investigate}
      verb={words.investigate}
      leave={words.leave}
      busy={act.busy}
      problem={act.problem}
      shown={['summary']}
      onDo={() => act.run({ params: { id }, body: { version, summary } })}
      onLeave={onClose}
    >
      <p>{words.investigateText}</p>
      <TextAreaField label={words.summary} value={summary} onText={setSummary} most={1000} error={error('summary')} />
    </AskFirst>
  )
}

function Decide({ one: { id, version }, onClose }: Props) {
  const words = useCasesText()
  const [outcome, setOutcome] = useState<'upheld' | 'dismissed'>('dismissed')
  const [finding, setFinding] = useState('')
  const [reply, setReply] = useState('')
  const act = useAct(objectionRoutes.decide, { refresh: REFRESH, onDone: onClose })
  const error = useFieldError(act.problem)
  return (
    <AskFirst
      title={words.decide}
      verb={words[outcome]}
      leave={words.leave}
      wide
      busy={act.busy}
      problem={act.problem}
      shown={['finding', 'reply']}
      onDo={() => act.run({ params: { id }, body: { version, outcome, finding, reply } })}
      onLeave={onClose}
    >
      <RadioField
        label={words.outcome}
        value={outcome}
        onChoose={setOutcome}
        choices={[
          { value: 'upheld', label: words.upheld, help: words.upheldHelp },
          { value: 'dismissed', label: words.dismissed, help: words.dismissedHelp },
        ]}
      />
      <TextAreaField
        label={words.finding}
        value={finding}
        onText={setFinding}
        most={2000}
        help={words.findingHelp}
        error={error('finding')}
      />
      <TextAreaField label={words.reply} value={reply} onText={setReply} most={2000} error={error('reply')} />
    </AskFirst>
  )
}

function Follow({ one, what, onClose }: Props & { what: 'reopen' | 'notSelect' }) {
  const words = useCasesText()
  const [reason, setReason] = useState('')
  const act = useAct(objectionRoutes[what], { refresh: REFRESH, onDone: onClose })
  const error = useFieldError(act.problem)
  return (
    <AskFirst
      title={`${words[what]}　${one.enterprise}`}
      verb={words[what]}
      leave={words.leave}
      tone={what === 'notSelect' ? 'final' : 'plain'}
      busy={act.busy}
      problem={act.problem}
      shown={['reason']}
      onDo={() => act.run({ params: { id: one.application }, body: { version: one.applicationVersion, reason } })}
      onLeave={onClose}
    >
      <p>{what === 'reopen' ? words.reopenText : words.notSelectText}</p>
      <TextAreaField
        label={words.reason}
        value={reason}
        onText={setReason}
        most={1000}
        help={words.reasonHelp}
        error={error('reason')}
      />
    </AskFirst>
  )
}
