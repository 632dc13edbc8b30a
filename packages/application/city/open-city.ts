import {
  findPackContent,
  listCities,
  listPackVersions,
  migrate,
  openPool,
  ReportPool,
  type Pool,
} from '@shaoying/store'
import { callKind, whistleKind, type CityPack } from '@shaoying/domain'
import { checkPackFolder } from '../city-pack/check-pack.ts'
import { loadPack } from '../city-pack/load-pack.ts'
import { Registration } from '../commands/register-order.ts'
import { LiveFeed } from '../followers/live-feed.ts'
import type { TimeSource } from '../ports/clock.ts'
import { CityRulesRegistry, type PackSource } from '../rules/city-rules-registry.ts'
import { readAmendments } from '../rules/read-amendments.ts'
import { NumberBlocks } from '../run-command/number-blocks.ts'
import { RecordDoor } from '../run-command/record-door.ts'
import { OrderDoor } from '../run-command/order-door.ts'
import { Vault, type VaultKey } from '../vault/vault.ts'

export interface CityOptions {
  /** A login that may migrate and is a member of the application's roles. */
  readonly databaseUrl: string
  /** Folder of the pack to load when the city has none yet. */
  readonly packFolder: string
  /** Which city, when it is not the pack's own. */
  readonly cityId?: string | undefined
  readonly vaultKeys: readonly [VaultKey, ...VaultKey[]]
  readonly time: TimeSource
  /** Connections of each of the two pools (door and readers). */
  readonly poolSize: number
  /** A replica for reports, and by how much it may be behind. */
  readonly reports?: { readonly url: string; readonly mostLagSeconds: number } | undefined
  /** Stands in the blocks of public numbers, so that a gap can be explained. */
  readonly serverName: string
  readonly log: (line: string) => void
  readonly onFault: (fault: unknown) => void
}

/** One city in operation on its database: what servers, workers and commands work with. */
export interface City {
  readonly cityId: string
  readonly time: TimeSource
  /** For the door and the followers: may write, never alter the trace. */
  readonly pool: Pool
  /** For reads on behalf of people: sees nothing until a reader's scope is set. */
  readonly readers: Pool
  /** The same for reports, from a replica where there is one; null: there is none. */
  readonly reports: ReportPool | null
  readonly registry: CityRulesRegistry
  readonly vault: Vault
  readonly door: OrderDoor
  readonly registration: Registration
  readonly numbers: NumberBlocks
  /** The door for everything that is not an order. */
  readonly records: RecordDoor
  readonly feed: LiveFeed
  close(): Promise<void>
}

/**
 * Brings the database to this version of the schema, loads the pack when the city is empty, and opens it.
 * Throws one sentence when the pack has faults or belongs to another city.
 */
export async function openCity(options: CityOptions): Promise<City> {
  await migrate(options.databaseUrl, { log: options.log })
  const pools = { max: options.poolSize, onError: options.onFault }
  const pool = openPool(options.databaseUrl, {
    ...pools,
    role: 'shaoying_door',
    hasGenericPlans: true,
    applicationName: `shaoying ${options.serverName}`,
  })
  const readers = openPool(options.databaseUrl, {
    ...pools,
    role: 'shaoying_reader',
    applicationName: `shaoying ${options.serverName} readers`,
  })
  const reports = options.reports
    ? new ReportPool(options.reports.url, readers, {
        ...pools,
        mostLagSeconds: options.reports.mostLagSeconds,
        role: 'shaoying_reader',
        applicationName: `shaoying ${options.serverName} reports`,
      })
    : null
  const closePools = async () => void (await Promise.all([reports?.end(), pool.end(), readers.end()]))
  try {
    const cityId = options.cityId ?? (await cityOfDatabase(pool, options))
    const registry = new CityRulesRegistry(packSource(pool, cityId))
    await registry.refresh()
    const { time } = options
    const vault = new Vault(options.vaultKeys)
    const feed = new LiveFeed(pool, cityId, options.onFault)
    const door = new OrderDoor({ pool, cityId, rules: registry, time, onSaved: () => feed.wake() })
    const records = new RecordDoor({ pool, cityId, rules: registry, time })
    records.onSaved((kind) => void ((kind === whistleKind.kind || kind === callKind.kind) && feed.wake()))
    const numbers = new NumberBlocks(pool, cityId, options.serverName)
    const registration = new Registration({ door, rules: registry, vault, time, cityId, numbers })
    const close = async () => {
      feed.stop()
      await closePools()
    }
    return { cityId, time, pool, readers, reports, registry, vault, door, registration, numbers, records, feed, close }
  } catch (error) {
    await closePools()
    throw error
  }
}

/** The city of the database: the pack's own, which is loaded into an empty one; else the only one there is. */
async function cityOfDatabase(pool: Pool, { packFolder, time, log }: CityOptions): Promise<string> {
  const today = time.now().slice(0, 10)
  const { pack, faults } = await checkPackFolder(packFolder, today)
  if (!pack)
    throw new Error(
      `The city pack ${packFolder} has ${faults.length} faults; see them with: shaoying pack check ${packFolder}`,
    )
  const { cityId } = pack.settings
  const cities = await listCities(pool)
  if (cities.includes(cityId)) return cityId
  if (cities.length === 1) {
    log(`This database holds the city ${cities[0]}, not ${cityId}; working with ${cities[0]}.`)
    return cities[0]!
  }
  if (cities.length > 1) throw new Error(`This database holds the cities ${cities.join(', ')}; name one with CITY_ID.`)
  await loadPack(pool, pack, { effectiveOn: today, at: time.now(), by: 'first start' })
  log(
    `Loaded the city pack of ${pack.settings.name} (${pack.units.length} units, ${pack.catalogue.length} catalogue entries).`,
  )
  return cityId
}

function packSource(pool: Pool, cityId: string): PackSource {
  return {
    amendments: () => readAmendments(pool, cityId),
    list: async () =>
      (await listPackVersions(pool, cityId)).map((row) => ({
        packVersionId: row.pack_version_id,
        effectiveOn: row.effective_on,
      })),
    content: async (packVersionId) => (await findPackContent(pool, cityId, packVersionId)) as CityPack,
  }
}
