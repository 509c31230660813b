import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type AssignmentProposal, assignmentRoutes } from '#contract/assigning.ts'
import { MOST_EACH } from '#core/reviewing/assign.ts'
import { reading } from '../app/api/queries.ts'
import { AskFirst } from '../app/ui/AskFirst.tsx'
import { CheckField } from '../app/ui/CheckField.tsx'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { SelectField } from '../app/ui/SelectField.tsx'
import { TextField } from '../app/ui/TextField.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { ChangeList } from './ChangeList.tsx'
import { Faults } from './Faults.tsx'
import { type Assignments, namesOf } from './model.ts'
import { ReasonField } from './ReasonField.tsx'
import { useAssigningText } from './text/assigning.ts'
import { useApply } from './useApply.ts'

interface Props {
  readonly batch: string
  readonly all: Assignments
  readonly onClose: () => void
}

const EACH = Array.from({ length: MOST_EACH }, (_, at) => String(at + 1))
const NO_CHANGES: AssignmentProposal['changes'] = []

/** The proposal is seen before it holds, and follows every change of what is asked. */
export function ProposeDialog({ batch, all, onClose }: Props) {
  const words = useAssigningText()
  const [each, setEach] = useState('3')
  const [most, setMost] = useState('')
  const [anew, setAnew] = useState(false)
  const limit = /^[1-9]\d{0,2}$/.test(most) ? Number(most) : undefined
  const query = useQuery({
    ...reading(assignmentRoutes.proposal, {
      query: { batch, each: Number(each), anew, ...(limit && { most: limit }) },
    }),
    // Made anew for every opening: somebody may have changed the assignment meanwhile.
    gcTime: 0,
  })
  const changes = query.data?.changes ?? NO_CHANGES
  const apply = useApply(batch, changes, all, onClose)
  return (
    <AskFirst
      title={words.propose}
      verb={words.confirm(changes.length)}
      leave={words.leave}
      wide
      ready={changes.length > 0 && !query.isFetching}
      busy={apply.act.busy}
      onDo={apply.send}
      onLeave={onClose}
    >
      <p className="muted">{words.proposeLead}</p>
      <div className="assignment-rules">
        <SelectField
          label={words.each}
          value={each}
          onText={setEach}
          choices={EACH.map((value) => ({ value, label: value }))}
        />
        <TextField
          label={words.most}
          value={most}
          onText={setMost}
          inputMode="numeric"
          maxLength={3}
          optional
          help={words.mostHelp}
        />
      </div>
      <CheckField checked={anew} onCheck={setAnew}>
        {words.anew}
      </CheckField>
      <ErrorBox problem={query.error} onRetry={() => void query.refetch()} />
      <div role="status">
        {query.isPending && <Waiting />}
        {query.data && <Proposal proposal={query.data} all={all} />}
      </div>
      {apply.asksReason && <ReasonField apply={apply} />}
      <Faults problem={apply.act.problem} changes={changes} all={all} />
    </AskFirst>
  )
}

function Proposal({ proposal: { changes, lacking, loads }, all }: { proposal: AssignmentProposal; all: Assignments }) {
  const words = useAssigningText()
  const enterprise = (id: string): string => all.items.find((item) => item.application === id)?.enterprise ?? ''
  const names = namesOf(all)
  return (
    <>
      {lacking.length > 0 && (
        <div className="note-amber">
          <b>{words.lacking(lacking.length)}</b>
          <ul>
            {lacking.map(({ application, lacks, barred, full }) => (
              <li key={application}>{words.lackingOf(enterprise(application), lacks, barred, full)}</li>
            ))}
          </ul>
        </div>
      )}
      {changes.length === 0 ? <p>{words.nothing}</p> : <ChangeList changes={changes} all={all} />}
      {changes.length > 0 && (
        <>
          <p className="assignment-after">{words.loadsAfter}</p>
          <ul className="assignment-loads">
            {loads.map((load) => (
              <li key={load.reviewer}>
                {names.get(load.reviewer)} <b>{`${load.before} → ${load.after}`}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
