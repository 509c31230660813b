import { posix } from 'node:path'
import { importsOf, isTest, type Sources } from './sources.ts'

/** Room → the rooms it may look into. An arrow may only go down; `core` looks nowhere. */
export const FLOORS = {
  main: ['cli'],
  cli: ['system', 'app', 'store', 'programmes', 'roster', 'papers', 'contract', 'core'],
  system: ['adapters', 'app', 'store', 'programmes', 'contract', 'core'],
  adapters: ['app', 'papers', 'contract', 'core'],
  app: ['store', 'programmes', 'roster', 'papers', 'contract', 'core'],
  web: ['roster', 'papers', 'contract', 'core'],
  store: ['core'],
  programmes: ['core'],
  roster: ['core'],
  papers: ['core'],
  contract: ['core'],
  core: [],
} as const satisfies Record<string, readonly string[]>

export type Room = keyof typeof FLOORS
export const ROOMS = Object.keys(FLOORS) as readonly Room[]

/** Rooms that also run in a browser: no Node in them, but for the files that say so in their name. */
const BROWSER: ReadonlySet<Room> = new Set(['core', 'roster', 'papers', 'contract', 'web'])

/** Inside the core some acts do not know each other: the use case joins them. */
const STRANGERS = [['src/core/workflow/', 'src/core/rubric/']] as const

/** What is wrong with the imports of some sources, one line each. Tests look wherever they like. */
export function importProblems(sources: Sources): readonly string[] {
  const code = [...sources].filter(([file]) => !isTest(file))
  const arrows = code.flatMap(([file, text]) =>
    importsOf(file, text).map((said) => ({ file, said, to: target(file, said) })),
  )
  const inner = arrows.flatMap(({ file, to }) => (to ? [[file, to] as const] : []))
  return [...arrows.flatMap(wrongArrow), ...circles(inner)]
}

/** `src/core/x.ts` → core, `src/main.ts` → main. */
export const roomOf = (file: string): string => file.split('/')[1]?.replace(/\.tsx?$/, '') ?? ''

/** The file an import means, or undefined for a package. */
function target(file: string, said: string): string | undefined {
  if (said.startsWith('#')) return `src/${said.slice(1)}`
  if (said.startsWith('.')) return posix.join(posix.dirname(file), said)
  return undefined
}

function wrongArrow({ file, said, to }: { file: string; said: string; to: string | undefined }): readonly string[] {
  const from = roomOf(file)
  if (!(from in FLOORS)) return [`${file}: “${from}” is no room of the house`]
  if (to === undefined) return wrongPackage(file, from as Room, said)
  if (!to.startsWith('src/'))
    return to.startsWith('..') || /^(test|tools)\//.test(to) ? [`${file} → ${to}: outside src`] : []
  const room = roomOf(to)
  const wrong: string[] = []
  if (room !== from && !(FLOORS[from as Room] as readonly string[]).includes(room))
    wrong.push(`${file} → ${to}: ${from} may not look into ${room}`)
  for (const pair of STRANGERS) {
    const [one, other] = [pair.find((folder) => file.startsWith(folder)), pair.find((folder) => to.startsWith(folder))]
    if (one && other && one !== other) wrong.push(`${file} → ${to}: these two do not know each other`)
  }
  return wrong
}

function wrongPackage(file: string, from: Room, said: string): readonly string[] {
  if (from === 'core') return [`${file} → ${said}: core takes no packages`]
  const node = said.startsWith('node:') && BROWSER.has(from) && !file.endsWith('.node.ts')
  return node ? [`${file} → ${said}: this also runs in a browser`] : []
}

/** Each circle of files once, as a line. */
function circles(arrows: readonly (readonly [string, string])[]): readonly string[] {
  const next = Map.groupBy(arrows, ([from]) => from)
  const finished = new Set<string>()
  const found: string[] = []
  const visit = (file: string, way: readonly string[]): void => {
    const seen = way.indexOf(file)
    if (seen >= 0) found.push(`circle: ${[...way.slice(seen), file].join(' → ')}`)
    if (seen >= 0 || finished.has(file)) return
    for (const [, to] of next.get(file) ?? []) visit(to, [...way, file])
    finished.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return found
}
