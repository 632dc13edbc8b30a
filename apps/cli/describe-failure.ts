/**
 * What a person is told when a command failed: the error's own sentence, or all there is with `--debug`.
 * @param error whatever was thrown
 */
export function describeFailure(error: unknown, isDebug: boolean): string {
  if (!(error instanceof Error)) return String(error)
  if (isDebug) return describeWithStack(error)
  return error.message === '' ? error.name : error.message
}

function describeWithStack(error: Error): string {
  const own = error.stack ?? `${error.name}: ${error.message}`
  return error.cause instanceof Error ? `${own}\nbecause: ${describeWithStack(error.cause)}` : own
}
