// Builds the pages when their sources changed, and packs them for the wire. Run by the right Node: npm run build.
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const ROOT = resolve(import.meta.dirname, '..')
const STAMP = join(ROOT, 'dist', 'web.stamp')
const SOURCES = ['src/{web,core,roster,papers,contract}/**/*', 'vite.config.ts', 'tools/build.mjs', 'package-lock.json']

/** A hash over every file that a page may be made of; tests are not. */
function fingerprint() {
  const files = globSync(SOURCES, { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${file.slice(ROOT.length)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

/** Beside every text file of some size its .br and .gz, which the server sends as they are. */
function compress(folder) {
  for (const name of globSync('**/*.{html,js,css,svg,json,wasm}', { cwd: folder })) {
    const file = join(folder, name)
    const bytes = readFileSync(file)
    if (bytes.length < 512) continue
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    )
  }
}

function replace(final, fresh) {
  rmSync(final, { recursive: true, force: true })
  try {
    renameSync(fresh, final)
  } catch {
    // Another build of the same sources came first between the two lines above.
    rmSync(fresh, { recursive: true })
  }
}

/** A test run names itself in NODE_ENV, and React's development half would get into the pages. */
async function asInProduction(work) {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await work()
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

/** Builds beside the served folder and swaps the two, so that a running server never shows half a build. */
export async function build() {
  const wanted = fingerprint()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return false
  const { build: bundle } = await import('vite')
  const [final, fresh] = [join(ROOT, 'dist', 'web'), join(ROOT, 'dist', `web.${process.pid}`)]
  await asInProduction(() =>
    bundle({
      root: join(ROOT, 'src', 'web'),
      configFile: join(ROOT, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: fresh },
    }),
  )
  compress(fresh)
  replace(final, fresh)
  writeFileSync(STAMP, wanted)
  return true
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log((await build()) ? 'Pages built in dist/web.' : 'The pages in dist/web are up to date.')
}
