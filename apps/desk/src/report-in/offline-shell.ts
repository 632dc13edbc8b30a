/** Registers what makes the officer's phone work without a network, and tells it which parts of the desk this phone has used. */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/desk/sw.js')
  const { active } = await navigator.serviceWorker.ready
  const used = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/desk/assets/'))
    .map(({ pathname }) => pathname)
  active?.postMessage({ keep: [...new Set(used)] }, { transfer: [] })
}

/** After signing out nothing that was read stays on a shared phone. */
export async function forgetWhatWasRead(): Promise<void> {
  if ('caches' in globalThis) await caches.delete('shaoying-read')
}
