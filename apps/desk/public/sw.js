// Lets an officer's phone open the report-in pages without a network: the desk's own files as they were last used, and
// what was last read of the officer's whistles. Changes never go through here; check-ins that wait are the page's own.
const shell = 'shaoying-shell'
const read = 'shaoying-read'
const page = '/desk/'
/** What a phone may still read without a network. Nothing about residents is among it. */
const readable = [/^\/api\/v1\/session$/, /^\/api\/v1\/whistles-under-way$/, /^\/api\/v1\/whistles\/[\w-]+(\/actions)?$/, /^\/api\/v1\/map\/ground$/, /^\/api\/v1\/queues$/, /^\/api\/openapi[.]json$/]

self.addEventListener('install', (event) => event.waitUntil(caches.open(shell).then((cache) => cache.add(page)).then(() => self.skipWaiting())))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  if (Array.isArray(event.data?.keep)) event.waitUntil(keep(event.data.keep))
})

/** The page and these files, and no others: those of earlier versions are not kept for ever. */
async function keep(paths) {
  const cache = await caches.open(shell)
  await cache.add(page)
  for (const path of paths) if (!(await cache.match(path))) await cache.add(path).catch(() => undefined)
  for (const request of await cache.keys()) if (![page, ...paths].includes(new URL(request.url).pathname)) await cache.delete(request)
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && pathname.startsWith(page)) event.respondWith(fetch(request).catch(() => caches.match(page)))
  else if (pathname.startsWith('/desk/')) event.respondWith(caches.match(request, { ignoreVary: true }).then((kept) => kept ?? fetch(request)))
  else if (readable.some((path) => path.test(pathname))) event.respondWith(freshOrKept(request, event))
})

/** The network's answer, kept for later; without a network the last one. Position and paging do not matter for what is kept. */
async function freshOrKept(request, event) {
  const key = new URL(request.url).pathname
  try {
    const answer = await fetch(request)
    if (answer.ok) {
      const copy = answer.clone()
      event.waitUntil(caches.open(read).then((cache) => cache.put(key, copy)))
    } else if (answer.status === 401) {
      event.waitUntil(caches.delete(read))
    }
    return answer
  } catch (error) {
    const kept = await caches.match(key)
    if (kept) return kept
    throw error
  }
}
