import { COMMITMENT, ENTERPRISE, ROSTER } from '#core/applying/parts.ts'
import { useDossierText } from '../text/dossier.ts'
import { EnterprisePart } from './EnterprisePart.tsx'
import { Overview } from './Overview.tsx'
import { OVERVIEW } from './parts.ts'
import { RosterPart } from './RosterPart.tsx'
import { RowPart } from './RowPart.tsx'

/** What is being read. */
export function PartPane({ part }: { part: string }) {
  return (
    <main id="main" className="part" tabIndex={0}>
      <Part part={part} />
    </main>
  )
}

function Part({ part }: { part: string }) {
  const words = useDossierText()
  switch (part) {
    case OVERVIEW:
      return <Overview />
    case ENTERPRISE:
      return <EnterprisePart />
    case ROSTER:
      return <RosterPart />
    case COMMITMENT:
      return <h2>{words.commitment}</h2>
    default:
      return <RowPart key={part} id={part} />
  }
}
