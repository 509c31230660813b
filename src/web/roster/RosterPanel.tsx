import type { Work } from '../bench/work.ts'

export function RosterPanel(_props: Work & { file: File | undefined; onFileTaken: () => void }) {
  return null
}
