import type { Programme } from '#core/programme/programme.ts'
import { calendarDays } from './calendarDays.ts'
import { certificateForms } from './certificateForms.ts'
import { compiles } from './compiles.ts'
import { factNames } from './factNames.ts'
import { falling } from './falling.ts'
import { hundredths } from './hundredths.ts'
import type { Finding, Lint } from './lint.ts'
import { ordered } from './ordered.ts'
import { printedBands } from './printedBands.ts'
import { quotedNumbers } from './quotedNumbers.ts'
import { reachable } from './reachable.ts'
import { readingNames } from './readingNames.ts'
import { references } from './references.ts'
import { rosterFacts } from './rosterFacts.ts'
import { rosterNames } from './rosterNames.ts'
import { stepSizes } from './stepSizes.ts'
import { sums } from './sums.ts'
import { thresholds } from './thresholds.ts'
import { translations } from './translations.ts'
import { valueNames } from './valueNames.ts'
import { withinLoops } from './withinLoops.ts'

const LINTS: readonly Lint[] = [
  sums,
  ordered,
  stepSizes,
  reachable,
  thresholds,
  hundredths,
  printedBands,
  quotedNumbers,
  falling,
  factNames,
  valueNames,
  withinLoops,
  readingNames,
  references,
  rosterFacts,
  rosterNames,
  translations,
  calendarDays,
  certificateForms,
]

/** Everything the lints find. The engine is asked only when they found nothing, for it stops at the first fault. */
export function lint(programme: Programme): Finding[] {
  const findings = LINTS.flatMap((each) => each(programme))
  return findings.length > 0 ? once(findings) : [...compiles(programme)]
}

/** A rule is looked at under every reading, so what no reading changes is found several times. */
function once(findings: readonly Finding[]): Finding[] {
  const byText = new Map(findings.map((finding) => [JSON.stringify(finding), finding]))
  return [...byText.values()]
}
