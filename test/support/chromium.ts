import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { delimiter, join } from 'node:path'
import { CACHE } from './folders.ts'

export interface Chromium {
  readonly executablePath: string
  /** Where its libraries lie when the machine lacks them. */
  readonly libraries?: string
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** CHROMIUM_PATH, else a Chromium of the machine, else the one inside the npm package. There is always one. */
export function findChromium(env = process.env): Chromium {
  const said = env['CHROMIUM_PATH']
  if (said) {
    if (existsSync(said)) return { executablePath: said }
    throw new Error(`CHROMIUM_PATH names ${said}, and there is no such file`)
  }
  const folders = ['/usr/bin', ...(env['PATH'] ?? '').split(delimiter)]
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((file) => existsSync(file))
  return found ? { executablePath: found } : packagedChromium()
}

/** Unpacked once into the cache. The libraries beside it are used only where the machine has none of its own. */
export function packagedChromium(): Chromium {
  const folder = unpacked()
  const executablePath = join(folder, 'chromium')
  const missing = spawnSync('ldd', [executablePath], { encoding: 'utf8' }).stdout?.includes('not found')
  return missing ? { executablePath, libraries: join(folder, 'al2023', 'lib') } : { executablePath }
}

function unpacked(): string {
  const manifest = findPackageJSON('@sparticuz/chromium', import.meta.url)
  if (!manifest) throw new Error('@sparticuz/chromium is not installed: run npm ci')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  const folder = join(CACHE, `chromium-${version}`)
  if (existsSync(folder)) return folder
  // The package unpacks into TMPDIR, with the libraries only where it believes itself on the cloud it was made for.
  const half = `${folder}.${process.pid}`
  mkdirSync(half, { recursive: true })
  const unpack = "await (await import('@sparticuz/chromium')).default.executablePath()"
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', unpack], {
    cwd: CACHE,
    env: { ...process.env, TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`the packaged Chromium could not be unpacked: ${done.stderr}`)
  try {
    renameSync(half, folder)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}
