/** SQLSTATE classes: connection trouble, a server that shuts down or starts, no connection left. */
const unreachableStates = /^(08...|57P0[0-5]|53300)$/
const socketCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENOTFOUND',
  'EHOSTUNREACH',
])
/** The driver's own words; it gives these no code. */
const driverWords =
  /^(Connection terminated|timeout expired|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after)/

/** True when the database could not be asked at all, so that asking again later may help. */
export function isStoreUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError) return error.errors.some(isStoreUnreachable)
  const { code, syscall } = error as { code?: unknown; syscall?: unknown }
  // No socket where the server's should be.
  if (code === 'ENOENT') return syscall === 'connect'
  if (typeof code === 'string') return unreachableStates.test(code) || socketCodes.has(code)
  return driverWords.test(error.message)
}
