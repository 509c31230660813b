import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { publishBatch } from '../../support/district/application.ts'
import { type District, type Someone, startDistrict } from '../../support/district/district.ts'
import type { Environment } from '../../../src/system/startWork.ts'

export interface InDistrict {
  readonly browser: Browser
  readonly district: District
  /** Of the local office the enterprises of the journeys belong to. */
  readonly clerk: Someone
  /** Of the bureau. */
  readonly officer: Someone
  /** An open batch. */
  readonly batch: string
}

export const OFFICE = 'zhili'

/** For the journeys of one file: a district with its pages, a clerk, an officer, an open batch. The pages go by the server's clock. */
export function inDistrict(environment: () => Promise<Environment> = async () => ({})): InDistrict {
  const at = {} as { -readonly [K in keyof InDistrict]: InDistrict[K] }
  beforeAll(async () => {
    at.district = await startDistrict({
      pages: true,
      settings: { environment: await environment() },
    })
    at.browser = await launchBrowser()
    at.clerk = await at.district.official('officeClerk', OFFICE)
    at.officer = await at.district.official('programmeOfficer')
    at.batch = await publishBatch(at.officer)
  }, 400_000)
  afterAll(async () => {
    await at.browser?.close()
    await at.district?.stop()
  })
  return at
}
