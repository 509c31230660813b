/**
 * Every template of the sentences, filled with finished pieces: numbers already printed, labels already
 * in the language. `phrasesZh` and `phrasesEn` must have them all, or the build fails.
 */
export interface Phrases {
  /** Parts of one thought, of one sentence, and a list of names. */
  readonly comma: (parts: readonly string[]) => string
  readonly semicolon: (parts: readonly string[]) => string
  readonly and: (names: readonly string[]) => string
  readonly aside: (text: string, note: string) => string
  readonly is: (label: string, value: string) => string

  readonly points: (points: string) => string
  readonly people: (number: string, unit: string) => string
  readonly money: (number: string, unit: string) => string
  readonly yuan: string
  readonly yes: string
  readonly no: string
  readonly none: string
  readonly atLeast: (number: string) => string
  readonly fromTo: (from: string, to: string) => string
  readonly lessThan: (number: string) => string

  readonly yesNoOpen: (labels: readonly string[]) => string
  readonly valueOpen: (labels: readonly string[]) => string
  readonly openButSettled: string
  readonly reviewerDecides: string
  readonly departmentsDecide: string

  // Why a row has its points
  readonly share: (part: string, whole: string, share: string) => string
  readonly growth: (growth: string) => string
  readonly exactly: (threshold: string) => string
  readonly reaches: (threshold: string) => string
  readonly exceeds: (threshold: string) => string
  readonly below: (threshold: string) => string
  readonly notAbove: (threshold: string) => string
  readonly band: (band: string) => string
  readonly noShare: (whole: string) => string
  readonly noGrowth: (before: string) => string
  readonly wins: (points: string) => string
  readonly costs: (points: string) => string
  readonly costsNothing: string
  readonly veto: string
  readonly nothingWithout: (condition: string) => string
  readonly falls: (value: string, needed: string) => string
  readonly fieldIs: (label: string, value: string) => string
  readonly manyOf: (kind: string, count: string) => string
  readonly notCounted: (count: string) => string
  readonly onlyHighestItem: string
  readonly onlyHighestPart: string

  // The next point
  readonly more: (label: string, by: string, gain: string) => string
  readonly doIt: (label: string, gain: string) => string
  readonly raise: (label: string, value: string, gain: string) => string
  readonly oneMore: (label: string, one: string, kind: string, gain: string) => string
  readonly oneMoreOf: (label: string, one: string, kind: string, subject: string, gain: string) => string
  readonly answerToKnow: (min: string, max: string) => string
  readonly deductionOpen: string

  // The full explanation
  readonly rung: (at: string, of: string, points: string) => string
  readonly noRung: (of: string) => string
  readonly ifYes: (points: string) => string
  readonly record: (number: string, kind: string) => string
  readonly outside: string
  readonly sameSubject: (subject: string, instead: string) => string
  readonly notHighest: (instead: string) => string
  readonly each: (label: string, count: string, each: string, total: string) => string
  readonly added: (sum: string) => string
  readonly best: (points: string) => string
  readonly stratum: (label: string, value: string) => string
  readonly weighed: (value: string, points: string) => string
  readonly cap: (raw: string, max: string, lost: string) => string
  readonly thatIs: (comparison: string) => string
  readonly reading: (key: string, question: string, chosen: string) => string
  readonly otherReadings: (alternatives: readonly string[]) => string
  readonly verifiers: (names: string) => string
}
