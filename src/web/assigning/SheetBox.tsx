import { useState } from 'react'
import { SHEET_HEADS } from '#core/reviewing/assignmentSheet.ts'
import type { SheetProblem } from '#core/reviewing/returnedAssignments.ts'
import { useSay } from '../app/text/useText.ts'
import { Dialog } from '../app/ui/Dialog.tsx'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { ChangeList } from './ChangeList.tsx'
import { Faults } from './Faults.tsx'
import type { Assignments } from './model.ts'
import { ReasonField } from './ReasonField.tsx'
import { readSheet, type SheetRead } from './readSheet.ts'
import { useAssigningText } from './text/assigning.ts'
import { useApply } from './useApply.ts'

interface Props {
  readonly batch: string
  readonly onClose: () => void
}

const NOTHING: Assignments = { items: [], reviewers: [] }

/** The filled-in sheet comes back: read on this computer, shown what it would change or what is wrong, only then sent. */
export function SheetBox({ batch, onClose }: Props) {
  const words = useAssigningText()
  const { say } = useSay()
  const [read, setRead] = useState<SheetRead | 'reading'>()
  const [problem, setProblem] = useState<unknown>()
  const ready = read !== 'reading' && read?.ok ? read : undefined
  const isSound = ready !== undefined && ready.returned.problems.length === 0
  const changes = isSound ? ready.returned.changes : []
  const apply = useApply(batch, changes, ready?.all ?? NOTHING, onClose)
  const choose = (file: File | undefined): void => {
    if (!file) return
    setRead('reading')
    setProblem(undefined)
    apply.act.clear()
    readSheet(file, batch).then(setRead, (error: unknown) => {
      setRead(undefined)
      setProblem(error)
    })
  }
  return (
    <Dialog
      title={words.bring}
      wide
      onClose={onClose}
      onSubmit={apply.send}
      acts={
        <>
          <button className="btn" type="button" onClick={onClose}>
            {words.cancel}
          </button>
          {changes.length > 0 && (
            <button className="btn main" type="submit" disabled={apply.act.busy}>
              {words.sheetSend(changes.length)}
            </button>
          )}
        </>
      }
    >
      <p>{words.sheetHelp}</p>
      <input
        type="file"
        className="field"
        aria-label={words.bring}
        accept=".xlsx,.csv"
        onChange={(event) => choose(event.target.files?.[0])}
      />
      <div role="status">
        {read === 'reading' && <Waiting text={words.reading} />}
        {read !== 'reading' && read && !read.ok && <p className="field-error">{say(read.words)}</p>}
        {ready && !isSound && <Wrong problems={ready.returned.problems} />}
        {isSound && changes.length === 0 && <p>{words.sheetNothing}</p>}
        {isSound && changes.length > 0 && <ChangeList changes={changes} all={ready.all} />}
      </div>
      {apply.asksReason && <ReasonField apply={apply} />}
      <ErrorBox problem={problem} />
      <Faults problem={apply.act.problem} changes={changes} all={ready?.all ?? NOTHING} />
    </Dialog>
  )
}

function Wrong({ problems }: { problems: readonly SheetProblem[] }) {
  const words = useAssigningText()
  const { say } = useSay()
  return (
    <>
      <p className="field-error">{words.sheetWrong(problems.length)}</p>
      <table className="tbl cards">
        <thead>
          <tr>
            <th scope="col">{words.sheetRow}</th>
            <th scope="col">{words.sheetColumn}</th>
            <th scope="col">{words.sheetFound}</th>
            <th scope="col">{words.sheetProblem}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((one) => (
            <tr key={`${one.row} ${one.column} ${one.found} ${one.zh}`}>
              <td data-label={words.sheetRow}>{one.row}</td>
              <td data-label={words.sheetColumn}>{say(SHEET_HEADS[one.column])}</td>
              <td data-label={words.sheetFound}>{one.found}</td>
              <td>{say(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
