/** What can be done in the table. */
export interface TableActs {
  readonly onToggle: (row: string) => void
  readonly onAsk: (fact: string) => void
}
