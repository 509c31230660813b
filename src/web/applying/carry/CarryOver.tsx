import { useState } from 'react'
import { openSelfCheck } from '../../files/openSelfCheck.ts'
import { readKept } from '../../state/kept.ts'
import { FileButton } from '../../welcome/FileButton.tsx'
import { CHECK_FILES } from '../../welcome/fileTypes.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useMayFill } from '../draft/useMay.ts'
import { useCarryText } from '../text/carry.ts'
import { CarryList } from './CarryList.tsx'
import type { Source } from './source.ts'
import { usePrevious } from './usePrevious.ts'

/** What was filled in before need not be typed again: the self-check of this computer, a file of it, the last application. */
export function CarryOver() {
  const words = useCarryText()
  const mayFill = useMayFill()
  const { bench, model } = useApplication()
  const previous = usePrevious()
  const [kept] = useState(() => readKept(bench.programme.id))
  const [source, setSource] = useState<Source>()
  const [problem, setProblem] = useState<keyof ReturnType<typeof useCarryText>['problems']>()
  const [done, setDone] = useState(0)
  const open = model.check.gaps.some(({ code }) => code === 'fact-unanswered' || code === 'profile-problem')
  if (!mayFill || !open) return null
  const choose = (next: Source) => {
    setDone(0)
    setProblem(undefined)
    setSource(next)
  }
  const openFile = async (file: File) => {
    const opened = await openSelfCheck(file, bench.programme.id)
    if (!opened.ok) return setProblem(opened.problem.code)
    const { answers, roster } = opened.check
    choose({ name: file.name, profile: {}, facts: answers, hadRoster: roster !== undefined })
  }
  return (
    <section className="carry" aria-labelledby="carry-title">
      <h2 id="carry-title">{words.title}</h2>
      <p className="acts-row">
        {kept && (
          <button
            className="btn"
            type="button"
            onClick={() =>
              choose({ name: words.kept, profile: {}, facts: kept.answers, hadRoster: kept.roster !== undefined })
            }
          >
            {words.kept}
          </button>
        )}
        {previous && (
          <button
            className="btn"
            type="button"
            onClick={() => {
              const of = (section: string) =>
                Object.fromEntries(
                  previous.answers.filter((one) => one.section === section).map(({ field, value }) => [field, value]),
                )
              const name = words.previous(previous.year, previous.number)
              choose({ name, profile: of('profile'), facts: of('fact'), hadRoster: false })
            }}
          >
            {words.previous(previous.year, previous.number)}
          </button>
        )}
        <FileButton className="btn" accept={CHECK_FILES} onFile={(file) => void openFile(file)}>
          {words.file}
        </FileButton>
      </p>
      {problem && (
        <p className="field-error" role="alert">
          {words.problems[problem]}
        </p>
      )}
      <p role="status">{done > 0 ? words.done(done) : ''}</p>
      {source && (
        <CarryList
          source={source}
          onDone={(count) => {
            setSource(undefined)
            setDone(count)
          }}
        />
      )}
    </section>
  )
}
