import type { Day } from '#core/calendar/day.ts'
import type { Text } from '#core/programme/written.ts'

/** Wall-clock time of the place: `2026-03-05T17:00` */
export type Minute = string

/** An application as any of its readers knows it. */
export interface AboutApplication {
  readonly applicationId: string
  readonly enterprise: string
  readonly batch: Text
}

/** An act of an authority (`by`: the unit, never the person) on an application. */
export interface ActOnApplication extends AboutApplication {
  readonly by: Text
}

/** An objection to an application: never who objects. */
export interface AboutObjection extends AboutApplication {
  readonly objectionId: string
}

/**
 * What each message is told. It is stored, so: names of units and enterprises, counts, days; no other
 * person's name, no number of a person, no secret.
 */
export interface MessageParams {
  'account-invited': { readonly by: Text; readonly until: Minute }
  'registration-received': { readonly registrationId: string; readonly enterprise: string }
  'registration-approved': { readonly enterprise: string; readonly by: Text }
  'registration-refused': { readonly enterprise: string; readonly by: Text; readonly reason: string }
  'role-granted': { readonly role: Text; readonly unit: Text; readonly by: Text; readonly until?: Day }
  'role-withdrawn': { readonly role: Text; readonly unit: Text; readonly by: Text }
  'password-changed': { readonly at: Minute }

  'batch-opened': { readonly batch: Text; readonly by: Text; readonly closes: Minute }
  'batch-closing-soon': {
    readonly batch: Text
    readonly closes: Minute
    readonly workingDays: number
  }
  'office-reminder': { readonly by: Text; readonly text: string }

  'signature-wanted': AboutApplication
  'evidence-infected': AboutApplication & { readonly row: string }
  'application-submitted': AboutApplication
  'application-recommended': ActOnApplication & { readonly reader: 'enterprise' | 'authority' }
  'application-returned': ActOnApplication & { readonly items: number; readonly due: Day }
  'return-due-soon': AboutApplication & { readonly items: number; readonly due: Day; readonly workingDays: number }
  'application-resubmitted': AboutApplication
  'application-accepted': ActOnApplication
  'application-declined': ActOnApplication
  'application-vetoed': ActOnApplication
  'application-lapsed': AboutApplication & { readonly due: Day }
  'application-withdrawn': AboutApplication

  'review-assigned': { readonly batch: Text; readonly reviews: number }
  'review-taken-back': { readonly batch: Text; readonly reviews: number }
  'review-recused': { readonly enterprise: string; readonly batch: Text }
  'recognition-issued': ActOnApplication
  'recognition-kept': ActOnApplication
  'recognition-upgraded': ActOnApplication
  'recognition-suspended': ActOnApplication
  'recognition-resumed': ActOnApplication
  'recognition-revoked': ActOnApplication
  'recognition-expired': ActOnApplication
  'notice-listed': ActOnApplication & { readonly last?: Day }
  'notice-reserved': ActOnApplication & { readonly place: number }
  'notice-not-selected': ActOnApplication
  'notice-reopened': ActOnApplication
  'objection-received': AboutObjection
  'objection-answered': AboutObjection
  'objection-raised': ActOnApplication
  'objection-decided': ActOnApplication & { readonly upheld: boolean }
}

export type MessageCode = keyof MessageParams
