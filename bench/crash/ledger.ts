import { orderFolds, rebuildTrace, verifyTrace } from '@shaoying/application'
import { openPool, provideDatabase } from '@shaoying/store'
import { send } from '../http-load.ts'
import { pause, type Standing } from './standing.ts'

/** What a run comes to: appeals that the server said it has, those of them that are gone or there twice, and the trace. */
export interface Account {
  readonly acknowledged: number
  readonly lost: number
  readonly doubled: number
  readonly facts: number
  /** `ok`, or what is wrong. */
  readonly chain: string
}

/** Every appeal that was sent, and whether the server said that it has it, and under which id. */
export class Ledger {
  readonly #sent = new Map<string, string | null>()
  #counter = 0

  get acknowledged(): readonly string[] {
    return [...this.#sent.values()].filter((orderId) => orderId !== null)
  }

  newKey(): string {
    return `crash-${String(this.#counter++).padStart(6, '0')}`
  }

  /** Sends one appeal under its key, as often as one likes. Throws when no answer came. */
  async register({ port, tokens }: Pick<Standing, 'port' | 'tokens'>, key: string): Promise<void> {
    if (!this.#sent.has(key)) this.#sent.set(key, null)
    const petitioner = { sort: 'person', name: '王小明', phone: '13812345678' }
    const body = JSON.stringify({
      kind: 'complaint',
      title: key,
      words: `${key} 井盖破损，请处理。`,
      categoryId: '0101-01',
      petitioner,
      place: { unitId: '990101001' },
    })
    const answer = await send(port, undefined, {
      method: 'POST',
      path: '/api/v1/orders',
      headers: { authorization: `Bearer ${tokens['call-taker']}`, 'idempotency-key': key },
      body,
    })
    if (answer.status === 201 || answer.status === 200)
      this.#sent.set(key, (JSON.parse(answer.text) as { orderId: string }).orderId)
  }

  /** Load by so many clients until it is told to stop; what was not answered is sent again under its own key. */
  load(standing: Pick<Standing, 'port' | 'tokens'>, clients = 16): { stop(): Promise<void> } {
    let over = false
    const again = [...this.#sent].filter(([, orderId]) => orderId === null).map(([key]) => key)
    const work = async (): Promise<void> => {
      while (!over) {
        const key = again.pop() ?? this.newKey()
        await this.register(standing, key).catch(() => pause(20))
      }
    }
    const working = Array.from({ length: clients }, work)
    return {
      stop: async () => {
        over = true
        await Promise.all(working)
      },
    }
  }

  /** Sends what was never answered once more, as a careful client does. */
  async settle(standing: Pick<Standing, 'port' | 'tokens'>): Promise<void> {
    for (const [key, orderId] of this.#sent) if (orderId === null) await this.register(standing, key)
  }

  /** Looks into the database, with no server in between, and verifies the whole trace. */
  async account(dataDir: string, databaseUrl?: string): Promise<Account> {
    const database = await provideDatabase({
      dataDir,
      log: () => undefined,
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
    })
    const pool = openPool(database.url)
    try {
      const { rows } = await pool.query<{ title: string; orders: string; first: string }>(
        `select title, count(*)::text as orders, min(order_id::text) as first from order_state where title like 'crash-%' group by title`,
      )
      const found = new Map(rows.map((row) => [row.title, row]))
      const lost = [...this.#sent].filter(
        ([key, orderId]) => orderId !== null && found.get(key)?.first !== orderId,
      ).length
      const [{ city_id: cityId } = { city_id: '' }] = (
        await pool.query<{ city_id: string }>('select city_id from order_state limit 1')
      ).rows
      const { faults, events } = await verifyTrace(pool, cityId)
      const { differences } = await rebuildTrace(pool, cityId, orderFolds)
      const chain =
        faults.length === 0 && differences.length === 0
          ? 'ok'
          : `${faults.length} faults, ${differences.length} differences: ${faults
              .slice(0, 3)
              .map(({ fault, detail }) => `${fault} ${detail}`)
              .join('; ')}`
      return {
        acknowledged: this.acknowledged.length,
        lost,
        doubled: rows.filter(({ orders }) => orders !== '1').length,
        facts: events,
        chain,
      }
    } finally {
      await pool.end()
      await database.stop()
    }
  }
}
