import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { ROOT } from '../support/folders.ts'

/** Path from the root of the repository → text. */
export type Sources = ReadonlyMap<string, string>

/** The code below `src/`. */
export function codeOfTheTree(): Sources {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: ROOT }).sort()
  return new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]))
}

export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

/** Every node of a file's syntax tree, outermost first, with the node around it. */
export function* nodesOf(file: string, text: string): Generator<{ node: Node; parent: Node | undefined }> {
  const tree = parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node
  const waiting: { node: Node; parent: Node | undefined }[] = [{ node: tree, parent: undefined }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    for (const child of Object.values(next.node).flat()) {
      if (isNode(child)) waiting.push({ node: child, parent: next.node })
    }
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const imports = new Map<string, readonly string[]>()

/** What a file imports, in any form: `import`, `import type`, `export … from`, `import()`, `import('…').T`. */
export function importsOf(file: string, text: string): readonly string[] {
  const known = imports.get(text)
  if (known) return known
  const found: string[] = []
  for (const { node } of nodesOf(file, text)) {
    const source = node['source'] as { readonly value?: unknown } | null | undefined
    if (typeof source?.value === 'string') found.push(source.value)
  }
  imports.set(text, found)
  return found
}
