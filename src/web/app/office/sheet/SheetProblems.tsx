import type { Words } from '#core/kernel/words.ts'
import { useSay } from '../../text/useText.ts'
import { useSheetText } from '../text/sheet.ts'

interface Problem<C extends string> extends Words {
  readonly row: number
  readonly column: C
  readonly found: string
}

interface Props<C extends string> {
  readonly problems: readonly Problem<C>[]
  readonly heads: Readonly<Record<C, Words>>
}

/** Every wrong cell of a sheet, with what could stand there. */
export function SheetProblems<C extends string>({ problems, heads }: Props<C>) {
  const words = useSheetText()
  const { say } = useSay()
  return (
    <>
      <p className="field-error">{words.wrong(problems.length)}</p>
      <table className="tbl cards">
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.found}</th>
            <th scope="col">{words.problem}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((one) => (
            <tr key={`${one.row} ${one.column} ${one.found} ${one.zh}`}>
              <td data-label={words.row}>{one.row}</td>
              <td data-label={words.column}>{say(heads[one.column])}</td>
              <td data-label={words.found}>{one.found}</td>
              <td>{say(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
