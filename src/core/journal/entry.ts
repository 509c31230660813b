/** One act as the journal keeps it. */
export interface Entry {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number
  /** In UTC to the millisecond: `2030-01-31T08:00:00.000Z`. */
  readonly at: string
  /** The id of an account, or `system`, or `public`. */
  readonly actor: string
  /** The role it was done in; empty where there is none. */
  readonly role: string
  /** In the past tense: `application.submitted`. */
  readonly act: string
  /** The kind of thing it was done to, and which one. */
  readonly object: string
  readonly objectId: string
  /** The text of a JSON object, exactly as it was written. */
  readonly detail: string
  /** The hash of the entry before. */
  readonly previous: string
  readonly hash: string
  /** A keyed hash of `hash`: whoever lacks the key cannot write a chain of his own. */
  readonly seal: string
}

/** Where a chain has got to. */
export interface Head {
  readonly seq: number
  readonly hash: string
}

/** The head of a chain, written down outside the database. */
export interface Anchor extends Head {
  readonly at: string
  readonly seal: string
}

/** What the first entry names as the hash before it. */
export const NO_HASH = '0'.repeat(64)
