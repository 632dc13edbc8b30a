/** Milliseconds by which the server’s clock is ahead of this machine’s. */
let ahead = 0

/** Sets the countdowns by the server’s clock: machines in offices go wrong by minutes. `now` is what the server just said. */
export function followServerClock(now: string): void {
  ahead = Date.parse(now) - Date.now()
}

/** Now by the server’s clock, in milliseconds since 1970. */
export function serverNow(): number {
  return Date.now() + ahead
}
