import { type Dispatch, useCallback, useEffect, useState } from 'react'
import { type OpenProblem, openSelfCheck } from '../files/openSelfCheck.ts'
import type { Act } from '../state/reduce.ts'

/**
 * A file may be dropped anywhere on the page: a self-check taken along earlier, or else a roster. Without
 * this the browser would leave the page to show the file, and all that was typed would be gone.
 */
export function useFiles(programme: string, dispatch: Dispatch<Act>) {
  const [roster, setRoster] = useState<File>()
  const [problem, setProblem] = useState<OpenProblem>()
  const take = useCallback(
    async (file: File) => {
      setProblem(undefined)
      if (!file.name.toLowerCase().endsWith('.json')) {
        setRoster(file)
        dispatch({ type: 'began' })
        return
      }
      const opened = await openSelfCheck(file, programme)
      if (opened.ok) dispatch({ type: 'restored', check: opened.check })
      else setProblem(opened.problem)
    },
    [programme, dispatch],
  )
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault()
    const drop = (event: DragEvent) => {
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (file) void take(file)
    }
    addEventListener('dragover', over)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('drop', drop)
    }
  }, [take])
  const rosterTaken = useCallback(() => setRoster(undefined), [])
  const clearProblem = useCallback(() => setProblem(undefined), [])
  return { roster, rosterTaken, take: (file: File) => void take(file), problem, clearProblem }
}
