import { z } from 'zod'
import { amount, mapOf } from './common.ts'

const points = z.union([amount, z.strictObject({ min: amount.nullable(), max: amount })])
/** As in the JSON of an enterprise's facts; money with fen is written as text, since no binary fraction may stand here. */
const statedFacts = mapOf(z.json())

const scoringCase = z.strictObject({
  name: z.string().min(1),
  why: z.string().min(1).meta({ description: 'The reason in words, for the people of the office' }),
  facts: statedFacts.exactOptional(),
  readings: mapOf(z.string()).exactOptional(),
  points: points.exactOptional().meta({ description: 'Of the row of this file' }),
  veto: z.boolean().exactOptional(),
  rows: mapOf(points).exactOptional(),
  base: points.exactOptional(),
  bonus: points.exactOptional(),
  total: points.exactOptional(),
  vetoes: z.array(z.string()).exactOptional(),
  refused: z.array(z.string()).exactOptional().meta({ description: 'The facts that are refused as input' }),
})

const EXPECTATIONS = ['points', 'rows', 'base', 'bonus', 'total', 'vetoes', 'refused']
const expectingCase = scoringCase.check(({ value, issues }) => {
  if (EXPECTATIONS.some((key) => key in value)) return
  issues.push({ code: 'custom', input: value, params: { code: 'nothing-expected', keys: EXPECTATIONS } })
})

/** One file of `cases/`: examples with the points they must give. */
export const caseFile = z.strictObject({
  row: z.string().exactOptional(),
  max: amount.exactOptional().meta({ description: 'The maximum of the row' }),
  stated: mapOf(amount)
    .exactOptional()
    .meta({ description: 'The stated maximum of groups by id, and of all `base` and `bonus` rows' }),
  facts: statedFacts.exactOptional().meta({ description: 'Facts that all cases of the file share' }),
  cases: z.array(expectingCase).min(1),
})

export type CaseFile = z.infer<typeof caseFile>
export type ScoringCase = z.infer<typeof scoringCase>
export type ExpectedPoints = z.infer<typeof points>
