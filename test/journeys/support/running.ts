import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { startServer, type TestServer } from '../../support/server.ts'

export interface Running {
  readonly browser: Browser
  readonly server: TestServer
}

/** The real system and a browser for the tests of one file. */
export function running(): Running {
  const both = {} as { browser: Browser; server: TestServer }
  beforeAll(async () => {
    both.server = await startServer()
    both.browser = await launchBrowser()
  })
  afterAll(async () => {
    await both.browser?.close()
    await both.server?.stop()
  })
  return both
}
