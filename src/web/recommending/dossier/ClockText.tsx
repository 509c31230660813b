import type { Dossier } from '#contract/recommending.ts'
import { useDossierText } from '../text/dossier.ts'

/** The bureau's days: running, standing still, or over. */
export function ClockText({ clock: { used, of, running, confirmed } }: { clock: NonNullable<Dossier['clock']> }) {
  const words = useDossierText()
  const text = running ? words.clockRunning(used, of) : words.clockStopped(used, of)
  return (
    <>
      {text}
      {used > of && <b className="late">　{words.clockOver(used - of)}</b>}
      {!confirmed && words.clockOpen}
    </>
  )
}
