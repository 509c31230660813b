import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Tests of a real database wait as much as they work: two at a time keep two processors busy.
    maxWorkers: 2,
    // Modules keep what follows from their input alone: to read them anew for each file is a sixth of the time.
    isolate: false,
    // A busy machine draws late; what is waited for must come, not come soon.
    expect: { poll: { timeout: 30_000 } },
    exclude: [...configDefaults.exclude, '.cache/**'],
    globalSetup: ['test/support/emptyCluster.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'code', include: ['src/**/*.test.ts', 'test/**/*.test.ts'], exclude: ['test/journeys/**'] },
      },
      {
        extends: true,
        test: { name: 'journeys', include: ['test/journeys/**/*.test.ts'] },
      },
    ],
  },
})
