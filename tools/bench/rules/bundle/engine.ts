/** Everything of the engine that a page or a server calls, without the programme and without words. */
export { formatPoints, toNumber } from '#core/kernel/points.ts'
export { advise } from '#core/rubric/advise/advise.ts'
export { scoreColumns } from '#core/rubric/batch/batch.ts'
export { toColumns } from '#core/rubric/batch/columns.ts'
export { compile } from '#core/rubric/compile.ts'
export { explain } from '#core/rubric/explain.ts'
export { readFacts } from '#core/rubric/readFacts.ts'
export { score } from '#core/rubric/score.ts'
