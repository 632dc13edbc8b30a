import { isIP } from 'node:net'
import type { SettingKind } from './setting-kinds.ts'

/** Nobody, the nearest so many, or those at the given addresses. Shape as `trustProxy` of Fastify takes it. */
export type TrustedProxies = false | number | readonly string[]

const PREFIX_BITS = { 4: 32, 6: 128 } as const

/** "Everybody" is not on offer: then any caller could choose the address under which limits and the audit know him. */
export const trustedProxies: SettingKind<TrustedProxies> = {
  expects: 'off, the number of proxies (1 to 9) or their addresses, like 10.0.0.0/8,192.168.1.5',
  parse: (text) => {
    if (text === 'off') return false
    if (/^[1-9]$/.test(text)) return Number(text)
    const addresses = text.split(',').map((part) => part.trim())
    return addresses.every(isAddressOrNetwork) ? addresses : undefined
  },
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const version = isIP(address)
  if (rest.length > 0 || (version !== 4 && version !== 6)) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= PREFIX_BITS[version])
}
