import { useEffect, useRef, useState } from 'react'
import type { Work } from '../bench/work.ts'
import { useSpeech } from '../text/words.ts'
import { ROSTER_FILES } from '../welcome/fileTypes.ts'
import { FileButton } from '../welcome/FileButton.tsx'
import { ProblemList } from './ProblemList.tsx'
import { RosterDetail } from './RosterDetail.tsx'
import { RosterLine } from './RosterLine.tsx'
import { useRosterActs } from './useRosterActs.ts'

interface Props extends Work {
  /** A list dropped on the first page, waiting to be read. */
  readonly file: File | undefined
  readonly onFileTaken: () => void
}

/** The list: being read, read, or still to come. Opens into its columns, its errors and its grid. */
export function RosterPanel({ file, onFileTaken, ...work }: Props) {
  const { words } = useSpeech()
  const { state, bench } = work
  const acts = useRosterActs(work)
  const [open, setOpen] = useState(false)
  const { reading, share, refused } = state.roster
  useEffect(() => {
    if (!file) return
    onFileTaken()
    void acts.read(file)
  }, [file, onFileTaken, acts])
  useReadAgain(work, acts.read)
  const unread = reading !== undefined && reading.grid === undefined
  const problems = unread ? reading.problems : refused
  return (
    <section className="roster noprint" aria-label={words.roster.label}>
      <div className="rosterline">
        <RosterLine {...work} />
        <span className="ways">
          {share !== undefined ? (
            <button className="btn" type="button" onClick={acts.cancel}>
              {words.roster.cancel}
            </button>
          ) : (
            <>
              {reading && !unread && (
                <button className="btn" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
                  {open ? words.roster.hide : words.roster.show}
                </button>
              )}
              <FileButton className="btn" accept={ROSTER_FILES} onFile={(chosen) => void acts.read(chosen)}>
                {state.check.roster ? words.roster.replace : words.welcome.choose}
              </FileButton>
            </>
          )}
        </span>
      </div>
      <ProblemList problems={problems} rules={bench.desk.rules} level="error" />
      {open && reading && !unread && <RosterDetail {...work} reading={reading} acts={acts} />}
    </section>
  )
}

/** Another year or cut-off day counts other people, so the list at hand is read again. */
function useReadAgain({ state, bench }: Work, read: ReturnType<typeof useRosterActs>['read']): void {
  const { year, cutOff } = state.check
  const period = `${year} ${cutOff}`
  const last = useRef(period)
  useEffect(() => {
    if (last.current === period) return
    last.current = period
    if (bench.desk.file) void read(undefined)
  }, [period, bench, read])
}
