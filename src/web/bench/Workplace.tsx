import { Head } from '../summary/Head.tsx'
import { Summary } from '../summary/Summary.tsx'
import { RosterPanel } from '../roster/RosterPanel.tsx'
import type { Work } from './work.ts'

export interface Files {
  readonly roster?: File
  readonly check?: File
}

interface Props extends Work {
  /** Files dropped on the first page, before the bench was there. */
  readonly files: Files
  readonly onFilesTaken: () => void
}

/** Everything above the table. */
export function Workplace({ files, onFilesTaken, ...work }: Props) {
  return (
    <>
      <Head {...work} />
      <Summary {...work} />
      <RosterPanel {...work} file={files.roster} onFileTaken={onFilesTaken} />
    </>
  )
}
