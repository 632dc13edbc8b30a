import pg from 'pg'
import { addressesOf } from './addresses-of.ts'
import { PrimaryFinder, type FollowingConnection, type PrimaryPlace } from './primary-finder.ts'

const finders = new Map<string, PrimaryFinder>()

function finderOf(url: string): PrimaryFinder {
  const known = finders.get(url) ?? new PrimaryFinder(url)
  finders.set(url, known)
  return known
}

/** What the driver's client has and its types do not tell. */
interface Wire {
  host: string
  port: number
  readonly connection: { readonly stream: { destroy(error?: Error): void } }
}

/** A client of the server that takes writes, whichever of those in its address that is when it connects. */
class PrimaryClient extends pg.Client implements FollowingConnection {
  readonly #finder: PrimaryFinder
  place: PrimaryPlace = { host: '', port: 0 }

  constructor(config: pg.ClientConfig = {}) {
    const url = config.connectionString ?? ''
    super({ ...config, connectionString: addressesOf(url)[0] })
    this.#finder = finderOf(url)
  }

  override connect(): Promise<void>
  override connect(callback: (error: Error) => void): void
  override connect(callback?: (error: Error) => void): Promise<void> | void {
    const connecting = this.#connectToPrimary()
    if (!callback) return connecting
    void callBack(connecting, callback)
  }

  async #connectToPrimary(): Promise<void> {
    this.place = await this.#finder.find()
    Object.assign(this as unknown as Wire, this.place)
    try {
      await super.connect()
    } catch (error) {
      this.#finder.forget(this.place)
      throw error
    }
    this.#finder.add(this)
    this.once('end', () => {
      this.#finder.remove(this)
      this.#finder.forget(this.place)
    })
  }

  cut(): void {
    const { connection } = this as unknown as Wire
    connection.stream.destroy(new Error('Connection terminated: another server is the primary now'))
  }
}

/** As the driver's pool wants to hear of it. */
async function callBack(connecting: Promise<void>, callback: (error: Error) => void): Promise<void> {
  let failure: Error | undefined
  try {
    await connecting
  } catch (error) {
    failure = error as Error
  }
  callback(failure as Error)
}

/** The class of client for an address: the driver's own, or one that follows the primary where several servers are named. */
export function clientFor(url: string): new (config?: pg.ClientConfig) => pg.Client {
  return addressesOf(url).length === 1 ? pg.Client : PrimaryClient
}
