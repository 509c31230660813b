import type { Work } from '../bench/work.ts'
import { QuestionPanel } from '../questions/QuestionPanel.tsx'
import { Plans } from './Plans.tsx'
import { Worth } from './Worth.tsx'

/** Beside the table: the next question, the next points, and what they are worth. */
export function Side(work: Work) {
  return (
    <aside className="side noprint">
      <QuestionPanel {...work} />
      <Plans {...work} />
      <Worth {...work} />
    </aside>
  )
}
