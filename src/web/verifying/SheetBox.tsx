import { type AskedFact, verificationRoutes } from '#contract/verifying.ts'
import { ANSWERS } from '#core/verifying/answer.ts'
import type { Returned } from '#core/verifying/returned.ts'
import { SHEET_HEADS } from '#core/verifying/sheet.ts'
import { SheetDialog } from '../app/office/sheet/SheetDialog.tsx'
import { SheetProblems } from '../app/office/sheet/SheetProblems.tsx'
import { useSheetFile } from '../app/office/sheet/useSheetFile.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { readSheet } from './readSheet.ts'
import { useVerifyingText } from './text/verifying.ts'

interface Props {
  readonly within: { readonly department: string; readonly batch: string }
  readonly asked: readonly AskedFact[]
  readonly onClose: () => void
}

/** The filled-in sheet of a department, and how many answers are in it. */
export function SheetBox({ within, asked, onClose }: Props) {
  const words = useVerifyingText()
  const act = useAct(verificationRoutes.answer, {
    refresh: [verificationRoutes.list, verificationRoutes.tasks],
    onDone: onClose,
  })
  const file = useSheetFile((chosen) => readSheet(chosen, within, asked))
  const returned = file.value
  const answers = returned && returned.problems.length === 0 ? returned.answers : []
  const send = (): void => {
    if (answers.length > 0) act.run({ body: { ...within, answers: [...answers] } })
  }
  return (
    <SheetDialog
      title={words.bring}
      help={words.sheetHelp}
      file={file}
      send={answers.length > 0 ? words.sheetSend(answers.length) : undefined}
      busy={act.busy}
      onChoose={act.clear}
      onSend={send}
      onClose={onClose}
      found={returned && <Found returned={returned} />}
    >
      <ErrorBox problem={file.problem ?? act.problem} />
    </SheetDialog>
  )
}

function Found({ returned: { answers, problems, blank } }: { returned: Returned }) {
  const words = useVerifyingText()
  if (problems.length > 0) return <SheetProblems problems={problems} heads={SHEET_HEADS} />
  if (answers.length === 0) return <p>{words.sheetNothing}</p>
  const [agree = 0, correct = 0, none = 0] = ANSWERS.map((kind) => answers.filter((one) => one.kind === kind).length)
  const replaced = answers.filter(({ seen }) => seen !== null).length
  return (
    <>
      <p>{words.sheetReady(answers.length, blank)}</p>
      <p>{words.sheetCounts(agree, correct, none)}</p>
      {replaced > 0 && <p className="amber">{words.sheetReplaces(replaced)}</p>}
    </>
  )
}
