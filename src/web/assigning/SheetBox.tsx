import { SHEET_HEADS } from '#core/reviewing/assignmentSheet.ts'
import { SheetDialog } from '../app/office/sheet/SheetDialog.tsx'
import { SheetProblems } from '../app/office/sheet/SheetProblems.tsx'
import { useSheetFile } from '../app/office/sheet/useSheetFile.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { ChangeList } from './ChangeList.tsx'
import { Faults } from './Faults.tsx'
import type { Assignments } from './model.ts'
import { ReasonField } from './ReasonField.tsx'
import { readSheet } from './readSheet.ts'
import { useAssigningText } from './text/assigning.ts'
import { useApply } from './useApply.ts'

interface Props {
  readonly batch: string
  readonly onClose: () => void
}

const NOTHING: Assignments = { items: [], reviewers: [] }

/** The filled-in sheet of reviewers, and what it would change. */
export function SheetBox({ batch, onClose }: Props) {
  const words = useAssigningText()
  const file = useSheetFile((chosen) => readSheet(chosen, batch))
  const { returned, all } = file.value ?? { all: NOTHING }
  const changes = returned && returned.problems.length === 0 ? returned.changes : []
  const apply = useApply(batch, changes, all, onClose)
  return (
    <SheetDialog
      title={words.bring}
      help={words.sheetHelp}
      file={file}
      send={changes.length > 0 ? words.sheetSend(changes.length) : undefined}
      busy={apply.act.busy}
      onChoose={apply.act.clear}
      onSend={apply.send}
      onClose={onClose}
      found={
        returned &&
        (returned.problems.length > 0 ? (
          <SheetProblems problems={returned.problems} heads={SHEET_HEADS} />
        ) : changes.length === 0 ? (
          <p>{words.sheetNothing}</p>
        ) : (
          <ChangeList changes={changes} all={all} />
        ))
      }
    >
      {apply.asksReason && <ReasonField apply={apply} />}
      <ErrorBox problem={file.problem} />
      <Faults problem={apply.act.problem} changes={changes} all={all} />
    </SheetDialog>
  )
}
