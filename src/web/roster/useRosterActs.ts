import { useCallback } from 'react'
import type { ReadingShown } from '#roster/protocol.ts'
import type { Edit } from '#roster/recheck.ts'
import type { GivenColumns } from '#roster/table/columns.ts'
import type { Work } from '../bench/work.ts'
import { NO_ROSTER } from '../state/rosterState.ts'
import { factsOf } from './factsOf.ts'
import { Superseded } from './rosterDesk.ts'

/** What can be done with a list. Each act ends in what the screen shows and, if anything was counted, in facts. */
export function useRosterActs({ bench, state, dispatch }: Pick<Work, 'bench' | 'state' | 'dispatch'>) {
  const { desk } = bench
  const { year, cutOff } = state.check
  const { columns, edits, mended, file } = state.roster
  const hasList = state.roster.reading?.grid !== undefined

  const take = useCallback(
    (name: string, reading: ReadingShown, more: Partial<typeof NO_ROSTER> = {}) => {
      const done = { share: undefined, failure: undefined }
      if (!reading.grid && hasList) {
        dispatch({ type: 'rosterMoved', to: { ...done, refused: reading.problems } })
        return
      }
      dispatch({ type: 'rosterMoved', to: { ...done, file: name, reading, refused: [], ...more } })
      const roster = factsOf(name, reading)
      if (roster) dispatch({ type: 'counted', roster })
    },
    [dispatch, hasList],
  )
  const fail = useCallback(
    (error: unknown) => {
      if (error instanceof Superseded) return
      const failure = error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'lost'
      dispatch({ type: 'rosterMoved', to: { share: undefined, failure } })
    },
    [dispatch],
  )

  const read = useCallback(
    async (source: File | undefined, wish: { sheet?: string; columns?: GivenColumns } = {}) => {
      dispatch({ type: 'rosterMoved', to: { share: 0, failure: undefined, refused: [] } })
      try {
        const onProgress = (share: number) => dispatch({ type: 'rosterMoved', to: { share } })
        const reading = await desk.read(source, { year, cutOff, ...wish }, onProgress)
        take((source ?? desk.file)?.name ?? '', reading, { columns: wish.columns, edits: {}, mended: 0 })
      } catch (error) {
        fail(error)
      }
    },
    [desk, year, cutOff, dispatch, take, fail],
  )
  const recheck = useCallback(
    async (changes: readonly Edit[], mapped: GivenColumns | undefined) => {
      try {
        const reading = await desk.recheck(changes, mapped)
        take(file, reading, { columns: mapped, edits: {}, mended: mended + changes.length })
      } catch (error) {
        fail(error)
      }
    },
    [desk, file, mended, take, fail],
  )
  const recount = useCallback(() => recheck(editList(edits), columns), [recheck, edits, columns])
  const map = useCallback(
    (field: string, column: string | null) => recheck(editList(edits), { ...columns, [field]: column }),
    [recheck, edits, columns],
  )
  return { read, recount, map, cancel: () => desk.cancel() }
}

const editList = (edits: Readonly<Record<string, string>>): Edit[] =>
  Object.entries(edits).map(([cell, text]) => {
    const [, column = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
    return { column, row: Number(row), text }
  })
