// Lets the pages of site inspections open where there is no line. It serves what those pages have put on the shelf
// themselves (src/web/visiting/keeping/shelf.ts) and puts nothing there on its own. Registered for /visits alone.
const SHELF = 'jiangxin-visits'
const PAGE = '/visits'
/** Reads that the pages begin with; the line comes first, the shelf when there is none. */
const READS = [/^\/api\/session$/, /^\/api\/programmes\/[^/]+$/, /^\/api\/site-visits\/[^/]+$/]
/** A line this slow is none. */
const PATIENCE = 5000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(lineFirst(request, PAGE))
  else if (pathname.startsWith('/assets/')) event.respondWith(shelfFirst(request))
  else if (READS.some((one) => one.test(pathname))) event.respondWith(lineFirst(request, pathname))
})

/** Whatever the server answers counts; without an answer, what is kept. */
async function lineFirst(request, key) {
  const shelf = await caches.open(SHELF)
  const kept = await shelf.match(key)
  if (!kept) return fetch(request)
  const late = new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE))
  return Promise.race([fetch(request).catch(() => kept), late])
}

/** The name of a part changes with its content. */
async function shelfFirst(request) {
  const shelf = await caches.open(SHELF)
  return (await shelf.match(request.url)) ?? fetch(request)
}
