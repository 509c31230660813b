import { useTasksText } from '../text/tasks.ts'
import type { Missing } from './taskList.ts'

const KINDS = ['questions', 'wrong', 'files', 'badFiles', 'fields'] as const

/** What is missing, in numbers; nothing at all is said too. */
export function MissText({ missing, fine }: { missing: Missing; fine: string }) {
  const words = useTasksText().miss
  const found = KINDS.filter((kind) => missing[kind] > 0)
  if (missing.returned > 0)
    return (
      <>
        <b>{missing.returned}</b> {words.returned(missing.returned)}
      </>
    )
  if (found.length === 0) return <>{missing.waitsForRoster ? words.roster : fine}</>
  return (
    <>
      {words.still}
      {found.map((kind, at) => (
        <span key={kind}>
          {at > 0 && words.comma}
          <b>{missing[kind]}</b> {words[kind]}
        </span>
      ))}
    </>
  )
}
