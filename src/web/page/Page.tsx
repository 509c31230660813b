import { useMemo, useReducer, useState } from 'react'
import type { Published } from '../programme/fetchOutline.ts'
import { BottomBar } from '../bar/BottomBar.tsx'
import type { Preferences } from '../state/preferences.ts'
import { readKept } from '../state/kept.ts'
import { atStart, reduce } from '../state/reduce.ts'
import { emptySelfCheck } from '../state/selfCheck.ts'
import { OfficialTable } from '../table/OfficialTable.tsx'
import { useSpeech } from '../text/words.ts'
import { Welcome } from '../welcome/Welcome.tsx'
import type { Clock } from './clock.ts'
import { Foot } from './Foot.tsx'
import { Notice } from './Notice.tsx'
import { Preparing } from './Preparing.tsx'
import { Top } from './Top.tsx'
import { useBench } from './useBench.ts'
import { useFiles } from './useFiles.ts'
import { useKeeping } from './useKeeping.ts'

interface Props extends Published {
  readonly today: string
  readonly clock: Clock
  readonly preferences: Preferences
  readonly prefer: (change: Partial<Preferences>) => void
}

/**
 * The one state of the page and what is drawn from it. The blank table stands from the first moment; the
 * bench (scores, questions, reasons) joins it in the same place, so that nothing typed loses its focus.
 */
export function Page({ outline, sha256, today, clock, preferences, prefer }: Props) {
  const { words, language } = useSpeech()
  const [kept] = useState(() => readKept(outline.id))
  const [state, dispatch] = useReducer(reduce, undefined, () =>
    kept ? atStart(kept, true) : atStart(emptySelfCheck(outline.id, today), false),
  )
  const { loaded, failed, retry } = useBench(outline.id, state.screen.begun)
  const keeping = useKeeping(state.check, kept !== undefined)
  const files = useFiles(outline.id, dispatch)
  const { begun } = state.screen
  const { bench, parts } = loaded ?? {}
  const model = useMemo(() => bench?.model(state.check, language), [bench, state.check, language])
  const work = bench && model && { bench, model, state, dispatch, today, clock, sha256 }
  const preparing = <Preparing failed={failed} onRetry={retry} />
  const detail = (row: string) => (work && parts ? <parts.RowDetail row={row} {...work} /> : preparing)
  return (
    <>
      <a className="skip" href="#table">
        {words.skip}
      </a>
      <Top outline={outline} preferences={preferences} prefer={prefer} />
      <main>
        {files.problem && <Notice problem={files.problem} onClose={files.clearProblem} />}
        {!begun && <Welcome outline={outline} onFile={files.take} onType={() => dispatch({ type: 'began' })} />}
        {begun &&
          (work && parts ? (
            <parts.Workplace {...work} file={files.roster} onFileTaken={files.rosterTaken} />
          ) : (
            preparing
          ))}
        <div className={begun ? 'two' : 'one'}>
          <OfficialTable
            outline={outline}
            view={begun ? model?.view : undefined}
            open={state.screen.open}
            asked={begun ? model?.rowAsked(state.screen) : undefined}
            detail={detail}
            onToggle={(row) => dispatch({ type: 'toggled', row })}
            onAsk={(fact) => dispatch({ type: 'asked', fact })}
          />
          {begun && work && parts && <parts.Side {...work} />}
        </div>
        {begun && work && parts && <parts.Keep {...work} keeping={keeping} onFile={files.take} />}
      </main>
      <BottomBar kept={keeping.kept}>{begun && work && parts && <parts.BarActs {...work} />}</BottomBar>
      <Foot outline={outline} />
      {begun && work && parts && <parts.PrintedTable {...work} />}
    </>
  )
}
