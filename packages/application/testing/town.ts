import path from 'node:path'
import { randomBytes } from 'node:crypto'
import {
  roleNames,
  type Actor,
  type CityPack,
  type CityRules,
  type Doer,
  type Instant,
  type Role,
} from '@shaoying/domain'
import { openPool } from '@shaoying/store'
import { checkPackFolder } from '../city-pack/check-pack.ts'
import { LiveFeed } from '../followers/live-feed.ts'
import type { City } from '../city/open-city.ts'
import { Registration } from '../commands/register-order.ts'
import { NumberBlocks } from '../run-command/number-blocks.ts'
import { RecordDoor } from '../run-command/record-door.ts'
import { OrderDoor } from '../run-command/order-door.ts'
import { CityRulesRegistry, rulesOf } from '../rules/city-rules-registry.ts'
import { readAmendments } from '../rules/read-amendments.ts'
import { Vault } from '../vault/vault.ts'

export const smallPackFolder = path.resolve(import.meta.dirname, '../../../packs/small')

/** A clock that stands still until a test moves it. */
export class HandClock {
  #now: Instant
  constructor(now: Instant) {
    this.#now = now
  }
  now(): Instant {
    return this.#now
  }
  set(now: Instant): void {
    this.#now = now
  }
}

export interface Town extends Omit<City, 'close'> {
  readonly rules: CityRules
  readonly time: HandClock
  /** The pack's demo person in that role. */
  doer(role: Role): Doer
  /** Loads another version of the pack, as a running city would. */
  addPack(pack: CityPack): Promise<void>
  end(): Promise<void>
}

/** The small town on a real database: everything the door needs, and a clock to turn by hand. */
export async function buildTown(databaseUrl: string, now: Instant, packFolder = smallPackFolder): Promise<Town> {
  const { pack, faults } = await checkPackFolder(packFolder, '2017-01-01')
  if (!pack) throw new Error(`${packFolder} has faults: ${JSON.stringify(faults.slice(0, 3))}`)
  const pool = openPool(databaseUrl, { role: 'shaoying_door' })
  const readers = openPool(databaseUrl, { role: 'shaoying_reader' })
  const rules = rulesOf(pack)
  const packs = [pack]
  const registry = new CityRulesRegistry({
    list: async () => packs.map(({ version }) => ({ packVersionId: version.id, effectiveOn: version.effectiveOn })),
    amendments: () => readAmendments(pool, pack.settings.cityId),
    content: async (packVersionId) => packs.find(({ version }) => version.id === packVersionId)!,
  })
  await registry.refresh()
  const vault = new Vault([{ id: 'test', secret: randomBytes(32) }])
  const time = new HandClock(now)
  const cityId = pack.settings.cityId
  const records = new RecordDoor({ pool, cityId, rules: registry, time })
  const numbers = new NumberBlocks(pool, cityId, 'test')
  const door = new OrderDoor({ pool, cityId, rules: registry, time })
  const registration = new Registration({ door, rules: registry, vault, time, cityId, numbers })
  const feed = new LiveFeed(pool, cityId, () => undefined)
  return {
    cityId,
    pool,
    readers,
    reports: null,
    feed,
    rules,
    registry,
    vault,
    time,
    door,
    registration,
    numbers,
    records,
    addPack: (added) => (packs.push(added), registry.refresh()),
    doer: (role) => ({ kind: 'person', actor: personIn(role, rules) }),
    end: async () => void (await Promise.all([pool.end(), readers.end()])),
  }
}

function personIn(role: Role, rules: CityRules): Actor {
  if (!roleNames.includes(role)) throw new RangeError(`no role ${role}`)
  const person = rules.pack.people.find(({ roles }) => roles.includes(role))
  if (!person) throw new RangeError(`packs/small has nobody in the role ${role}`)
  const unit = rules.directory.getUnit(person.unitId)
  return {
    personId: person.id,
    roles: [],
    postings: person.roles.map((held) => ({
      unitId: unit.id,
      unitKind: unit.kind,
      role: held as Role,
      fromOn: '2026-01-01',
    })),
  }
}
