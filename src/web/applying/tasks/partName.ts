import type { Compiled } from '#core/rubric/compiled.ts'
import { COMMITMENT, ENTERPRISE, ROSTER } from '#core/applying/parts.ts'
import { useSay } from '../../app/text/useText.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useTasksText } from '../text/tasks.ts'

const FIXED = [ENTERPRISE, ROSTER, COMMITMENT] as const

/** What a part is called: rows by their own short title. */
export function usePartName(): (part: string) => string {
  const { parts } = useTasksText()
  const { say } = useSay()
  const { compiled } = useApplication().bench
  return (part) => {
    const fixed = FIXED.find((one) => one === part)
    const row = rowOf(compiled, part)
    return fixed ? parts[fixed] : row ? say(row.title ?? row.indicator) : part
  }
}

export const rowOf = (compiled: Compiled, id: string) => compiled.rows.find((row) => row.id === id)?.row
