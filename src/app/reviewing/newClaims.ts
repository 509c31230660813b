import type { Claim } from '#core/claims/claim.ts'
import type { Words } from '#core/kernel/words.ts'
import { GROUND_NAMES } from '#core/claims/claim.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { refuse, type Result } from '#app/kit/result.ts'
import { factWords } from './factName.ts'

/** Settled is settled on what was seen: claims that came after it are told, by their ground and their fact. */
export function cameSince(compiled: Compiled, claims: readonly Claim[], seen: string): Result<never> | undefined {
  const fresh = claims.filter(({ number }) => number > Number(seen))
  if (fresh.length === 0) return undefined
  const told = new Map(
    fresh.map(({ ground, fact }): [string, Words] => {
      const name = factWords(compiled, fact)
      const by = GROUND_NAMES[ground]
      return [`${ground} ${fact}`, { zh: `${by.zh}“${name.zh}”`, en: `${by.en}, “${name.en}”` }]
    }),
  )
  const what = {
    zh: [...told.values()].map(({ zh }) => zh).join('、'),
    en: [...told.values()].map(({ en }) => en).join('; '),
  }
  return refuse('claims-changed', { params: { what } })
}
