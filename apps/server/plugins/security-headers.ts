/** Pages may use what this server serves and nothing else, but for map pictures where the operator named a source; nobody frames them. */
const contentSecurityPolicy = (pictures: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${pictures}`,
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/**
 * What every answer carries so that a browser is not led astray. Made once, because working them out anew costs more than many an answer.
 * @param tiles address of map pictures, with {z}, {x}, {y}
 */
export function securityHeaders(tiles: string | undefined): Readonly<Record<string, string>> {
  const pictures = tiles === undefined ? '' : ` ${new URL(tiles.replaceAll(/[{}]/gu, '')).origin}`
  return { ...fixedHeaders, 'content-security-policy': contentSecurityPolicy(pictures) }
}

const fixedHeaders = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(self)',
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const
