import type { Level } from '#core/recognition/certificateForm.ts'
import type { Text } from '#core/programme/written.ts'

/** What an order says, as it is kept and hashed: it reads the same whatever is renamed afterwards. */
export interface OrderContent {
  readonly documentNumber: string
  readonly issuedOn: string
  readonly issuer: Text
  readonly documentHead: Text
  readonly batch: { readonly zh: string; readonly en: string }
  /** The plan that it rests on. */
  readonly basis: { readonly document: Text; readonly number: string }
  readonly place: Text
  readonly distinction: Text
  readonly titles: Readonly<Record<Level, Text>>
  readonly entries: readonly OrderEntry[]
}

export interface OrderEntry {
  readonly application: string
  readonly enterprise: string
  readonly creditCode: string
  readonly office: string
  readonly level: Level
  readonly certificate: string
}
