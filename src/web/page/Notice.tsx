import type { OpenProblem } from '../files/openSelfCheck.ts'
import { useSpeech } from '../text/words.ts'
import type { Words } from '../text/zh.ts'

/** Why a file was not opened. What was on the page stays. */
export function Notice({ problem, onClose }: { problem: OpenProblem; onClose: () => void }) {
  const { words } = useSpeech()
  return (
    <div className="err notice" role="alert">
      <span>
        <b>{words.wrong}</b> {textOf(problem, words)}
      </span>
      <button className="btn" type="button" onClick={onClose}>
        {words.close}
      </button>
    </div>
  )
}

function textOf(problem: OpenProblem, { bar }: Words): string {
  switch (problem.code) {
    case 'not-json':
      return bar.notJson
    case 'not-a-self-check':
      return bar.notCheck
    case 'too-big':
      return bar.tooBig
    case 'other-programme':
      return bar.programme(problem.programme)
  }
}
