import { compareAnchors } from './anchors.ts'
import { canonical } from './canonical.ts'
import { type Anchor, type Entry, type Head, NO_HASH } from './entry.ts'
import type { Finding } from './finding.ts'
import { type Findings, gatherFindings } from './findings.ts'

export interface Means {
  /** SHA-256 of a text in UTF-8, in hex. */
  readonly hash: (text: string) => string
  /** Whether a seal was put on a hash with our key; without the key, seals are not looked at. */
  readonly seal?: (hash: string, seal: string) => boolean
  /** What was written down outside the database, in the order it was written. */
  readonly anchors?: AsyncIterable<Anchor>
  /** Where the database says the chain ends. */
  readonly head?: Head
}

export interface Verdict {
  /** How many entries there are. */
  readonly entries: number
  /** The hash of the last one, which stands for all before it. */
  readonly root: string
  /** How many anchors were compared. */
  readonly anchors: number
  readonly findings: readonly Finding[]
  /** Findings beyond those that are told. */
  readonly more: number
}

/**
 * Checks a whole journal in one pass, without keeping it: numbers without a gap, every hash and seal, times that never
 * go back, and an end that reaches the head and every anchor.
 */
export async function verifyChain(entries: AsyncIterable<Entry>, means: Means): Promise<Verdict> {
  const findings = gatherFindings()
  const anchors = await compareAnchors(means.anchors, findings)
  let count = 0
  let last: Place = { seq: 0, hash: NO_HASH, at: '', isInPlace: true }
  for await (const entry of entries) {
    count++
    last = checkEntry(entry, last, means, findings)
    if (anchors.isDue(entry.seq)) await anchors.compare(entry)
  }
  const end = Math.max(await anchors.end(), means.head?.seq ?? 0)
  if (end > last.seq) findings.add('truncated', last.seq + 1, end)
  if (means.head && isAnother(means.head, last)) findings.add('head-mismatch', last.seq)
  return { entries: count, root: last.hash, anchors: anchors.count(), ...findings.all() }
}

/** As much of an entry as the next one is held against. */
interface Place extends Head {
  readonly at: string
  /** Whether it stands where it was written. */
  readonly isInPlace: boolean
}

/** A head beyond the last entry is a journal cut off, and told as that. */
const isAnother = (head: Head, last: Head): boolean =>
  head.seq < last.seq || (head.seq === last.seq && head.hash !== last.hash)

function checkEntry(entry: Entry, last: Place, means: Means, findings: Findings): Place {
  const { seq, at, hash } = entry
  const isInPlace = checkContent(entry, last, means, findings)
  if (seq <= last.seq) {
    findings.addReordered(seq)
    return last
  }
  const isNext = seq === last.seq + 1
  if (!isNext) findings.add('missing', last.seq + 1, seq - 1)
  // What was moved is told as that; its neighbours are not to blame.
  if (last.isInPlace && isInPlace) {
    if (isNext && entry.previous !== last.hash) findings.add('previous-mismatch', seq)
    if (at < last.at) findings.add('back-dated', seq)
  }
  return { seq, hash, at, isInPlace }
}

/** Holds an entry against its own hash and seal. False when it was written for another place. */
function checkContent(entry: Entry, last: Place, { hash, seal }: Means, findings: Findings): boolean {
  if (hash(canonical(entry)) === entry.hash) {
    if (seal && !seal(entry.hash, entry.seal)) findings.add('forged', entry.seq)
    return true
  }
  const follows = last.isInPlace && entry.previous === last.hash
  const writtenAs = follows ? undefined : otherPlaceOf(entry, hash)
  if (writtenAs === undefined) findings.add('edited', entry.seq)
  else findings.addReordered(entry.seq, writtenAs)
  return writtenAs === undefined
}

/** How far away the place is looked for that an entry was moved from: each try is a hash. */
const NEAR = 50

/** The number under which the content of an entry gives its hash. */
function otherPlaceOf(entry: Entry, hash: Means['hash']): number | undefined {
  for (let distance = 1; distance <= NEAR; distance++) {
    for (const seq of [entry.seq - distance, entry.seq + distance])
      if (hash(canonical({ ...entry, seq })) === entry.hash) return seq
  }
  return undefined
}
