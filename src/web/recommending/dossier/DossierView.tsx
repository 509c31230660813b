import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { KeyList } from '../../app/ui/KeyList.tsx'
import { useDossierText } from '../text/dossier.ts'
import { ActBar } from './ActBar.tsx'
import { DossierHead } from './DossierHead.tsx'
import { useDossier } from './DossierContext.ts'
import { EvidencePane } from './EvidencePane.tsx'
import { filesOf, OVERVIEW, passes, type RowFilter } from './parts.ts'
import { PartPane } from './PartPane.tsx'
import { PartsList } from './PartsList.tsx'
import { useDossierKeys } from './useDossierKeys.ts'
import { useNeighbours } from './useNeighbours.ts'

/** Three panes under a head that never moves, and the acts below. The part being read stands in the address. */
export function DossierView() {
  const words = useDossierText()
  const { dossier, programme, work } = useDossier()
  const search = useSearch({ from: '/reading/dossiers/$id' })
  const navigate = useNavigate({ from: '/dossiers/$id' })
  const part = search.part ?? OVERVIEW
  const [filter, setFilter] = useState<RowFilter>('all')
  const [shownFile, setShownFile] = useState(0)
  const [returning, setReturning] = useState(false)
  const [keys, setKeys] = useState(false)
  const neighbours = useNeighbours(dossier.application.id, search)
  const rows = programme.rubric.groups.flatMap((group) => group.rows).map(({ id }) => id)
  const shown = rows.filter((row) => passes(filter, work.model.view, dossier.evidence, row))
  const files = filesOf(dossier.evidence, part)
  const show = (next: string) => {
    setShownFile(0)
    void navigate({ search: (now) => ({ ...now, part: next }), replace: true, resetScroll: false })
  }
  useDossierKeys({
    row: (step) => {
      const at = shown.indexOf(part)
      const next = shown[at < 0 ? 0 : at + step]
      if (next) show(next)
    },
    file: (step) => neighbours.go(step),
    evidence: () => files.length > 0 && setShownFile((shownFile + 1) % files.length),
    returnRow: () => setReturning(true),
    help: () => setKeys(true),
  })
  return (
    <div className="dossier">
      <DossierHead neighbours={neighbours} onKeys={() => setKeys(true)} />
      <PartsList part={part} rows={shown} filter={filter} onFilter={setFilter} onPart={show} />
      <PartPane part={part} />
      <EvidencePane key={part} files={files} shown={shownFile} onShow={setShownFile} />
      <ActBar row={rows.includes(part) ? part : undefined} returning={returning} onReturning={setReturning} />
      {keys && <KeyList title={words.keys} keys={words.keyList} onClose={() => setKeys(false)} />}
    </div>
  )
}
