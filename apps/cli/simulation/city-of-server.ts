import { passTime } from '@shaoying/application'
import type { DemoPerson, PostTemplate, Unit } from '@shaoying/domain'
import type { RunningServer } from '@shaoying/server'
import { apiUser, type ApiUser, type SimulatedCity } from './city-api.ts'

/** The people of a running server's city: each made, given an account and signed in over the API when first needed. */
export function cityOfServer(server: RunningServer): SimulatedCity {
  const { city, virtualClock } = server.opened
  if (!virtualClock) throw new Error('A simulation needs VIRTUAL_CLOCK=on.')
  const { pack, directory } = city.registry.today(city.time.now()).rules
  const users = new Map<string, Promise<ApiUser>>()
  const as: SimulatedCity['as'] = (role, unitId) => {
    const key = `${role}/${unitId ?? ''}`
    const known = users.get(key)
    if (known) return known
    const unit =
      unitId === undefined
        ? pack.units.find((candidate) => postFor(pack.posts, role, candidate) !== undefined)
        : directory.getUnit(unitId)
    if (!unit) throw new Error(`The city has no unit with a post for ${role}.`)
    const user = signedIn(server, personIn(role, unit, pack.posts))
    users.set(key, user)
    return user
  }
  return { as, passTime: (until) => passTime(server.worker, virtualClock, until) }
}

function postFor(posts: readonly PostTemplate[], role: string, unit: Unit): PostTemplate | undefined {
  return posts.find((post) => post.roles.includes(role) && post.unitKinds.includes(unit.kind))
}

function personIn(role: string, unit: Unit, posts: readonly PostTemplate[]): DemoPerson {
  const post = postFor(posts, role, unit)
  if (!post) throw new Error(`No post of ${unit.name} brings the role ${role}.`)
  const login = `sim-${role.replaceAll('_', '-')}-${unit.id.toLowerCase().replace(/[^a-z0-9]/gu, '-')}`.slice(0, 40)
  return {
    id: login,
    login,
    name: `模拟${post.name}`,
    nameEn: `Simulated ${post.nameEn}`,
    unitId: unit.id,
    post: post.id,
    roles: post.roles,
  }
}

async function signedIn({ address, identity }: RunningServer, person: DemoPerson): Promise<ApiUser> {
  const [account] = await identity.createAccountsFor([person])
  if (!account)
    throw new Error(`${person.login} has an account already: a simulation needs a city of its own (another DATA_DIR).`)
  const answer = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: account.login, password: account.password, as: 'token' }),
  })
  const { token } = (await answer.json()) as { readonly token?: string }
  if (!token) throw new Error(`${person.login} could not sign in: ${answer.status}`)
  return apiUser(address, token)
}
