import { useCallback, useMemo, useReducer, useState } from 'react'
import type { Published } from '../programme/fetchOutline.ts'
import { BottomBar } from '../bar/BottomBar.tsx'
import type { Preferences } from '../state/preferences.ts'
import { readKept } from '../state/kept.ts'
import { atStart, reduce } from '../state/reduce.ts'
import { emptySelfCheck } from '../state/selfCheck.ts'
import { OfficialTable } from '../table/OfficialTable.tsx'
import { useSpeech } from '../text/words.ts'
import { Welcome } from '../welcome/Welcome.tsx'
import { Foot } from './Foot.tsx'
import { Preparing } from './Preparing.tsx'
import { Top } from './Top.tsx'
import { useBench } from './useBench.ts'

interface Props extends Published {
  readonly today: string
  readonly preferences: Preferences
  readonly prefer: (change: Partial<Preferences>) => void
}

/**
 * The one state of the page and what is drawn from it. The blank table stands from the first moment; the
 * bench (scores, questions, reasons) joins it in the same place, so that nothing typed loses its focus.
 */
export function Page({ outline, sha256, today, preferences, prefer }: Props) {
  const { words, language } = useSpeech()
  const kept = useMemo(() => readKept(outline.id), [outline.id])
  const [state, dispatch] = useReducer(reduce, undefined, () =>
    kept ? atStart(kept, true) : atStart(emptySelfCheck(outline.id, today), false),
  )
  const { bench, failed, retry } = useBench(outline.id, kept !== undefined)
  const [files, setFiles] = useState<{ roster?: File; check?: File }>({})
  const { begun } = state.screen
  const model = useMemo(() => bench?.model(state.check, language), [bench, state.check, language])
  const take = useCallback((file: { roster?: File; check?: File }) => {
    setFiles(file)
    dispatch({ type: 'began' })
  }, [])
  const work = bench && model && { bench, model, state, dispatch, today, sha256 }
  return (
    <>
      <a className="skip" href="#table">
        {words.skip}
      </a>
      <Top outline={outline} preferences={preferences} prefer={prefer} />
      <main className={begun ? undefined : 'first-visit'}>
        {!begun && (
          <Welcome
            outline={outline}
            onRoster={(roster) => take({ roster })}
            onOpen={(check) => take({ check })}
            onType={() => dispatch({ type: 'began' })}
          />
        )}
        {begun && !work && <Preparing failed={failed} onRetry={retry} />}
        {begun && work && <work.bench.Workplace {...work} files={files} onFilesTaken={() => setFiles({})} />}
        <div className={begun ? 'two' : 'one'}>
          <OfficialTable
            outline={outline}
            view={begun ? model?.view : undefined}
            open={state.screen.open}
            asked={work?.model.rowOf(state.screen.asked?.fact)}
            detail={(row) =>
              work ? <work.bench.RowDetail row={row} {...work} /> : <Preparing failed={failed} onRetry={retry} />
            }
            onToggle={(row) => dispatch({ type: 'toggled', row })}
            onAsk={(fact) => dispatch({ type: 'asked', fact })}
          />
          {begun && work && <work.bench.Side {...work} />}
        </div>
      </main>
      <BottomBar>{begun && work && <work.bench.BarActs {...work} />}</BottomBar>
      <Foot outline={outline} />
    </>
  )
}
