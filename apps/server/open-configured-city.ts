import { mkdirSync } from 'node:fs'
import { hostname } from 'node:os'
import process from 'node:process'
import { clockAhead, machineClock, openCity, VirtualClock, type City, type TimeSource } from '@shaoying/application'
import { provideDatabase, type ProvidedDatabase } from '@shaoying/store'
import { createHash } from 'node:crypto'
import { ensureVaultKey } from './settings/ensure-vault-key.ts'
import type { Settings } from './settings/settings.ts'

/** The city that the settings name, on the database that they name. */
export interface ConfiguredCity {
  readonly city: City
  readonly database: ProvidedDatabase
  /** The clock to turn, when the settings ask for a simulation. */
  readonly virtualClock: VirtualClock | null
  /** Closes the city, then lets go of the database. */
  close(): Promise<void>
}

export interface OpenLog {
  readonly line: (text: string) => void
  readonly fault: (fault: unknown) => void
}

/**
 * Opens the configured city; starts the embedded database when `DATABASE_URL` is unset, or uses the one that
 * already runs on this `DATA_DIR`. Every command that needs data goes through here.
 */
export async function openConfiguredCity(settings: Settings, log: OpenLog): Promise<ConfiguredCity> {
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 })
  const database = await provideDatabase({
    dataDir: settings.dataDir,
    log: log.line,
    ...(settings.databaseUrl === undefined ? {} : { databaseUrl: settings.databaseUrl }),
    ...(settings.backupDir === undefined ? {} : { backupDir: settings.backupDir }),
    ...(settings.postgresBinaries === undefined ? {} : { binariesDir: settings.postgresBinaries }),
  })
  try {
    const virtualClock = settings.isClockVirtual ? new VirtualClock(machineClock.now()) : null
    const time: TimeSource =
      virtualClock ?? (settings.clockAheadDays > 0 ? clockAhead(settings.clockAheadDays) : machineClock)
    const city = await openCity({
      databaseUrl: database.url,
      packFolder: settings.cityPack,
      cityId: settings.cityId,
      vaultKeys: [vaultKeyOf(settings)],
      time,
      poolSize: settings.poolSize,
      reports: settings.reports,
      serverName: `${hostname()}/${process.pid}`,
      log: log.line,
      onFault: log.fault,
    })
    const close = async () => {
      await city.close()
      await database.stop()
    }
    return { city, database, virtualClock, close }
  } catch (error) {
    await database.stop()
    throw error
  }
}

/** A key is named by what it is, so that records say under which key they were sealed without giving it away. */
function vaultKeyOf(settings: Settings): { readonly id: string; readonly secret: Buffer } {
  const secret = Buffer.from(ensureVaultKey(settings))
  return { id: createHash('sha256').update('key name').update(secret).digest('hex').slice(0, 8), secret }
}
