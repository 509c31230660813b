/** The same samples in every run, so that a red test stays red. Others: `SEED=7 RUNS=10 vitest run …`, RUNS times as many. */
export const runs = (numRuns: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: numRuns * Number(process.env['RUNS'] ?? 1),
  seed: Number(process.env['SEED'] ?? 20_241_004),
})
