import { useState } from 'react'
import type { Work } from '../bench/work.ts'
import { saveFile } from '../files/saveFile.ts'
import type { Keeping } from '../page/useKeeping.ts'
import { emptySelfCheck } from '../state/selfCheck.ts'
import { useSpeech } from '../text/words.ts'
import { CHECK_FILES } from '../welcome/fileTypes.ts'
import { FileButton } from '../welcome/FileButton.tsx'
import { PaperButtons } from './PaperButtons.tsx'

interface Props extends Work {
  readonly keeping: Keeping
  readonly onFile: (file: File) => void
}

/** On paper, in this browser, or along as a file: three ways to keep what was made, none of them over the line. */
export function Keep({ keeping, onFile, ...work }: Props) {
  const { words } = useSpeech()
  const { check } = work.state
  const take = () => {
    const name = [words.bar.taken, check.enterprise || check.programme, check.year].join('-')
    saveFile(`${JSON.stringify(check, null, 1)}\n`, name, 'json')
  }
  return (
    <section className="keep noprint" aria-labelledby="keep-title">
      <h2 id="keep-title">{words.bar.label}</h2>
      <div className="keeps">
        <div>
          <h3>{words.keep.paper}</h3>
          <p className="ways">
            <PaperButtons {...work} />
          </p>
          <p className="muted small">{words.keep.paperHelp}</p>
        </div>
        <div>
          <h3>{words.keep.browser}</h3>
          <p className="ways">
            <button
              className="btn"
              type="button"
              role="switch"
              aria-checked={keeping.kept}
              onClick={() => keeping.setKept(!keeping.kept)}
            >
              {words.bar.keep}
            </button>
            {keeping.kept && (
              <button className="btn" type="button" onClick={() => keeping.setKept(false)}>
                {words.bar.delete}
              </button>
            )}
          </p>
          <p className="muted small" role="status">
            {keeping.refused ? words.bar.refused : keeping.kept ? words.keep.browserOn : words.keep.browserOff}
          </p>
        </div>
        <div>
          <h3>{words.keep.file}</h3>
          <p className="ways">
            <button className="btn" type="button" onClick={take}>
              {words.bar.take}
            </button>
            <FileButton className="btn" accept={CHECK_FILES} onFile={onFile}>
              {words.bar.open}
            </FileButton>
            <StartOver {...work} keeping={keeping} />
          </p>
          <p className="muted small">{words.keep.fileHelp}</p>
        </div>
      </div>
    </section>
  )
}

/** Asks first, with what will be gone in numbers. */
function StartOver({ state, dispatch, today, keeping }: Work & { keeping: Keeping }) {
  const { words } = useSpeech()
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <button className="btn plain" type="button" onClick={() => setAsking(true)}>
        {words.bar.over}
      </button>
    )
  }
  const clear = () => {
    keeping.setKept(false)
    dispatch({ type: 'startedOver', check: emptySelfCheck(state.check.programme, today) })
    scrollTo(0, 0)
  }
  return (
    <span className="sure" role="alert">
      <span>{words.bar.overAsk(Object.keys(state.check.answers).length)}</span>
      <button className="btn final" type="button" onClick={clear}>
        {words.bar.overYes}
      </button>
      <button className="btn" type="button" onClick={() => setAsking(false)}>
        {words.bar.overNo}
      </button>
    </span>
  )
}
