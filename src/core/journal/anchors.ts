import type { Anchor, Entry } from './entry.ts'
import type { Findings } from './findings.ts'

export interface AnchorComparison {
  /** Whether an anchor is to be held against the entry with this number. */
  isDue(seq: number): boolean
  compare(entry: Entry): Promise<void>
  /** Reads the anchors that are left and gives the highest number among them; 0 if there are none. */
  end(): Promise<number>
  count(): number
}

/** Walks along the anchors while the entries go by, one of each at a time. */
export async function compareAnchors(
  anchors: AsyncIterable<Anchor> | undefined,
  findings: Findings,
): Promise<AnchorComparison> {
  const source = anchors?.[Symbol.asyncIterator]()
  let next: Anchor | undefined
  let [count, highest] = [0, 0]

  const step = async (): Promise<Anchor | undefined> => {
    highest = Math.max(highest, next?.seq ?? 0)
    const { value, done } = (await source?.next()) ?? { value: undefined, done: true }
    next = done ? undefined : value
    if (next) count++
    return next
  }
  const isOutOfPlace = (anchor: Anchor): boolean => anchor.seq < highest

  await step()
  return {
    isDue: (seq) => next !== undefined && next.seq <= seq,
    async compare(entry) {
      for (let anchor = next; anchor && anchor.seq <= entry.seq; anchor = await step()) {
        // One before this entry that comes in its place is of an entry that is missing, and told as that.
        const isWrong = anchor.seq === entry.seq ? !isSame(anchor, entry) : isOutOfPlace(anchor)
        if (isWrong) findings.add('anchor-mismatch', anchor.seq)
      }
    },
    async end() {
      for (let anchor = next; anchor; anchor = await step())
        if (isOutOfPlace(anchor)) findings.add('anchor-mismatch', anchor.seq)
      return highest
    },
    count: () => count,
  }
}

const isSame = (anchor: Anchor, entry: Entry): boolean =>
  anchor.at === entry.at && anchor.hash === entry.hash && anchor.seal === entry.seal
