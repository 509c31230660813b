import { useState } from 'react'
import { type SettlementFile, settlementRoutes } from '#contract/reviewing.ts'
import { formatPoints } from '#core/kernel/points.ts'
import { useMarks } from '../app/text/useMarks.ts'
import { AskFirst } from '../app/ui/AskFirst.tsx'
import { TextAreaField } from '../app/ui/TextAreaField.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { useFieldError } from '../app/ui/useFieldError.ts'
import { useReviewingText } from './text/reviewing.ts'

/** The score as it will stand, what follows, and who is not waited for. */
export function SettleDialog({ file, onClose }: { file: SettlementFile; onClose: () => void }) {
  const words = useReviewingText()
  const marks = useMarks()
  const [notWaited, setNotWaited] = useState('')
  const { id, version, enterpriseName } = file.application
  const late = file.open.filter(({ kind }) => kind === 'review').map(({ label }) => words.expert(label ?? 0))
  const isBlocked = file.open.some(({ kind }) => kind !== 'review')
  const act = useAct(settlementRoutes.settle, {
    refresh: [settlementRoutes.read, settlementRoutes.list, settlementRoutes.row],
    onDone: onClose,
  })
  const error = useFieldError(act.problem)
  return (
    <AskFirst
      title={words.settleTitle(enterpriseName)}
      verb={words.settle}
      leave={words.settleLeave}
      busy={act.busy}
      ready={!isBlocked}
      why={words.fixFirst}
      problem={act.problem}
      shown={['notWaited']}
      onDo={() => act.run({ params: { id }, body: { version, seen: file.seen, notWaited } })}
      onLeave={onClose}
    >
      <p>{words.settleText(formatPoints(file.totals.review))}</p>
      {late.length > 0 && (
        <TextAreaField
          label={words.notWaited}
          help={words.notWaitedHelp(late.join(marks.and))}
          value={notWaited}
          onText={setNotWaited}
          most={500}
          error={error('notWaited')}
        />
      )}
    </AskFirst>
  )
}
