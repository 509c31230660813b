import { isTest, nodesOf, type Sources } from './sources.ts'

/** Globals that the compiler cannot refuse to the core, since they belong to the language. */
const REFUSED = new Set(['eval', 'Function', 'globalThis'])

/**
 * What makes the core depend on more than its arguments, one line each: the clock, chance, code from text.
 * Anything of Node or of the browser is refused by the core's tsconfig already.
 */
export function impurities(sources: Sources): readonly string[] {
  const core = [...sources].filter(([file]) => file.startsWith('src/core/') && !isTest(file))
  return core.flatMap(([file, text]) => {
    const found = [...nodesOf(file, text)].flatMap(({ node, parent }) => impurity(node, parent) ?? [])
    return found.map((what) => `${file}: ${what}`)
  })
}

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

function impurity(node: Node, parent: Node | undefined): string | undefined {
  if (node.type !== 'Identifier') return undefined
  const name = node['name'] as string
  const isReference = !(parent && namesAProperty(node, parent))
  if (!isReference) return undefined
  if (REFUSED.has(name)) return name
  if (name === 'Date') return dateUse(node, parent)
  return name === 'Math' && propertyOf(parent) === 'random' ? 'Math.random' : undefined
}

const namesAProperty = (node: Node, parent: Node): boolean =>
  (parent.type === 'MemberExpression' && parent['property'] === node && parent['computed'] !== true) ||
  (parent['key'] === node && parent['computed'] !== true)

const propertyOf = (parent: Node | undefined): unknown =>
  parent?.type === 'MemberExpression' ? (parent['property'] as Node)['name'] : undefined

/** `new Date(value)` and `Date.UTC` compute; the others ask the clock. */
function dateUse(node: Node, parent: Node | undefined): string | undefined {
  const isCallee = parent?.['callee'] === node
  if (parent?.type === 'NewExpression' && isCallee) {
    return (parent['arguments'] as unknown[]).length === 0 ? 'new Date()' : undefined
  }
  if (parent?.type === 'CallExpression' && isCallee) return 'Date()'
  return propertyOf(parent) === 'now' ? 'Date.now' : undefined
}

/** Files with a default export, one line each: a file is named after what it exports. */
export function defaultExports(sources: Sources): readonly string[] {
  return [...sources].flatMap(([file, text]) => {
    const nodes = [...nodesOf(file, text)]
    const found = nodes.some(({ node }) => node.type === 'ExportDefaultDeclaration' || exportsAsDefault(node))
    return found ? [`${file}: default export`] : []
  })
}

const exportsAsDefault = (node: Node): boolean =>
  node.type === 'ExportSpecifier' && (node['exported'] as Node)['name'] === 'default'
