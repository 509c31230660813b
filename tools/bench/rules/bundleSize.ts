import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

/** Bytes of an entry of `bundle/`, built as the pages are and packed by gzip. */
export async function bundleSize(entry: 'engine' | 'engineWithWords'): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'chrome87',
      write: false,
      rolldownOptions: {
        input: join(import.meta.dirname, 'bundle', `${entry}.ts`),
        preserveEntrySignatures: 'strict',
      },
    },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const code = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .map((part) => ('code' in part ? part.code : ''))
  return gzipSync(code.join(''), { level: 9 }).length
}
