import { useNavigate } from '@tanstack/react-router'
import { useState, useSyncExternalStore } from 'react'
import { applicationRoutes } from '#contract/applying.ts'
import { waitingCount } from '#core/applying/merge.ts'
import { COMMITMENT } from '#core/applying/parts.ts'
import { formatPoints } from '#core/kernel/points.ts'
import { TRANSITIONS } from '#core/workflow/transitions.ts'
import { useFrameText } from '../../app/text/frameText.ts'
import { useSay } from '../../app/text/useText.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useCheckText } from '../text/check.ts'
import { useCommonText } from '../text/common.ts'
import { HashText } from './HashText.tsx'

/** Why it cannot be submitted yet, in words; nothing when it can. */
export function useHindrances(): readonly string[] {
  const { submit: words } = useCheckText()
  const { application, model, saver, now } = useApplication()
  const { queue } = useSyncExternalStore(saver.subscribe, saver.snapshot)
  const { gaps } = model.check
  const open = application.returned.filter(({ answered }) => !answered).length
  const hindrances = [
    gaps.length > 0 && words.gaps(gaps.length),
    application.state === 'returned' && open > 0 && words.items(open),
    waitingCount(queue) > 0 && words.unsaved,
    !application.signed && words.unsigned,
    application.state === 'draft' && now() >= application.batchOf.closesAt && words.closed,
  ]
  return hindrances.filter((one): one is string => typeof one === 'string')
}

/** The last step: the consequence is read before it is done. */
export function Submission() {
  const { submit: words } = useCheckText()
  const common = useCommonText()
  const { comma } = useFrameText()
  const { say } = useSay()
  const navigate = useNavigate()
  const { application, model } = useApplication()
  const [asking, setAsking] = useState(false)
  const hindrances = useHindrances()
  const { id, version, currentHash, batchOf, state, evidence } = application
  const submit = useAct(applicationRoutes.submit, {
    refresh: [applicationRoutes.read, applicationRoutes.mine],
    onDone: () => void navigate({ to: '/applications/$id/receipt', params: { id } }),
  })
  if (state !== 'draft' && state !== 'returned') return null
  const act = state === 'draft' ? 'submit' : 'resubmit'
  const verb = state === 'draft' ? words.verb : words.again
  const { min, max } = model.view.total
  const score = common.range(formatPoints(min ?? 0), formatPoints(max))
  const files = evidence.filter(({ row }) => row !== COMMITMENT).length
  return (
    <>
      {hindrances.length > 0 && (
        <span className="hinders" id="hinders">
          {words.not}
          {hindrances.join(comma)}
        </span>
      )}
      <button
        className="btn main"
        type="button"
        disabled={hindrances.length > 0}
        aria-describedby={hindrances.length > 0 ? 'hinders' : undefined}
        onClick={() => setAsking(true)}
      >
        {verb}
      </button>
      {asking && (
        <AskFirst
          title={verb}
          verb={verb}
          leave={words.leave}
          busy={submit.busy}
          problem={submit.problem}
          onDo={() => submit.run({ params: { id }, body: { version, contentHash: currentHash } })}
          onLeave={() => {
            submit.clear()
            setAsking(false)
          }}
        >
          <p>{words.text(common.batch(batchOf.year, batchOf.number), model.check.parts.rows.length, files, score)}</p>
          <p>{say(TRANSITIONS[act].consequence)}</p>
          <HashText hash={currentHash} />
        </AskFirst>
      )}
    </>
  )
}
