import { fillTable } from '#core/rubric/fillTable.ts'
import { printTable } from '#core/rubric/print.ts'
import { readFacts } from '#core/rubric/readFacts.ts'
import { score } from '#core/rubric/score.ts'
import type { PaperSource } from './paperSource.ts'

/** The official table with the enterprise's own facts in it. */
export function filledTable({ loaded, content, language, madeAt }: PaperSource) {
  const { compiled } = loaded
  const own = new Map<string, unknown>()
  // Declared first, so that what the roster counted holds.
  for (const ground of ['declared', 'roster'])
    for (const claim of content.facts) if (claim.ground === ground) own.set(claim.fact, claim.value)
  const { sheet } = readFacts(compiled.book, Object.fromEntries(own))
  return fillTable(printTable(compiled.programme, language), compiled, score(compiled, sheet), {
    enterprise: content.enterprise.name,
    madeAt,
    contentHash: content.batch.programmeSha256,
  })
}
