import { useState } from 'react'
import { type AskedFact, verificationRoutes } from '#contract/verifying.ts'
import { ANSWERS } from '#core/verifying/answer.ts'
import type { Returned } from '#core/verifying/returned.ts'
import { SHEET_HEADS } from '#core/verifying/sheet.ts'
import { useSay } from '../app/text/useText.ts'
import { Dialog } from '../app/ui/Dialog.tsx'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { Waiting } from '../app/ui/Waiting.tsx'
import { readSheet, type SheetRead } from './readSheet.ts'
import { useVerifyingText } from './text/verifying.ts'

interface Props {
  readonly within: { readonly department: string; readonly batch: string }
  readonly asked: readonly AskedFact[]
  readonly onClose: () => void
}

/** The filled-in sheet comes back: read on this computer, told what is in it or what is wrong, and only then sent. */
export function SheetBox({ within, asked, onClose }: Props) {
  const words = useVerifyingText()
  const { say } = useSay()
  const [read, setRead] = useState<SheetRead | 'reading'>()
  const [problem, setProblem] = useState<unknown>()
  const act = useAct(verificationRoutes.answer, {
    refresh: [verificationRoutes.list, verificationRoutes.tasks],
    onDone: onClose,
  })
  const choose = (file: File | undefined): void => {
    if (!file) return
    setRead('reading')
    setProblem(undefined)
    act.clear()
    readSheet(file, within, asked).then(setRead, (error: unknown) => {
      setRead(undefined)
      setProblem(error)
    })
  }
  const ready = read !== 'reading' && read?.ok ? read.returned : undefined
  const answers = ready && ready.problems.length === 0 ? ready.answers : []
  const send = (): void => {
    if (answers.length > 0) act.run({ body: { ...within, answers: [...answers] } })
  }
  return (
    <Dialog
      title={words.bring}
      wide
      onClose={onClose}
      onSubmit={send}
      acts={
        <>
          <button className="btn plain" type="button" onClick={onClose}>
            {words.cancel}
          </button>
          {answers.length > 0 && (
            <button className="btn main" type="submit" disabled={act.busy}>
              {words.sheetSend(answers.length)}
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
        {ready && <Found returned={ready} />}
      </div>
      <ErrorBox problem={problem ?? act.problem} />
    </Dialog>
  )
}

function Found({ returned: { answers, problems, blank } }: { returned: Returned }) {
  const words = useVerifyingText()
  const { say } = useSay()
  if (problems.length > 0)
    return (
      <>
        <p className="field-error">{words.sheetWrong(problems.length)}</p>
        <table className="tbl sheet-problems">
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
              <tr key={`${one.row} ${one.column}`}>
                <td className="r">{one.row}</td>
                <td>{say(SHEET_HEADS[one.column])}</td>
                <td>{one.found}</td>
                <td>{say(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    )
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
