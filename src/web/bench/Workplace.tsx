import { RosterPanel } from '../roster/RosterPanel.tsx'
import { Head } from '../summary/Head.tsx'
import { Summary } from '../summary/Summary.tsx'
import type { Work } from './work.ts'

interface Props extends Work {
  /** A list dropped anywhere on the page, waiting to be read. */
  readonly file: File | undefined
  readonly onFileTaken: () => void
}

/** Everything above the table. */
export function Workplace({ file, onFileTaken, ...work }: Props) {
  return (
    <>
      <Head {...work} />
      <Summary {...work} />
      <RosterPanel {...work} file={file} onFileTaken={onFileTaken} />
    </>
  )
}
