import { type Browser, chromium } from 'playwright-core'
import { type Chromium, findChromium } from './chromium.ts'
import { fontconfigFile } from './fonts.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** A browser for the tests, with Chinese letters, that speaks to nobody but the page under test. */
export async function launchBrowser(found: Chromium = findChromium()): Promise<Browser> {
  return chromium.launch({
    executablePath: found.executablePath,
    args: FLAGS,
    env: {
      ...process.env,
      FONTCONFIG_FILE: fontconfigFile(),
      ...(found.libraries && { LD_LIBRARY_PATH: found.libraries }),
    },
  })
}
