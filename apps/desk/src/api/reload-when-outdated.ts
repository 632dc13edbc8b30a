const noted = 'shaoying.reloadedAt'
const patienceMs = 30_000

/** A desk that was open while a newer version came asks for parts that are no longer there: it loads the new one, once. */
export function reloadWhenOutdated(): void {
  addEventListener('vite:preloadError', (event) => {
    if (Date.now() - Number(sessionStorage.getItem(noted) ?? 0) < patienceMs) return
    event.preventDefault()
    sessionStorage.setItem(noted, String(Date.now()))
    location.reload()
  })
}
