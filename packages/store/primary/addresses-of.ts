const form = /^(postgres(?:ql)?:\/\/(?:[^@/?#]*@)?)([^/?#]+)((?:\/[^?#]*)?(?:\?[^#]*)?)$/

/**
 * The address of each server that a database address names: `postgres://user:password@a:5432,b:5433/shaoying` names
 * two. One that names a single server comes back as it is. Throws one sentence when it is no address at all.
 */
export function addressesOf(url: string): readonly [string, ...string[]] {
  const [, login, hosts = '', rest = ''] = form.exec(url) ?? []
  const found = hosts.split(',').map((host) => `${login}${host}${rest}`)
  if (login === undefined || !found.every((address) => URL.canParse(address))) {
    throw new Error(
      'DATABASE_URL is not an address like postgres://user:password@host:5432/database. Several servers are separated by commas: host:5432,other:5432.',
    )
  }
  return found as [string, ...string[]]
}
