/** SQLSTATE classes after which the commit may or may not have happened: connection lost, server going down. */
const uncertainClasses = ['08', '57']

/**
 * True when a failed write may nevertheless have been carried out. Such a request is answered with 503; the
 * caller repeats it with the same request key, which is safe, instead of us guessing.
 */
export function isUncertain(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string') return true
  return uncertainClasses.includes(code.slice(0, 2)) || !/^[0-9A-Z]{5}$/.test(code)
}
