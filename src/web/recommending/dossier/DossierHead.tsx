import { Link } from '@tanstack/react-router'
import { SiteLink } from '../../app/frame/SiteLink.tsx'
import { useFrameText } from '../../app/text/frameText.ts'
import { countText } from '../../app/text/count.ts'
import { useSay } from '../../app/text/useText.ts'
import { Status } from '../../app/ui/Status.tsx'
import { useDossierText } from '../text/dossier.ts'
import { ClockText } from './ClockText.tsx'
import { useDossier } from './DossierContext.ts'
import type { Neighbours } from './useNeighbours.ts'

interface Props {
  readonly neighbours: Neighbours
  readonly onKeys: () => void
}

/** Where one is, whose application it is and how it stands, and the way to the next. */
export function DossierHead({ neighbours, onKeys }: Props) {
  const words = useDossierText()
  const frame = useFrameText()
  const { say } = useSay()
  const { dossier, programme } = useDossier()
  const { application, batch, office, profile, clock } = dossier
  const industry = programme.industries.find(({ id }) => id === profile.industry)
  const { at, total, list } = neighbours
  return (
    <header className="dossier-head">
      <Link className="mark" to="/home" aria-label={frame.brand}>
        <span aria-hidden="true">匠</span>
      </Link>
      <nav className="crumb" aria-label={words.toList}>
        <SiteLink to={`/worklist${list ? `?${list}` : ''}`}>
          {words.batch(batch.year, batch.number)} {words.toList}
        </SiteLink>
      </nav>
      <h1>{application.enterpriseName}</h1>
      <span className="muted about">
        {office.name}
        {industry && ` ${say(industry.name)}`}
        {application.number !== null && ` ${words.number(application.number)}`}
      </span>
      <Status state={application.state} />
      {clock && (
        <span className="clock">
          <ClockText clock={clock} />
        </span>
      )}
      <div className="neighbours">
        {at > 0 && total !== undefined && <span className="muted">{words.place(countText(at), countText(total))}</span>}
        <button className="btn" type="button" disabled={!neighbours.hasPrevious} onClick={() => neighbours.go(-1)}>
          {words.previous} <kbd aria-hidden="true">[</kbd>
        </button>
        <button className="btn" type="button" disabled={!neighbours.hasNext} onClick={() => neighbours.go(1)}>
          {words.next} <kbd aria-hidden="true">]</kbd>
        </button>
        <button className="btn plain extra" type="button" onClick={onKeys}>
          {words.keys} <kbd aria-hidden="true">?</kbd>
        </button>
      </div>
    </header>
  )
}
