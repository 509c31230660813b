/** What the pages need to open without a line: the page, its parts, and the reads a visit begins with. */
import { programmeRoutes } from '#contract/programmes.ts'
import { sessionRoutes } from '#contract/session.ts'
import { siteVisitRoutes } from '#contract/visiting.ts'
import { addressOf } from '../../app/api/address.ts'

const SHELF = 'jiangxin-visits'
const PAGE = '/visits'
const WORKER = '/visits-worker.js'

/** A page that came over an open line has neither. */
export const canShelve = (): boolean => 'serviceWorker' in navigator && 'caches' in globalThis

const addressOfVisit = (id: string): string => addressOf(siteVisitRoutes.read, { params: { id } })

/**
 * Puts a visit on the shelf with everything it needs; true when it will open without a line. What is there already
 * stays until the new is complete, and parts of an earlier build go when it is.
 */
export async function shelve({ id, programme }: { readonly id: string; readonly programme: string }): Promise<boolean> {
  if (!canShelve()) return false
  await navigator.serviceWorker.register(WORKER, { scope: PAGE })
  await navigator.serviceWorker.ready.catch(() => undefined)
  const shelf = await caches.open(SHELF)
  const known = (await shelf.match(PAGE)) !== undefined && (await shelf.match(addressOfVisit(id))) !== undefined
  try {
    await fill(shelf, { id, programme })
    return true
  } catch {
    // There is no line now; what was put there before is as good.
    return known
  }
}

async function fill(
  shelf: Cache,
  { id, programme }: { readonly id: string; readonly programme: string },
): Promise<void> {
  const parts = loadedParts()
  const reads = [
    sessionRoutes.read.path,
    addressOf(programmeRoutes.read, { params: { id: programme } }),
    addressOfVisit(id),
  ]
  const fresh = await Promise.all([PAGE, ...reads].map(async (address) => [address, await fetched(address)] as const))
  await Promise.all(parts.map(async (part) => (await shelf.match(part)) ?? (await shelf.add(part))))
  for (const [address, answer] of fresh) await shelf.put(address, answer)
  await dropOthers(shelf, new Set(parts))
}

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-store' })
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}`)
  return answer
}

/** Scripts, styles and faces this page has loaded: the pages of visits load nothing later. */
function loadedParts(): readonly string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const linked = [...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('link[href], script[src]')].map(
    (element) => ('href' in element ? element.href : element.src),
  )
  return [...new Set([...loaded, ...linked])].filter((address) => address.startsWith(`${location.origin}/assets/`))
}

async function dropOthers(shelf: Cache, wanted: ReadonlySet<string>): Promise<void> {
  for (const { url } of await shelf.keys())
    if (new URL(url).pathname.startsWith('/assets/') && !wanted.has(url)) await shelf.delete(url)
}

/** The server has the record: nothing of the visit stays. */
export async function unshelve(id: string): Promise<void> {
  if (canShelve()) await (await caches.open(SHELF)).delete(addressOfVisit(id))
}

export async function emptyShelf(): Promise<void> {
  if (canShelve()) await caches.delete(SHELF)
}
