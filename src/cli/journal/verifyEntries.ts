import type { Entry, Head } from '#core/journal/entry.ts'
import { type Verdict, verifyChain } from '#core/journal/verify.ts'
import { journalHash } from '#store/journal.ts'
import type { Terminal } from '../command.ts'
import { progress } from '../progress.ts'
import { anchorsOf, type KeptApart } from './keptApart.ts'

/** Verifies entries against what is kept apart from them, and shows how far it is. */
export async function verifyEntries(
  entries: AsyncIterable<Entry>,
  kept: KeptApart,
  terminal: Terminal,
  head?: Head,
): Promise<Verdict> {
  const shown = progress(terminal, { zh: '已核验', en: 'entries verified' })
  try {
    return await verifyChain(
      reported(entries, (done) => shown.report(done, head?.seq)),
      {
        hash: journalHash,
        ...(kept.seal && { seal: kept.seal }),
        ...(kept.anchors && { anchors: anchorsOf(kept.anchors) }),
        ...(head && { head }),
      },
    )
  } finally {
    shown.end()
  }
}

async function* reported<T>(items: AsyncIterable<T>, report: (done: number) => void): AsyncGenerator<T> {
  let done = 0
  for await (const item of items) {
    if (++done % 1000 === 0) report(done)
    yield item
  }
}
