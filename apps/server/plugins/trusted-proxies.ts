import type { TrustedProxies } from '../settings/trusted-proxies.ts'

type Trust = false | string[] | ((address: string, hop: number) => boolean)

/** The framework's words for the setting. A number means: so many proxies stand in front, the nearest first. */
export function trustOf(proxies: TrustedProxies): Trust {
  if (proxies === false) return false
  return typeof proxies === 'number' ? (_address, hop) => hop < proxies : [...proxies]
}
