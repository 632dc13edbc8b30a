import { lookup as systemLookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** Addresses that are no place on the open internet: this machine, the city's own network, the cloud's metadata. */
const inside = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.addSubnet(net, bits, 'ipv4')

/** Of IPv6 only what is routed is let out (2000::/3), without the parts that carry an IPv4 address or are set aside. */
const routed = new BlockList()
routed.addSubnet('2000::', 3, 'ipv6')
const setAside = new BlockList()
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  setAside.addSubnet(net, bits, 'ipv6')

export type Resolve = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>

/** Every address that a name has. */
export const resolveHost: Resolve = (host) => systemLookup(host, { all: true, verbatim: true })

export function isOutside(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !inside.check(address, 'ipv4')
  return family === 6 && routed.check(address, 'ipv6') && !setAside.check(address, 'ipv6')
}

/**
 * The one address to connect to for that host; null when any of its addresses lies inside. Whoever connects must use this
 * address and not ask for the name again: between two questions the answer may change (DNS rebinding).
 */
export async function outsideAddressOf(
  host: string,
  resolve: Resolve,
): Promise<{ readonly address: string; readonly family: number } | null> {
  const bare = host.replace(/^\[|\]$/g, '')
  const found = isIP(bare) ? [{ address: bare, family: isIP(bare) }] : await resolve(bare)
  return found.length > 0 && found.every(({ address }) => isOutside(address)) ? found[0]! : null
}
