import { useState } from 'react'
import { applicationRoutes } from '#contract/applying.ts'
import { available } from '#core/workflow/available.ts'
import { useSession } from '../../app/door/useSession.ts'
import { rolesOf } from '../../app/frame/can.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { TextField } from '../../app/ui/TextField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useCommonText } from '../text/common.ts'
import { useTasksText } from '../text/tasks.ts'

/** Ends the application, after the consequence was read. */
export function Withdraw() {
  const words = useTasksText().withdraw
  const common = useCommonText()
  const { application } = useApplication()
  const roles = rolesOf(useSession())
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const act = useAct(applicationRoutes.withdraw, {
    refresh: [applicationRoutes.read, applicationRoutes.mine],
    onDone: () => setOpen(false),
  })
  if (!available(application.state, roles).includes('withdraw')) return null
  const { id, version, batchOf } = application
  return (
    <p className="withdraw noprint">
      <button className="btn final" type="button" onClick={() => setOpen(true)}>
        {words.open}
      </button>
      {open && (
        <AskFirst
          title={words.title}
          verb={words.verb}
          leave={words.leave}
          tone="final"
          busy={act.busy}
          problem={act.problem}
          onDo={() => act.run({ params: { id }, body: { version, reason } })}
          onLeave={() => {
            act.clear()
            setOpen(false)
          }}
        >
          <p>{words.text(common.batch(batchOf.year, batchOf.number))}</p>
          <TextField label={words.reason} value={reason} onText={setReason} maxLength={500} optional />
        </AskFirst>
      )}
    </p>
  )
}
