import type { Words } from '../kernel/words.ts'
import type { State, StateKind } from '../workflow/states.ts'

/** What anybody is told of a certificate: six different answers. None of them stands for another. */
export const CERTIFICATE_STATES = {
  valid: { zh: '证书有效', en: 'Valid', kind: 'done' },
  suspended: { zh: '暂停', en: 'Suspended', kind: 'wait' },
  revoked: { zh: '已撤销', en: 'Revoked', kind: 'veto' },
  expired: { zh: '已到期', en: 'Expired', kind: 'shut' },
  superseded: { zh: '已换发新证', en: 'Superseded', kind: 'shut' },
  unknown: { zh: '查无此证', en: 'No such certificate', kind: 'none' },
} as const satisfies Record<string, Words & { readonly kind: StateKind }>

export type CertificateState = keyof typeof CERTIFICATE_STATES
export const CERTIFICATE_STATE_KEYS = Object.keys(CERTIFICATE_STATES) as readonly CertificateState[]

/**
 * What a certificate is worth on a day: what ends the recognition ends every certificate of it; an older certificate of
 * a recognition that stands says that a newer one took its place.
 */
export function certificateState(
  certificate:
    | {
        /** The application's. */
        readonly state: State
        readonly superseded: boolean
        /** The last day, where there is a term. */
        readonly untilDay: string | null
      }
    | undefined,
  today: string,
): CertificateState {
  if (!certificate) return 'unknown'
  const { state, superseded, untilDay } = certificate
  if (state === 'revoked') return 'revoked'
  // Also in the hours before the clock writes it down.
  if (state === 'expired' || (untilDay !== null && today > untilDay)) return 'expired'
  if (superseded) return 'superseded'
  if (state === 'suspended') return 'suspended'
  return state === 'recognised' ? 'valid' : 'unknown'
}
