import type { Programme } from '#core/programme/programme.ts'
import type { Offer } from '#core/workflow/available.ts'
import type { Dossier } from '#contract/recommending.ts'

/** What every dialog of an act on a dossier is drawn from. */
export interface ActDialogProps {
  readonly dossier: Dossier
  readonly offer: Offer
  readonly programme: Programme
  /** `2026-03-05`, by the server's clock. */
  readonly today: string
  /** The unit that acts, in its own name. */
  readonly unit: string
  /** The row that is being read. */
  readonly row: string | undefined
  readonly onClose: () => void
  readonly onDone: () => void
}
